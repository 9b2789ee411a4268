import {
  assess,
  cluster,
  clusterArn,
  dbArn,
  globalArn,
  globalCluster,
  instance,
  member,
  nodeOf,
  WEST,
} from '../__testUtils__/estate';
import type { SourceResource } from '../facts';
import type { DatabaseEstate } from './DatabaseNode';

function estateOf(resources: readonly SourceResource[]): DatabaseEstate {
  return assess(resources).estate;
}

/** The tree as indented names with roles. */
function draw({ all }: DatabaseEstate): string[] {
  return all.map(
    ({ facts, role, depth }) => `${'  '.repeat(depth)}${facts.name} ${role}`,
  );
}

describe('assembleDatabases', () => {
  it('puts a global cluster over its Regions over their instances', () => {
    const estate = estateOf([
      member('east-1', 'east'),
      member('west-1', 'west', {}, { region: WEST }),
      cluster('west', ['west-1'], {}, { region: WEST }),
      member('east-2', 'east'),
      cluster('east', ['east-2', 'east-1']),
      globalCluster('orders', [clusterArn('east'), clusterArn('west', WEST)]),
    ]);
    expect(draw(estate)).toEqual([
      'orders primary',
      '  east primary',
      '    east-2 writer',
      '    east-1 reader',
      '  west secondary',
      '    west-1 writer',
    ]);
    expect(nodeOf(estate, dbArn('west-1', WEST)).rootArn).toBe(
      globalArn('orders'),
    );
  });

  it('follows a switchover: the global cluster says who takes writes', () => {
    const estate = estateOf([
      globalCluster('orders', [clusterArn('west', WEST), clusterArn('east')]),
      cluster('east', []),
      cluster('west', [], {}, { region: WEST }),
    ]);
    expect(draw(estate)).toEqual([
      'orders primary',
      '  west primary',
      '  east secondary',
    ]);
  });

  it('puts read replicas of any Region below their source', () => {
    const estate = estateOf([
      instance('replica', { ReadReplicaSourceDBInstanceIdentifier: 'main' }),
      instance(
        'replica-west',
        { ReadReplicaSourceDBInstanceIdentifier: dbArn('main') },
        { region: WEST },
      ),
      instance(
        'of-a-replica',
        { ReadReplicaSourceDBInstanceIdentifier: 'replica-west' },
        { region: WEST },
      ),
      instance('main', { ReadReplicaDBInstanceIdentifiers: ['replica'] }),
      instance('alone'),
    ]);
    expect(draw(estate)).toEqual([
      'alone standalone',
      'main primary',
      '  replica replica',
      '  replica-west replica',
      '    of-a-replica replica',
    ]);
  });

  it('lets a member without its cluster stand alone, and says so', () => {
    const estate = estateOf([member('one-1', 'orders')]);
    const node = nodeOf(estate, dbArn('one-1'));
    expect(node).toMatchObject({
      rootArn: dbArn('one-1'),
      role: 'unknown',
      parentProblem: 'The cluster orders that it belongs to could not be read.',
    });
  });

  it('lets a cluster without its global cluster stand alone, and says so', () => {
    const estate = estateOf([
      cluster('east', [], { GlobalClusterIdentifier: 'orders' }),
    ]);
    expect(nodeOf(estate, clusterArn('east'))).toMatchObject({
      role: 'unknown',
      parentProblem:
        'The global cluster orders that it belongs to could not be read.',
    });
  });

  it('lets a replica without its source stand alone, and says so', () => {
    const estate = estateOf([
      instance(
        'replica',
        { ReadReplicaSourceDBInstanceIdentifier: dbArn('main') },
        { region: WEST },
      ),
    ]);
    expect(nodeOf(estate, dbArn('replica', WEST))).toMatchObject({
      role: 'replica',
      parentProblem: `${dbArn(
        'main',
      )}, which it replicates from, could not be read.`,
    });
  });

  it('names the members that it could not find', () => {
    const estate = estateOf([
      globalCluster('orders', [clusterArn('east'), clusterArn('west', WEST)]),
      cluster('east', ['east-1', 'east-2']),
      member('east-1', 'east'),
    ]);
    expect(nodeOf(estate, globalArn('orders'))).toMatchObject({
      missingClusters: [{ clusterArn: clusterArn('west', WEST) }],
    });
    expect(nodeOf(estate, clusterArn('east'))).toMatchObject({
      missingInstances: ['east-2'],
    });
  });

  it('does not go round in circles', () => {
    const estate = estateOf([
      instance('a', { ReadReplicaSourceDBInstanceIdentifier: 'b' }),
      instance('b', { ReadReplicaSourceDBInstanceIdentifier: 'a' }),
    ]);
    expect(estate.all).toHaveLength(2);
    expect(estate.roots).toHaveLength(1);
  });

  it('keeps every database exactly once', () => {
    const estate = estateOf([
      globalCluster('orders', [clusterArn('east')]),
      cluster('east', ['east-1'], { GlobalClusterIdentifier: 'orders' }),
      member('east-1', 'east'),
      instance('alone'),
    ]);
    const arns = estate.all.map(({ facts }) => facts.arn);
    expect(new Set(arns).size).toBe(arns.length);
    expect(arns).toHaveLength(4);
  });

  it('says how each database gets its data', () => {
    const estate = estateOf([
      globalCluster('orders', [clusterArn('east'), clusterArn('west', WEST)]),
      cluster('east', ['east-1', 'east-2']),
      member('east-1', 'east'),
      member('east-2', 'east'),
      cluster('west', [], {}, { region: WEST }),
    ]);
    const of = (arn: string) => nodeOf(estate, arn).replication;
    expect(of(clusterArn('west', WEST))).toMatchObject({
      fromArn: clusterArn('east'),
      kind: 'storage-replication',
      status: 'connected',
    });
    expect(of(dbArn('east-2'))).toMatchObject({ fromArn: dbArn('east-1') });
    expect(of(dbArn('east-1'))).toBeUndefined();
    expect(of(clusterArn('east'))).toBeUndefined();
  });
});
