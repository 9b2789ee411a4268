import {
  BackupClient,
  DescribeRestoreJobCommand,
  GetRestoreTestingPlanCommand,
  GetRestoreTestingSelectionCommand,
  ListRestoreJobsCommand,
  ListRestoreTestingPlansCommand,
  ListRestoreTestingSelectionsCommand,
  ListTagsCommand,
} from '@aws-sdk/client-backup';
import { ACCOUNTS } from '../../estate/organization';
import { serveReference } from '../__testUtils__/serveReference';
import type { RestoreTest } from './collections';
import { registerBackup } from './register';
import { restoreJobsAt } from './restoreJobs';

const NOW = new Date('2026-11-21T12:00:00Z');
const PLAN = { RestoreTestingPlanName: 'platform_restore_tests' };

describe('restore tests', () => {
  let sandbox: Awaited<ReturnType<typeof serveReference>>;
  let backup: BackupClient;

  beforeAll(async () => {
    sandbox = await serveReference(registerBackup, NOW);
    backup = new BackupClient(sandbox.clientConfig(ACCOUNTS.prod, 'us-east-1'));
  });

  afterAll(async () => {
    backup.destroy();
    await sandbox.stop();
  });

  const jobs = async (input: object) =>
    (await backup.send(new ListRestoreJobsCommand(input))).RestoreJobs ?? [];

  it('restore every protected database of production every week', async () => {
    const found = await jobs({ ByStatus: 'COMPLETED' });
    const sources = new Set(
      found.map(job => job.SourceResourceArn?.split(':').pop()),
    );
    expect([...sources].sort()).toEqual([
      'analytics-prod',
      'authentication-service-prod',
      'innovate-prod',
      'orders-prod',
      'prod-postgres',
      'profile-service-prod',
      'reporting-prod',
      'user-service-prod',
    ]);
    expect(found.length).toBeGreaterThanOrEqual(8 * 4);
    const times = found.map(job => job.CreationDate?.getTime() ?? 0);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('have one database whose restore was not valid', async () => {
    const failed = (await jobs({})).filter(
      job => job.ValidationStatus === 'FAILED',
    );
    expect(
      new Set(failed.map(job => job.SourceResourceArn?.split(':').pop())),
    ).toEqual(new Set(['prod-postgres']));
    expect(failed[0].ValidationStatusMessage).toContain('differs');
  });

  it('are narrowed by type, plan and time', async () => {
    const aurora = await jobs({ ByResourceType: 'Aurora' });
    expect(new Set(aurora.map(job => job.SourceResourceArn))).toEqual(
      new Set([
        `arn:aws:rds:us-east-1:${ACCOUNTS.prod}:cluster:analytics-prod`,
        `arn:aws:rds:us-east-1:${ACCOUNTS.prod}:cluster:orders-prod`,
      ]),
    );
    expect(aurora[0].CreatedResourceArn).toMatch(
      /:cluster:awsbackup-restore-test-/,
    );
    expect(await jobs({ ByRestoreTestingPlanArn: 'another' })).toEqual([]);
    expect(await jobs({ ByCreatedAfter: NOW })).toEqual([]);
  });

  it('describe each job', async () => {
    const [job] = await jobs({});
    const described = await backup.send(
      new DescribeRestoreJobCommand({ RestoreJobId: job.RestoreJobId }),
    );
    expect(described).toMatchObject({
      SourceResourceArn: job.SourceResourceArn,
      RecoveryPointArn: job.RecoveryPointArn,
    });
  });

  it('have a plan with its selections', async () => {
    const { RestoreTestingPlans } = await backup.send(
      new ListRestoreTestingPlansCommand({}),
    );
    const { RestoreTestingPlan } = await backup.send(
      new GetRestoreTestingPlanCommand(PLAN),
    );
    const { RestoreTestingSelections } = await backup.send(
      new ListRestoreTestingSelectionsCommand(PLAN),
    );
    const { RestoreTestingSelection } = await backup.send(
      new GetRestoreTestingSelectionCommand({
        ...PLAN,
        RestoreTestingSelectionName: 'every_rds',
      }),
    );
    const { Tags } = await backup.send(
      new ListTagsCommand({
        ResourceArn: RestoreTestingPlan?.RestoreTestingPlanArn,
      }),
    );

    expect(RestoreTestingPlans?.[0]).toMatchObject(PLAN);
    expect(RestoreTestingPlans?.[0].LastExecutionTime).toEqual(
      (await jobs({}))[0].CreationDate,
    );
    expect(RestoreTestingPlan?.RecoveryPointSelection?.Algorithm).toBe(
      'LATEST_WITHIN_WINDOW',
    );
    expect(RestoreTestingSelections).toHaveLength(2);
    expect(RestoreTestingSelection?.ProtectedResourceType).toBe('RDS');
    expect(Tags).toMatchObject({ owner: 'platform-engineering' });
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'job',
      () => backup.send(new DescribeRestoreJobCommand({ RestoreJobId: 'x' })),
    ],
    [
      'plan',
      () =>
        backup.send(
          new GetRestoreTestingPlanCommand({ RestoreTestingPlanName: 'x' }),
        ),
    ],
    [
      'selection',
      () =>
        backup.send(
          new GetRestoreTestingSelectionCommand({
            ...PLAN,
            RestoreTestingSelectionName: 'x',
          }),
        ),
    ],
  ])('find no %s that does not exist', async (_, ask) => {
    await expect(ask()).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});

describe('a restore job', () => {
  const TEST: RestoreTest = {
    protection: {
      accountId: ACCOUNTS.prod,
      region: 'us-east-1',
      resourceArn: `arn:aws:rds:us-east-1:${ACCOUNTS.prod}:db:orders`,
      resourceType: 'RDS',
      resourceName: 'orders',
      sizeBytes: 1000,
      plan: { BackupPlanId: 'plan' },
      ruleId: 'rule',
      vaultName: 'production',
      encryptionKeyArn: 'arn:aws:kms:us-east-1:555566667777:key/1',
      retentionDays: 35,
    },
    restoreTestingPlanArn: 'plan',
    weekday: 3,
    startMinute: 8 * 60,
    durationMinutes: 30,
  };

  // 15 April 2026 was a Wednesday.
  it.each([
    ['2026-04-15T08:10:00Z', 'RUNNING', undefined],
    ['2026-04-15T08:35:00Z', 'COMPLETED', 'VALIDATING'],
    ['2026-04-15T09:00:00Z', 'COMPLETED', 'SUCCESSFUL'],
  ])('at %s is %s, its validation %s', (now, Status, ValidationStatus) => {
    const [job] = restoreJobsAt(new Date(now), TEST);
    expect(job.CreationDate).toEqual(new Date('2026-04-15T08:00:00Z'));
    expect(job.Status).toBe(Status);
    expect(job.ValidationStatus).toBe(ValidationStatus);
  });
});
