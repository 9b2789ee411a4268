import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import {
  rdsDbClusters,
  rdsDbInstances,
  rdsDbProxies,
  rdsGlobalClusters,
} from '.';
import { named, targetsOf } from './__testUtils__/resources';

const PRIMARY = { accountId: ACCOUNTS.prod, region: 'us-east-1' };
const SECONDARY = { accountId: ACCOUNTS.prod, region: 'us-west-2' };
const DEV = { accountId: ACCOUNTS.dev, region: 'us-east-1' };
const SHARED = { accountId: ACCOUNTS['shared-services'], region: 'us-east-1' };
const ARN = `arn:aws:rds:us-east-1:${ACCOUNTS.prod}`;

describe('the collectors of databases', () => {
  let sandbox: SandboxProcess;

  beforeAll(async () => {
    sandbox = await startSandboxProcess({ now: '2026-03-11T15:02:00Z' });
  }, 60_000);

  afterAll(() => sandbox?.stop());

  describe('rds-db-instances', () => {
    it('finds the records database as the reference describes it', async () => {
      const { resources, problems } = await sandbox.collectAll(
        rdsDbInstances,
        PRIMARY,
      );
      expect(problems).toEqual([]);
      expect(named(resources, 'prod-postgres')).toMatchObject({
        arn: `${ARN}:db:prod-postgres`,
        type: 'AWS::RDS::DBInstance',
        state: 'available',
        createdAt: '2023-10-02T13:45:00.000Z',
        tags: {
          owner: 'records-team',
          system: 'records',
          environment: 'prod',
          component: 'records-api',
        },
        attributes: {
          Engine: 'postgres',
          EngineVersion: '15.4',
          DBInstanceClass: 'db.r5.2xlarge',
          AllocatedStorage: 1000,
          StorageType: 'gp3',
          Iops: 16_000,
          MultiAZ: true,
          BackupRetentionPeriod: 35,
          MasterUsername: 'apiuser',
          StorageEncrypted: true,
          ReadReplicaDBInstanceIdentifiers: [
            'prod-postgres-replica-1',
            'prod-postgres-replica-2',
          ],
          PendingMaintenanceActions: [],
        },
        volatile: { LatestRestorableTime: '2026-03-11T14:55:00.000Z' },
      });
    });

    it('gives each user-management service a dedicated Multi-AZ instance', async () => {
      const { resources } = await sandbox.collectAll(rdsDbInstances, PRIMARY);
      expect(
        resources
          .filter(({ tags }) => tags?.system === 'user-management')
          .map(({ tags, attributes }) => [tags?.component, attributes.MultiAZ]),
      ).toEqual([
        ['user-service', true],
        ['authentication-service', true],
        ['profile-service', true],
      ]);
    });

    it('relates instances to their cluster, source, key, subnets and parameters', async () => {
      const east = await sandbox.collectAll(rdsDbInstances, PRIMARY);
      const west = await sandbox.collectAll(rdsDbInstances, SECONDARY);
      expect(named(east.resources, 'orders-prod-2').relations).toContainEqual({
        type: 'partOf',
        targetArn: `${ARN}:cluster:orders-prod`,
      });
      expect(
        targetsOf(named(east.resources, 'prod-postgres-replica-1')),
      ).toEqual([
        expect.stringContaining(':subnet/subnet-'),
        expect.stringContaining(':subnet/subnet-'),
        expect.stringContaining(':subnet/subnet-'),
        expect.stringContaining(`arn:aws:kms:us-east-1:${ACCOUNTS.prod}:key/`),
        `${ARN}:db:prod-postgres`,
        `${ARN}:pg:platform-postgres15`,
      ]);
      // Across Regions RDS names the source by its ARN.
      expect(targetsOf(named(west.resources, 'innovate-prod-west'))).toContain(
        `${ARN}:db:innovate-prod`,
      );
    });

    it('joins the maintenance of all instances with one request', async () => {
      const { resources, requests } = await sandbox.collectAll(
        rdsDbInstances,
        PRIMARY,
      );
      expect(requests).toEqual({
        'rds:DescribeDBInstances': 1,
        'rds:DescribePendingMaintenanceActions': 1,
      });
      expect(
        named(resources, 'user-service-prod').attributes
          .PendingMaintenanceActions,
      ).toEqual([
        {
          Action: 'system-update',
          Description: 'New Operating System update is available',
          AutoAppliedAfterDate: '2026-04-01T00:00:00.000Z',
          ForcedApplyDate: '2026-04-29T00:00:00.000Z',
          CurrentApplyDate: expect.stringMatching(/^2026-04-05T/),
        },
      ]);
    });

    it('asks for no maintenance where there is no instance', async () => {
      const { resources, requests } = await sandbox.collectAll(rdsDbInstances, {
        accountId: ACCOUNTS.management,
        region: 'us-west-2',
      });
      expect(resources).toEqual([]);
      expect(requests).toEqual({ 'rds:DescribeDBInstances': 1 });
    });

    it('shows what is wrong with some of them', async () => {
      const prod = (await sandbox.collectAll(rdsDbInstances, PRIMARY))
        .resources;
      const dev = (await sandbox.collectAll(rdsDbInstances, DEV)).resources;
      expect(named(prod, 'reporting-prod').attributes).toMatchObject({
        StorageEncrypted: false,
      });
      expect(named(prod, 'profile-service-prod').attributes).toMatchObject({
        BackupRetentionPeriod: 1,
      });
      expect(named(prod, 'legacy-crm').tags).toEqual({});
      expect(
        named(prod, 'prod-postgres-replica-2').attributes.CertificateDetails,
      ).toEqual({
        CAIdentifier: 'rds-ca-2019',
        ValidTill: '2024-08-22T17:08:50.000Z',
      });
      expect(named(dev, 'user-service-dev').attributes).toMatchObject({
        PubliclyAccessible: true,
      });
      expect(named(dev, 'profile-service-dev').state).toBe('stopped');
    });

    it('says the same when asked again', async () => {
      const first = await sandbox.collectAll(rdsDbInstances, PRIMARY);
      const second = await sandbox.collectAll(rdsDbInstances, PRIMARY);
      expect(second.resources).toEqual(first.resources);
    });

    it('loses nothing but a record that makes no sense', async () => {
      const { resources, problems } = await sandbox.collectAll(
        rdsDbInstances,
        PRIMARY,
        {
          answer: text =>
            text.replace(
              `<DBInstanceArn>${ARN}:db:legacy-crm</DBInstanceArn>`,
              '<DBInstanceArn>nonsense</DBInstanceArn>',
            ),
        },
      );
      expect(resources).toHaveLength(14);
      expect(resources.map(({ name }) => name)).not.toContain('legacy-crm');
      expect(problems).toEqual([
        expect.objectContaining({
          reason: 'invalid-answer',
          message: expect.stringContaining('legacy-crm'),
        }),
      ]);
    });
  });

  describe('rds-db-clusters', () => {
    it('finds the platform database as the reference describes it', async () => {
      const { resources, problems } = await sandbox.collectAll(
        rdsDbClusters,
        SHARED,
      );
      expect(problems).toEqual([]);
      expect(resources).toHaveLength(1);
      expect(resources[0]).toMatchObject({
        name: 'platform-db',
        type: 'AWS::RDS::DBCluster',
        attributes: {
          Engine: 'aurora-postgresql',
          EngineVersion: '14.9',
          DatabaseName: 'platform_db',
          MasterUsername: 'dbadmin',
          BackupRetentionPeriod: 30,
          MultiAZ: true,
          StorageEncrypted: true,
          DeletionProtection: true,
          MonitoringInterval: 60,
        },
        volatile: {
          EarliestRestorableTime: '2026-02-09T15:02:00.000Z',
          LatestRestorableTime: '2026-03-11T14:55:00.000Z',
        },
      });
    });

    it('relates a cluster to its global cluster, its key and its parameters', async () => {
      const { resources } = await sandbox.collectAll(rdsDbClusters, SECONDARY);
      expect(named(resources, 'orders-prod-west').relations).toEqual([
        {
          type: 'partOf',
          targetArn: `arn:aws:rds::${ACCOUNTS.prod}:global-cluster:orders-global`,
        },
        {
          type: 'dependsOn',
          targetArn: expect.stringContaining('arn:aws:kms:us-west-2:'),
        },
        {
          type: 'dependsOn',
          targetArn: `arn:aws:rds:us-west-2:${ACCOUNTS.prod}:cluster-pg:orders-prod-west-aurora-postgresql14-cluster`,
        },
      ]);
    });

    it('carries the maintenance of clusters', async () => {
      const { resources } = await sandbox.collectAll(rdsDbClusters, PRIMARY);
      expect(
        named(resources, 'orders-prod').attributes.PendingMaintenanceActions,
      ).toEqual([
        {
          Action: 'db-upgrade',
          Description: 'Aurora PostgreSQL 14.10 is available',
        },
      ]);
    });
  });

  describe('rds-global-clusters', () => {
    it('tells the same of a global cluster in every Region', async () => {
      const east = await sandbox.collectAll(rdsGlobalClusters, PRIMARY);
      const west = await sandbox.collectAll(rdsGlobalClusters, SECONDARY);
      expect(west).toEqual(east);
      expect(east).toMatchObject({
        problems: [],
        requests: { 'rds:DescribeGlobalClusters': 1 },
      });
      expect(east.resources.map(({ name }) => name)).toEqual([
        'orders-global',
        'analytics-global',
      ]);
      expect(east.resources[0]).toMatchObject({
        arn: `arn:aws:rds::${ACCOUNTS.prod}:global-cluster:orders-global`,
        type: 'AWS::RDS::GlobalCluster',
        name: 'orders-global',
        region: 'us-east-1',
        attributes: {
          EngineVersion: '14.9',
          GlobalClusterMembers: [
            { DBClusterArn: `${ARN}:cluster:orders-prod`, IsWriter: true },
            {
              DBClusterArn: `arn:aws:rds:us-west-2:${ACCOUNTS.prod}:cluster:orders-prod-west`,
              IsWriter: false,
              SynchronizationStatus: 'connected',
            },
          ],
        },
      });
    });
  });

  describe('rds-db-proxies', () => {
    it('finds proxies with their targets and tags', async () => {
      const { resources, requests } = await sandbox.collectAll(
        rdsDbProxies,
        PRIMARY,
      );
      expect(requests).toEqual({
        'rds:DescribeDBProxies': 1,
        'rds:DescribeDBProxyTargets': 2,
        'rds:ListTagsForResource': 2,
      });
      expect(named(resources, 'innovate-prod-proxy').tags).toMatchObject({
        owner: 'innovate-team',
      });
      expect(targetsOf(named(resources, 'innovate-prod-proxy'))).toContain(
        `${ARN}:db:innovate-prod`,
      );
      // Of a tracked cluster RDS says the identifier only.
      expect(targetsOf(named(resources, 'orders-prod-proxy'))).toContain(
        `${ARN}:cluster:orders-prod`,
      );
    });
  });

  it('fails a scan that does not get through', async () => {
    await sandbox.control('PUT', 'faults', {
      faults: [{ kind: 'throttled', match: { service: 'rds' } }],
    });
    try {
      await expect(
        sandbox.collectAll(rdsDbClusters, PRIMARY),
      ).rejects.toMatchObject({ name: 'Throttling' });
    } finally {
      await sandbox.control('DELETE', 'faults');
    }
  });
});
