import {
  DescribeDBClustersCommand,
  DescribeDBInstanceAutomatedBackupsCommand,
  DescribeDBInstancesCommand,
  DescribeDBProxyTargetsCommand,
  DescribeDBSnapshotsCommand,
  DescribeGlobalClustersCommand,
  DescribePendingMaintenanceActionsCommand,
  ListTagsForResourceCommand,
  RDSClient,
  type DescribeDBInstancesCommandInput,
} from '@aws-sdk/client-rds';
import { buildEstate } from '../../estate';
import { IMPERFECTIONS } from '../../estate/imperfections';
import { ACCOUNTS } from '../../estate/organization';
import { createSandbox, type Sandbox } from '../../server';
import { nextQuarter, nextWindow } from './maintenance';
import { registerRds } from './register';
import { dailySnapshotTimes } from './snapshotTimes';

const ARN = `arn:aws:rds:us-east-1:${ACCOUNTS.prod}`;

describe('RDS', () => {
  let sandbox: Sandbox;
  let east: RDSClient;
  let west: RDSClient;

  beforeAll(async () => {
    sandbox = createSandbox({ estate: buildEstate(), services: [registerRds] });
    await sandbox.start();
    const clientIn = (region: string) =>
      new RDSClient({
        endpoint: sandbox.url,
        region,
        maxAttempts: 1,
        credentials: { accessKeyId: ACCOUNTS.prod, secretAccessKey: 'any' },
      });
    east = clientIn('us-east-1');
    west = clientIn('us-west-2');
  });

  afterAll(async () => {
    east.destroy();
    west.destroy();
    await sandbox.stop();
  });

  const instances = async (input: DescribeDBInstancesCommandInput) =>
    (await east.send(new DescribeDBInstancesCommand(input))).DBInstances?.map(
      ({ DBInstanceIdentifier: name }) => name,
    );

  it('finds an instance by its identifier and by its ARN', async () => {
    const expected = ['prod-postgres'];
    expect(await instances({ DBInstanceIdentifier: 'prod-postgres' })).toEqual(
      expected,
    );
    expect(
      await instances({ DBInstanceIdentifier: `${ARN}:db:prod-postgres` }),
    ).toEqual(expected);
  });

  it.each([
    ['db-cluster-id', ['orders-prod'], 3],
    ['db-cluster-id', [`${ARN}:cluster:orders-prod`], 3],
    ['db-instance-id', ['legacy-crm', 'reporting-prod', 'missing'], 2],
    ['engine', ['aurora-postgresql'], 5],
    ['engine', ['mysql'], 0],
  ])('filters instances by %s %j', async (Name, Values, count) => {
    expect(await instances({ Filters: [{ Name, Values }] })).toHaveLength(
      count,
    );
  });

  it('pages with markers', async () => {
    const first = await east.send(
      new DescribeDBSnapshotsCommand({ MaxRecords: 20 }),
    );
    const second = await east.send(
      new DescribeDBSnapshotsCommand({ MaxRecords: 20, Marker: first.Marker }),
    );
    const arns = [
      ...(first.DBSnapshots ?? []),
      ...(second.DBSnapshots ?? []),
    ].map(({ DBSnapshotArn }) => DBSnapshotArn);
    expect(new Set(arns).size).toBe(40);
  });

  it('lists a global cluster in every Region of a member', async () => {
    for (const client of [east, west]) {
      const { GlobalClusters } = await client.send(
        new DescribeGlobalClustersCommand({}),
      );
      expect(
        GlobalClusters?.map(cluster => cluster.GlobalClusterIdentifier),
      ).toEqual(['orders-global', 'analytics-global']);
    }
  });

  it('has a secondary of another version, without a writer', async () => {
    const { DBClusters } = await west.send(new DescribeDBClustersCommand({}));
    expect(DBClusters?.[0]).toMatchObject({
      EngineVersion: '14.10',
      GlobalClusterIdentifier: 'orders-global',
      DBClusterMembers: [
        { IsClusterWriter: false },
        { IsClusterWriter: false },
      ],
    });
  });

  it('gives tags of what it has', async () => {
    const { TagList } = await east.send(
      new ListTagsForResourceCommand({
        ResourceName: `${ARN}:db:prod-postgres`,
      }),
    );
    expect(TagList).toContainEqual({ Key: 'owner', Value: 'records-team' });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['DBInstanceNotFoundFault', () => instances({ DBInstanceIdentifier: 'x' })],
    [
      'DBClusterNotFoundFault',
      () =>
        east.send(new DescribeDBClustersCommand({ DBClusterIdentifier: 'x' })),
    ],
    [
      'GlobalClusterNotFoundFault',
      () =>
        east.send(
          new DescribeGlobalClustersCommand({ GlobalClusterIdentifier: 'x' }),
        ),
    ],
    [
      'DBSnapshotNotFoundFault',
      () =>
        east.send(
          new DescribeDBSnapshotsCommand({ DBSnapshotIdentifier: 'x' }),
        ),
    ],
    [
      'DBProxyNotFoundFault',
      () => east.send(new DescribeDBProxyTargetsCommand({ DBProxyName: 'x' })),
    ],
    [
      'DBInstanceAutomatedBackupNotFoundFault',
      () =>
        east.send(
          new DescribeDBInstanceAutomatedBackupsCommand({
            DBInstanceIdentifier: 'x',
          }),
        ),
    ],
    [
      'ResourceNotFoundFault',
      () =>
        east.send(
          new DescribePendingMaintenanceActionsCommand({
            ResourceIdentifier: 'x',
          }),
        ),
    ],
    ['InvalidParameterValue', () => instances({ MaxRecords: 101 })],
    ['InvalidParameterValue', () => instances({ MaxRecords: 19 })],
    ['InvalidParameterValue', () => instances({ Marker: 'x' })],
    [
      'InvalidParameterValue',
      () => instances({ Filters: [{ Name: 'colour', Values: ['red'] }] }),
    ],
  ])('answers with %s', async (name, ask) => {
    await expect(ask()).rejects.toMatchObject({ name });
  });

  it('has every database that the list of imperfections names', async () => {
    const listed = IMPERFECTIONS.map(({ subject }) => subject).filter(subject =>
      subject.startsWith(`${ARN}:db:`),
    );
    const { DBInstances } = await east.send(new DescribeDBInstancesCommand({}));
    const existing = DBInstances?.map(({ DBInstanceArn }) => DBInstanceArn);
    expect(listed.length).toBeGreaterThan(5);
    expect(existing).toEqual(expect.arrayContaining(listed));
  });
});

