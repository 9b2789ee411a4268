import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { dynamoDbTables } from './dynamodb-tables';

const EAST = { accountId: ACCOUNTS.prod, region: 'us-east-1' };
const WEST = { accountId: ACCOUNTS.prod, region: 'us-west-2' };

describe('dynamodb-tables', () => {
  let sandbox: SandboxProcess;
  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  }, 60_000);
  afterEach(() => sandbox.control('DELETE', 'faults'));
  afterAll(() => sandbox.stop());

  it('describes a global table with its replicas, its recovery and its tags', async () => {
    const { resources, problems } = await sandbox.collectAll(
      dynamoDbTables,
      EAST,
    );

    expect(problems).toEqual([]);
    const profiles = resources.find(({ name }) => name === 'user-profiles');
    expect(profiles).toMatchObject({
      arn: 'arn:aws:dynamodb:us-east-1:555566667777:table/user-profiles',
      type: 'AWS::DynamoDB::Table',
      resourceId: 'user-profiles',
      state: 'ACTIVE',
      createdAt: '2023-09-04T08:15:00.000Z',
      tags: {
        owner: 'identity-team',
        system: 'user-management',
        environment: 'prod',
        component: 'profile-service',
      },
      attributes: {
        BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
        Replicas: [
          {
            RegionName: 'us-west-2',
            ReplicaStatus: 'ACTIVE',
            ReplicaArn:
              'arn:aws:dynamodb:us-west-2:555566667777:table/user-profiles',
          },
        ],
        ContinuousBackupsDescription: {
          PointInTimeRecoveryDescription: {
            PointInTimeRecoveryStatus: 'ENABLED',
            RecoveryPeriodInDays: 35,
          },
        },
      },
      volatile: {
        ItemCount: expect.any(Number),
        TableSizeBytes: expect.any(Number),
        LatestRestorableDateTime: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    });
    expect(profiles?.relations).toEqual([
      {
        type: 'dependsOn',
        targetArn: expect.stringMatching(
          /^arn:aws:kms:us-east-1:555566667777:key\//,
        ),
      },
    ]);
  });

  it('shows the tables whose recovery is flawed', async () => {
    const east = await sandbox.collectAll(dynamoDbTables, EAST);
    const west = await sandbox.collectAll(dynamoDbTables, WEST);
    const attributes = (name: string) =>
      east.resources.find(table => table.name === name)?.attributes;

    expect(attributes('product-catalog')).toMatchObject({
      ContinuousBackupsDescription: {
        PointInTimeRecoveryDescription: {
          PointInTimeRecoveryStatus: 'DISABLED',
        },
      },
    });
    expect(attributes('user-preferences')).toMatchObject({
      Replicas: [{ ReplicaStatus: 'CREATION_FAILED' }],
    });
    expect(attributes('report-definitions')).toMatchObject({ Replicas: [] });
    expect(west.resources.map(({ name }) => name)).toEqual([
      'analytics-events',
      'device-telemetry',
      'product-catalog',
      'user-profiles',
    ]);
  });

  it('puts what moves by itself where it makes no history', async () => {
    const at = async (time: string) => {
      await sandbox.control('PUT', 'clock', { now: time, frozen: true });
      const { resources } = await sandbox.collectAll(dynamoDbTables, EAST);
      return resources;
    };
    const before = await at('2026-09-01T08:00:00Z');
    const after = await at('2026-09-02T08:00:00Z');

    expect(after.map(({ volatile, ...rest }) => rest)).toEqual(
      before.map(({ volatile, ...rest }) => rest),
    );
    expect(after.map(({ volatile }) => volatile)).not.toEqual(
      before.map(({ volatile }) => volatile),
    );
  });

  it('reads all pages', async () => {
    const { resources, requests } = await sandbox.collectAll(
      dynamoDbTables,
      EAST,
      { request: text => text.replace('"Limit":100', '"Limit":4') },
    );

    expect(resources).toHaveLength(6);
    expect(requests).toEqual({
      'dynamodb:ListTables': 2,
      'dynamodb:DescribeTable': 6,
      'dynamodb:DescribeContinuousBackups': 6,
      'tagging:GetResources': 1,
    });
  });

  it('leaves out a record that makes no sense, and says so', async () => {
    const { resources, problems } = await sandbox.collectAll(
      dynamoDbTables,
      EAST,
      {
        answer: text =>
          text.replace(
            /"TableArn":"[^"]*table\/analytics-events"/,
            '"TableArn":"nonsense"',
          ),
      },
    );

    expect(resources.map(({ name }) => name)).toEqual([
      'device-telemetry',
      'product-catalog',
      'report-definitions',
      'user-preferences',
      'user-profiles',
    ]);
    expect(problems).toEqual([
      expect.objectContaining({
        reason: 'invalid-answer',
        message: expect.stringContaining("'nonsense' is not an ARN"),
      }),
    ]);
  });

  it('passes over a table that vanished after it was listed', async () => {
    const { resources, problems } = await sandbox.collectAll(
      dynamoDbTables,
      EAST,
      {
        answer: text =>
          text.replace('"TableNames":[', '"TableNames":["vanished",'),
      },
    );

    expect(resources).toHaveLength(6);
    expect(problems).toEqual([]);
  });

  it('fails when tables could not be described', async () => {
    await sandbox.control('POST', 'faults', {
      kind: 'throttled',
      match: { service: 'dynamodb', operation: 'DescribeTable' },
    });

    await expect(sandbox.collectAll(dynamoDbTables, EAST)).rejects.toThrow();
  });
});
