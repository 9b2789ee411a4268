import { ec2Instances } from '../../aws/ec2/collections';
import { clusters, nodegroups } from '../../aws/eks/collections';
import { organizationAccounts } from '../../aws/organizations/collections';
import { dbClusters, dbInstances } from '../../aws/rds/collections';
import { dbParameterGroups } from '../../aws/rds/parameters/collections';
import { buckets } from '../../aws/s3/collections';
import { Estate, GLOBAL } from '../../core/Estate';
import { ACCOUNTS } from '../organization';
import { buildLargeEstate } from '.';
import { DATABASE_SIZE } from './databases';

const SIZE = { accounts: 3, regions: 2, resources: 3001 };

const isResource = (kind: string) =>
  !/^organizations\.|Derivations$/.test(kind);

describe('buildLargeEstate', () => {
  it('adds as many resources as it is asked for', () => {
    const added: string[] = [];
    const add = jest
      .spyOn(Estate.prototype, 'add')
      .mockImplementation(({ kind }, _accountId, _region, ...items) => {
        added.push(...items.map(() => kind));
      });

    buildLargeEstate(SIZE);

    add.mockRestore();
    const databaseCount = added.filter(
      kind => kind === dbInstances.kind,
    ).length;
    const total =
      added.filter(isResource).length + databaseCount * (DATABASE_SIZE - 1);
    expect(Math.abs(total - SIZE.resources)).toBeLessThan(DATABASE_SIZE);
  });

  it('is the same on every start', () => {
    const [first, second] = [buildLargeEstate(SIZE), buildLargeEstate(SIZE)];
    const account = '600000000001';

    expect(first.of(ec2Instances, account, 'us-west-2')).toEqual(
      second.of(ec2Instances, account, 'us-west-2'),
    );
    expect(first.of(dbInstances, account, 'us-west-2').length).toBeGreaterThan(
      3,
    );
    expect(first.of(buckets, account, GLOBAL)).toEqual(
      second.of(buckets, account, GLOBAL),
    );
  });

  it('has an organization with all of its accounts', () => {
    const estate = buildLargeEstate(SIZE);

    expect(
      estate
        .of(organizationAccounts, ACCOUNTS.management, GLOBAL)
        .map(({ account }) => account.Id),
    ).toEqual([ACCOUNTS.management, '600000000001', '600000000002']);
  });

  it('gives every node group a cluster', () => {
    const estate = buildLargeEstate(SIZE);
    const names = estate
      .of(clusters, ACCOUNTS.management, 'us-east-1')
      .map(({ name }) => name);
    const groups = estate.of(nodegroups, ACCOUNTS.management, 'us-east-1');

    expect(groups.length).toBeGreaterThan(0);
    expect(
      groups.filter(({ clusterName }) => !names.includes(clusterName)),
    ).toEqual([]);
  });

  it('adds as many DB instances as it is asked for, in believable groups', () => {
    const estate = buildLargeEstate({ ...SIZE, resources: 0, databases: 200 });
    const places = [
      ACCOUNTS.management,
      '600000000001',
      '600000000002',
    ].flatMap(account =>
      ['us-east-1', 'us-west-2'].map(region => ({ account, region })),
    );
    const found = places.flatMap(({ account, region }) =>
      estate.of(dbInstances, account, region),
    );
    const members = places.flatMap(({ account, region }) =>
      estate
        .of(dbClusters, account, region)
        .flatMap(({ DBClusterMembers = [] }) => DBClusterMembers),
    );

    expect(found).toHaveLength(200);
    expect(new Set(found.map(item => item.DBInstanceArn)).size).toBe(200);
    expect(
      found.filter(item => item.ReadReplicaSourceDBInstanceIdentifier).length,
    ).toBeGreaterThan(10);
    expect(members.length).toBe(
      found.filter(item => item.DBClusterIdentifier).length,
    );
    expect(members.length).toBeGreaterThan(50);
    expect(
      estate.of(dbParameterGroups, ACCOUNTS.management, 'us-east-1').length,
    ).toBeGreaterThan(2);
  });

  it('has databases beside other resources without giving a name twice', () => {
    const estate = buildLargeEstate({ ...SIZE, databases: 60 });
    const names = estate
      .of(dbInstances, ACCOUNTS.management, 'us-east-1')
      .map(item => item.DBInstanceIdentifier);

    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    { ...SIZE, resources: 0 },
    { ...SIZE, databases: -1 },
    { ...SIZE, accounts: 0 },
    { ...SIZE, regions: 99 },
    { ...SIZE, resources: Number.NaN },
  ])('cannot be of size %j', size => {
    expect(() => buildLargeEstate(size)).toThrow(RangeError);
  });
});
