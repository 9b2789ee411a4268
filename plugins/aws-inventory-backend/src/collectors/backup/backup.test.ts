import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import {
  backupCopyJobs,
  backupPlans,
  backupRecoveryPoints,
  backupVaults,
} from '.';

const PROD_EAST = { accountId: ACCOUNTS.prod, region: 'us-east-1' };
const PROD_WEST = { accountId: ACCOUNTS.prod, region: 'us-west-2' };
const SHARED_EAST = {
  accountId: ACCOUNTS['shared-services'],
  region: 'us-east-1',
};
const SHARED_WEST = {
  accountId: ACCOUNTS['shared-services'],
  region: 'us-west-2',
};
const ORDERS = 'arn:aws:rds:us-east-1:555566667777:cluster:orders-prod';

const smallPages = {
  request: (text: string) => text.replace('maxResults=1000', 'maxResults=20'),
};

describe('the collectors of AWS Backup', () => {
  let sandbox: SandboxProcess;

  beforeAll(async () => {
    // A Wednesday, after all jobs of the night.
    sandbox = await startSandboxProcess({ now: '2026-04-15T12:00:00Z' });
  }, 60_000);

  afterAll(() => sandbox.stop());

  it('finds the vaults of production, the locked one in the other Region', async () => {
    const east = await sandbox.collectAll(backupVaults, PROD_EAST);
    const west = await sandbox.collectAll(backupVaults, PROD_WEST);
    expect([...east.resources, ...west.resources]).toEqual([
      expect.objectContaining({
        arn: 'arn:aws:backup:us-east-1:555566667777:backup-vault:production',
        type: 'AWS::Backup::BackupVault',
        name: 'production',
        state: 'AVAILABLE',
        tags: {
          owner: 'platform-engineering',
          system: 'platform',
          environment: 'prod',
        },
        attributes: expect.objectContaining({ Locked: false }),
        relations: [
          {
            type: 'dependsOn',
            targetArn: expect.stringMatching(
              /^arn:aws:kms:us-east-1:555566667777:key\//,
            ),
          },
        ],
      }),
      expect.objectContaining({
        name: 'production-dr',
        attributes: expect.objectContaining({
          Locked: true,
          MinRetentionDays: 35,
        }),
      }),
    ]);
    expect(east.requests).toEqual({
      'backup:ListBackupVaults': 1,
      'backup:ListTags': 1,
    });
  });

  it('finds the daily plan: 35 days, copied to the other Region', async () => {
    const { resources } = await sandbox.collectAll(backupPlans, PROD_EAST);
    const copyTo =
      'arn:aws:backup:us-west-2:555566667777:backup-vault:production-dr';
    expect(resources).toEqual([
      expect.objectContaining({
        type: 'AWS::Backup::BackupPlan',
        name: 'platform-daily',
        attributes: expect.objectContaining({
          BackupPlan: {
            BackupPlanName: 'platform-daily',
            Rules: [
              expect.objectContaining({
                ScheduleExpression: 'cron(0 5 ? * * *)',
                Lifecycle: { DeleteAfterDays: 35 },
                CopyActions: [
                  {
                    DestinationBackupVaultArn: copyTo,
                    Lifecycle: { DeleteAfterDays: 35 },
                  },
                ],
              }),
            ],
          },
          BackupSelections: [
            expect.objectContaining({
              ListOfTags: [
                {
                  ConditionType: 'STRINGEQUALS',
                  ConditionKey: 'environment',
                  ConditionValue: 'prod',
                },
              ],
            }),
          ],
        }),
        relations: [
          {
            type: 'dependsOn',
            targetArn:
              'arn:aws:backup:us-east-1:555566667777:backup-vault:production',
          },
          { type: 'dependsOn', targetArn: copyTo },
        ],
      }),
    ]);
  });

  it('finds a recovery point for each of the last 35 days, and its copy', async () => {
    const pointsOf = async (target: typeof PROD_EAST) => {
      const { resources } = await sandbox.collectAll(
        backupRecoveryPoints,
        target,
      );
      return resources.filter(
        ({ attributes }) => attributes.ResourceArn === ORDERS,
      );
    };
    const own = await pointsOf(PROD_EAST);
    const copies = await pointsOf(PROD_WEST);
    expect(own).toHaveLength(35);
    expect(copies).toHaveLength(35);
    expect(own[0]).toMatchObject({
      type: 'AWS::Backup::RecoveryPoint',
      name: 'orders-prod 2026-04-15',
      state: 'COMPLETED',
      createdAt: expect.stringMatching(/^2026-04-15T05:/),
      relations: [
        { type: 'dependsOn', targetArn: ORDERS },
        {
          type: 'partOf',
          targetArn:
            'arn:aws:backup:us-east-1:555566667777:backup-vault:production',
        },
      ],
    });
    expect(own[34].createdAt).toMatch(/^2026-03-12T05:/);
    // The snapshot's own ARN is the key of the snapshot that RDS lists.
    expect(own[0].arn).toBe(
      `arn:aws:backup:us-east-1:555566667777:recovery-point:${own[0].resourceId}`,
    );
    expect(own[0].resourceId).toMatch(
      /^arn:aws:rds:us-east-1:555566667777:cluster-snapshot:awsbackup:job-/,
    );
    expect(copies[0].attributes).toMatchObject({
      BackupVaultName: 'production-dr',
      SourceBackupVaultArn:
        'arn:aws:backup:us-east-1:555566667777:backup-vault:production',
    });
  });

  it('finds the copies that failed, and no copy of those nights', async () => {
    const { resources: jobs } = await sandbox.collectAll(
      backupCopyJobs,
      SHARED_EAST,
    );
    const { resources: copies } = await sandbox.collectAll(
      backupRecoveryPoints,
      SHARED_WEST,
    );
    const failed = jobs.filter(({ state }) => state === 'FAILED');
    expect(jobs).toHaveLength(30);
    expect(failed.map(({ name }) => name)).toEqual(
      [
        'jenkins-home 2026-04-14',
        'jenkins-home 2026-04-07',
        'jenkins-home 2026-03-31',
        'jenkins-home 2026-03-24',
        'jenkins-home 2026-03-17',
      ].slice(0, failed.length),
    );
    expect(failed.length).toBeGreaterThanOrEqual(4);
    expect(failed[0].attributes.StatusMessage).toMatch(/key that the role/);
    expect(copies).toHaveLength(30);
    expect(copies.map(({ name }) => name)).not.toContain(
      'jenkins-home 2026-04-14',
    );
  });

  it('moves with the clock', async () => {
    await sandbox.control('PUT', 'clock', {
      now: '2026-04-16T05:55:00Z',
      frozen: true,
    });
    const { resources } = await sandbox.collectAll(
      backupRecoveryPoints,
      PROD_EAST,
    );
    await sandbox.control('PUT', 'clock', {
      now: '2026-04-15T12:00:00Z',
      frozen: true,
    });
    const tonight = resources.filter(({ name }) => name.endsWith('2026-04-16'));
    expect(tonight.length).toBeGreaterThan(0);
    expect(new Set(tonight.map(({ state }) => state))).toContain('CREATING');
  });

  it.each([
    [
      backupRecoveryPoints.id,
      backupRecoveryPoints,
      'backup:ListRecoveryPointsByBackupVault',
    ],
    [backupCopyJobs.id, backupCopyJobs, 'backup:ListCopyJobs'],
  ])('reads all pages: %s', async (_id, collector, operation) => {
    const whole = await sandbox.collectAll(collector, PROD_EAST);
    const paged = await sandbox.collectAll(collector, PROD_EAST, smallPages);
    expect(whole.requests[operation]).toBe(1);
    expect(paged.requests[operation]).toBe(
      Math.ceil(whole.resources.length / 20),
    );
    expect(paged.resources).toEqual(whole.resources);
  });

  it.each([
    [backupVaults.id, backupVaults, 'BackupVaultArn'],
    [backupPlans.id, backupPlans, 'BackupPlanName'],
    [backupRecoveryPoints.id, backupRecoveryPoints, 'RecoveryPointArn'],
    [backupCopyJobs.id, backupCopyJobs, 'CopyJobId'],
  ])(
    'loses only the record that is corrupt: %s',
    async (_id, collector, name) => {
      const whole = await sandbox.collectAll(collector, PROD_EAST);
      const { resources, problems } = await sandbox.collectAll(
        collector,
        PROD_EAST,
        { answer: text => text.replace(`"${name}":`, '"Lost":') },
      );
      expect(problems).toEqual([
        {
          reason: 'invalid-answer',
          message: expect.stringContaining(`it has no ${name}`),
        },
      ]);
      expect(resources).toEqual(whole.resources.slice(1));
    },
  );
});