describe('dailySnapshotTimes', () => {
  const options = {
    name: 'orders',
    backupWindow: '03:00-03:30',
    retentionDays: 7,
    createdAt: new Date('2020-01-01T00:00:00Z'),
    now: new Date('2026-03-11T12:00:00Z'),
  };

  it.each([
    ['as many as the retention has days', {}, 7],
    [
      'not that of today before its window',
      { now: new Date('2026-03-11T02:00:00Z') },
      7,
    ],
    ['none without retention', { retentionDays: 0 }, 0],
    [
      'none from before the database',
      { createdAt: new Date('2026-03-09T00:00:00Z') },
      3,
    ],
  ])('gives %s', (_, changes, count) => {
    const times = dailySnapshotTimes({ ...options, ...changes });
    expect(times).toHaveLength(count);
    for (const time of times) {
      expect(time.toISOString()).toMatch(/T03:[012]\d:00/);
    }
  });
});

describe('the dates of maintenance', () => {
  it.each([
    ['2026-01-01T00:00:00Z', '2026-04-01'],
    ['2026-03-31T23:59:59Z', '2026-04-01'],
    ['2026-11-21T00:00:00Z', '2027-01-01'],
  ])('the quarter after %s begins on %s', (now, expected) => {
    expect(nextQuarter(new Date(now)).toISOString().slice(0, 10)).toBe(
      expected,
    );
  });

  it.each([
    ['2026-03-11T12:00:00Z', '2026-03-15T05:00:00.000Z'],
    ['2026-03-15T04:59:00Z', '2026-03-15T05:00:00.000Z'],
    ['2026-03-15T05:00:00Z', '2026-03-22T05:00:00.000Z'],
  ])('the window after %s begins at %s', (after, expected) => {
    expect(
      nextWindow('sun:05:00-sun:06:00', new Date(after)).toISOString(),
    ).toBe(expected);
  });
});
