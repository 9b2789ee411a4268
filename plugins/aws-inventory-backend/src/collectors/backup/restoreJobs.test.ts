import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { backupRestoreJobs } from '.';

const PROD = { accountId: ACCOUNTS.prod, region: 'us-east-1' };
const SOURCE = `arn:aws:rds:us-east-1:${ACCOUNTS.prod}:db:prod-postgres`;
const VAULT = `arn:aws:backup:us-east-1:${ACCOUNTS.prod}:backup-vault:production`;

describe('backup-restore-jobs', () => {
  let sandbox: SandboxProcess;

  beforeAll(async () => {
    sandbox = await startSandboxProcess({ now: '2026-03-11T15:02:00Z' });
  }, 60_000);

  afterAll(() => sandbox?.stop());

  it('finds the tests of a database, with what came of them', async () => {
    const { resources, problems, requests } = await sandbox.collectAll(
      backupRestoreJobs,
      PROD,
    );
    expect(problems).toEqual([]);
    expect(requests).toEqual({ 'backup:ListRestoreJobs': 1 });
    const jobs = resources.filter(({ belongsTo }) => belongsTo === SOURCE);
    expect(jobs.map(({ name }) => name)).toEqual([
      'prod-postgres 2026-03-05',
      'prod-postgres 2026-02-26',
      'prod-postgres 2026-02-19',
      'prod-postgres 2026-02-12',
    ]);
    expect(jobs[0]).toMatchObject({
      arn: `arn:aws:backup:us-east-1:${ACCOUNTS.prod}:restore-job:${jobs[0].resourceId}`,
      type: 'AWS::Backup::RestoreJob',
      state: 'COMPLETED',
      createdAt: expect.stringMatching(/^2026-03-05T/),
      tags: {},
      attributes: {
        SourceResourceArn: SOURCE,
        CreatedResourceArn: expect.stringContaining(':db:awsbackup-restore-'),
        CompletionDate: expect.stringMatching(/^2026-03-05T/),
        CreatedBy: {
          RestoreTestingPlanArn: expect.stringContaining(
            ':restore-testing-plan:',
          ),
        },
        ValidationStatus: 'FAILED',
        ValidationStatusMessage: expect.stringContaining('records.entries'),
      },
      volatile: { PercentDone: '100.00%' },
      relations: [
        { type: 'dependsOn', targetArn: VAULT },
        { type: 'dependsOn', targetArn: SOURCE },
      ],
    });
  });

  it('reads all pages', async () => {
    const whole = await sandbox.collectAll(backupRestoreJobs, PROD);
    const paged = await sandbox.collectAll(backupRestoreJobs, PROD, {
      request: text => text.replace('maxResults=1000', 'maxResults=10'),
    });
    expect(paged.requests).toEqual({
      'backup:ListRestoreJobs': Math.ceil(whole.resources.length / 10),
    });
    expect(paged.resources).toEqual(whole.resources);
  });

  it('loses only the record that makes no sense', async () => {
    const whole = await sandbox.collectAll(backupRestoreJobs, PROD);
    const { resources, problems } = await sandbox.collectAll(
      backupRestoreJobs,
      PROD,
      { answer: text => text.replace('"RestoreJobId":', '"Lost":') },
    );
    expect(problems).toEqual([
      {
        reason: 'invalid-answer',
        message: expect.stringContaining('it has no RestoreJobId'),
      },
    ]);
    expect(resources).toEqual(whole.resources.slice(1));
  });
});
