import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { rdsAutomatedBackups, rdsDbClusterSnapshots, rdsDbSnapshots } from '.';
import { named, targetsOf } from './__testUtils__/resources';

const PRIMARY = { accountId: ACCOUNTS.prod, region: 'us-east-1' };
const SECONDARY = { accountId: ACCOUNTS.prod, region: 'us-west-2' };
const STAGING = { accountId: ACCOUNTS.staging, region: 'us-east-1' };
const SHARED = { accountId: ACCOUNTS['shared-services'], region: 'us-east-1' };
const ARN = `arn:aws:rds:us-east-1:${ACCOUNTS.prod}`;

describe('the collectors of backups', () => {
  let sandbox: SandboxProcess;

  beforeAll(async () => {
    sandbox = await startSandboxProcess({ now: '2026-03-11T15:02:00Z' });
  }, 60_000);

  afterAll(() => sandbox?.stop());

  describe('rds-db-snapshots', () => {
    it('reads every page', async () => {
      const { resources, requests } = await sandbox.collectAll(
        rdsDbSnapshots,
        PRIMARY,
        { request: text => text.replace('MaxRecords=100', 'MaxRecords=20') },
      );
      expect(requests['rds:DescribeDBSnapshots']).toBe(
        Math.ceil(resources.length / 20),
      );
      expect(resources.length).toBeGreaterThan(100);
      expect(new Set(resources.map(({ arn }) => arn)).size).toBe(
        resources.length,
      );
    });

    it('finds manual ones with whom they are shared with', async () => {
      const { resources } = await sandbox.collectAll(rdsDbSnapshots, PRIMARY);
      expect(named(resources, 'reporting-sample').attributes).toMatchObject({
        Encrypted: false,
        DBSnapshotAttributes: [
          { AttributeName: 'restore', AttributeValues: ['all'] },
        ],
      });
      expect(
        named(resources, 'prod-postgres-load-test').attributes
          .DBSnapshotAttributes,
      ).toEqual([
        { AttributeName: 'restore', AttributeValues: [ACCOUNTS.staging] },
      ]);
    });

    it('finds as many automated ones as the retention has days', async () => {
      const { resources, requests } = await sandbox.collectAll(
        rdsDbSnapshots,
        PRIMARY,
      );
      const of = (database: string) =>
        resources.filter(
          ({ attributes }) =>
            attributes.DBInstanceIdentifier === database &&
            attributes.SnapshotType === 'automated',
        );
      expect(of('user-service-prod')).toHaveLength(35);
      expect(of('profile-service-prod')).toHaveLength(1);
      expect(targetsOf(of('user-service-prod')[0])).toContain(
        `${ARN}:db:user-service-prod`,
      );
      // Automated snapshots cannot be shared, so nobody asks with whom.
      expect(requests).toEqual({
        'rds:DescribeDBSnapshots': 2,
        'rds:DescribeDBSnapshotAttributes': 2,
      });
    });

    it('relates a copy to its original in the other Region', async () => {
      const { resources } = await sandbox.collectAll(rdsDbSnapshots, SECONDARY);
      const copies = resources.filter(
        ({ attributes }) => attributes.SourceRegion === 'us-east-1',
      );
      expect(copies).toHaveLength(14);
      expect(targetsOf(copies[0])).toContainEqual(
        expect.stringMatching(
          /^arn:aws:rds:us-east-1:\d+:snapshot:rds:innovate-prod-2026-/,
        ),
      );
    });

    it('reports it when it may not see whom one is shared with', async () => {
      await sandbox.control('PUT', 'faults', {
        faults: [
          {
            kind: 'denied',
            match: {
              service: 'rds',
              operation: 'DescribeDBSnapshotAttributes',
            },
          },
        ],
      });
      try {
        const { resources, problems } = await sandbox.collectAll(
          rdsDbSnapshots,
          PRIMARY,
        );
        expect(problems).toHaveLength(2);
        expect(problems[0]).toMatchObject({ reason: 'denied' });
        expect(
          named(resources, 'reporting-sample').attributes,
        ).not.toHaveProperty('DBSnapshotAttributes');
      } finally {
        await sandbox.control('DELETE', 'faults');
      }
    });
  });

  describe('rds-db-cluster-snapshots', () => {
    it('finds those of clusters and their copies', async () => {
      const { resources } = await sandbox.collectAll(
        rdsDbClusterSnapshots,
        PRIMARY,
      );
      expect(resources).toHaveLength(70);
      expect(resources[0].type).toBe('AWS::RDS::DBClusterSnapshot');
      expect(targetsOf(resources[0])).toContain(`${ARN}:cluster:orders-prod`);
      const copies = await sandbox.collectAll(rdsDbClusterSnapshots, {
        ...SHARED,
        region: 'us-west-2',
      });
      expect(copies.resources).toHaveLength(14);
      expect(targetsOf(copies.resources[0])).toContainEqual(
        expect.stringContaining('us-east-1'),
      );
    });
  });

  describe('rds-automated-backups', () => {
    it('finds those that are replicated from the other Region', async () => {
      const { resources } = await sandbox.collectAll(
        rdsAutomatedBackups,
        SECONDARY,
      );
      const replicated = resources.filter(
        ({ attributes }) => attributes.Region === 'us-east-1',
      );
      expect(replicated).toHaveLength(1);
      expect(replicated[0]).toMatchObject({
        name: 'innovate-prod',
        state: 'active',
        attributes: { BackupRetentionPeriod: 35 },
        volatile: {
          RestoreWindow: { LatestTime: '2026-03-11T14:45:00.000Z' },
        },
      });
      expect(targetsOf(replicated[0])).toEqual([
        expect.stringContaining('arn:aws:kms:us-west-2:'),
        `${ARN}:db:innovate-prod`,
      ]);
    });

    it('finds those that RDS gives no ARN of their own', async () => {
      const all = await sandbox.collectAll(rdsAutomatedBackups, STAGING);
      const { resources, problems } = await sandbox.collectAll(
        rdsAutomatedBackups,
        STAGING,
        {
          answer: text =>
            text.replace(
              /<DBInstanceAutomatedBackupsArn>[^<]*<\/DBInstanceAutomatedBackupsArn>/g,
              '',
            ),
        },
      );
      expect(problems).toEqual([]);
      expect(resources).toHaveLength(all.resources.length);
      for (const { arn, resourceId, attributes } of resources) {
        expect(resourceId).toBe(attributes.DbiResourceId);
        expect(arn).toBe(
          `arn:aws:rds:us-east-1:${ACCOUNTS.staging}:auto-backup:${resourceId}`,
        );
      }
    });

    it('finds none of what is backed up by its cluster', async () => {
      const { resources } = await sandbox.collectAll(
        rdsAutomatedBackups,
        STAGING,
      );
      expect(resources.map(({ name }) => name).sort()).toEqual([
        'authentication-service-staging',
        'innovate-staging',
        'profile-service-staging',
        'staging-postgres',
        'user-service-staging',
      ]);
    });
  });
});
