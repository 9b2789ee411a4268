import type { DatabaseNode, InstanceNode } from '../assembly';
import { lastValueOf, type ProxyFacts } from '../facts';
import { identifierOf, rdsArnOf } from '../facts/rdsArns';
import type { TopologyNode } from '../types';

/** The box of the standby of a Multi-AZ instance, which has no ARN. */
export function standbyIdOf(arn: string): string {
  return `${arn}#standby`;
}

/** The proxies in front of a database. */
export function proxiesOf({ facts }: DatabaseNode): readonly ProxyFacts[] {
  return lastValueOf(facts.proxies) ?? [];
}

/** Whether an instance has a standby of its own: cluster members have readers instead. */
export function hasStandby({ facts }: InstanceNode): boolean {
  const { multiAz, clusterIdentifier } = facts.settings;
  return multiAz === true && clusterIdentifier === undefined;
}

/** The boxes of a database: itself, its standby, its proxies, and members that could not be read. */
export function topologyNodesOf(database: DatabaseNode): TopologyNode[] {
  return [
    databaseNode(database),
    ...(database.kind === 'instance' && hasStandby(database)
      ? [standbyNode(database)]
      : []),
    ...proxiesOf(database).map(proxyNode),
    ...missingNodes(database),
  ];
}

function databaseNode(database: DatabaseNode): TopologyNode {
  const { facts, kind, parent } = database;
  return {
    id: facts.arn,
    arn: facts.arn,
    kind,
    name: facts.name,
    role: database.role,
    region: kind === 'global-cluster' ? undefined : facts.region,
    accountId: facts.accountId,
    status: facts.settings.status,
    engineVersion: facts.settings.engineVersion,
    // A read replica is no part of its source; the arrow between them says what it is.
    parentId:
      parent && contains(parent, database) ? parent.facts.arn : undefined,
    problem: facts.configuration.known
      ? database.parentProblem
      : facts.configuration.message,
    ...(facts.kind === 'instance'
      ? {
          availabilityZone: facts.settings.availabilityZone,
          instanceClass: facts.settings.instanceClass,
        }
      : {}),
  };
}

/** Whether a database is a part of its parent, in contrast to a copy of it. */
function contains(parent: DatabaseNode, child: DatabaseNode): boolean {
  return parent.kind === 'global-cluster'
    ? child.kind === 'cluster'
    : parent.kind === 'cluster' &&
        child.kind === 'instance' &&
        child.role !== 'replica';
}

function standbyNode({ facts }: InstanceNode): TopologyNode {
  return {
    id: standbyIdOf(facts.arn),
    kind: 'standby',
    name: `Standby of ${facts.name}`,
    region: facts.region,
    availabilityZone: facts.settings.secondaryAvailabilityZone,
    accountId: facts.accountId,
  };
}

function proxyNode(proxy: ProxyFacts): TopologyNode {
  return {
    id: proxy.arn,
    arn: proxy.arn,
    kind: 'proxy',
    name: proxy.name,
    region: proxy.region,
    accountId: proxy.accountId,
    status: proxy.status,
  };
}

function missingNodes(database: DatabaseNode): TopologyNode[] {
  const { facts } = database;
  if (database.kind === 'global-cluster') {
    return database.missingClusters.map(({ clusterArn, isWriter }) => ({
      id: clusterArn,
      arn: clusterArn,
      kind: 'cluster',
      name: identifierOf(clusterArn),
      role: isWriter ? 'primary' : 'secondary',
      region: clusterArn.split(':')[3],
      parentId: facts.arn,
      problem: 'This cluster could not be read.',
    }));
  }
  if (database.kind === 'cluster') {
    return database.missingInstances.map(identifier => ({
      id: rdsArnOf('db', identifier, facts),
      arn: rdsArnOf('db', identifier, facts),
      kind: 'instance',
      name: identifier,
      role: 'unknown',
      region: facts.region,
      parentId: facts.arn,
      problem: 'This instance could not be read.',
    }));
  }
  const { replication } = database;
  return replication && !replication.from
    ? [
        {
          id: replication.fromArn,
          arn: replication.fromArn,
          kind: 'instance',
          name: identifierOf(replication.fromArn),
          role: 'unknown',
          region: replication.fromArn.split(':')[3],
          problem: 'This database could not be read.',
        },
      ]
    : [];
}
