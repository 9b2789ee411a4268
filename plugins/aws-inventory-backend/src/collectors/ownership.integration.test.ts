import type { AwsAccount } from '@meridian/aws-node';
import { createTestDatabases } from '@meridian/backend-test-utils';
import { createScanHarness, TAG_MAPPING } from '../__testUtils__/scanHarness';
import { UNOWNED } from '../database/operations/resourceFilters';
import { summarizeResources } from '../database/operations/summarizeResources';
import { builtInCollectors } from '.';
import { applyMigrations } from '../database/applyMigrations';
import { sandboxClients } from './__testUtils__/sandboxClients';
import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from './__testUtils__/sandboxProcess';

jest.setTimeout(300_000);

const databases = createTestDatabases(applyMigrations);

const ACCOUNT_LIST = Object.entries(ACCOUNTS).map<AwsAccount>(
  ([name, accountId]) => ({
    accountId,
    name,
    defaults: {
      environment: name === 'shared-services' ? 'shared' : name,
    },
    source: 'config',
  }),
);

const ORDERS_CLUSTER = 'arn:aws:rds:us-east-1:555566667777:cluster:orders-prod';
const LEGACY_DATABASE = 'arn:aws:rds:us-east-1:555566667777:db:legacy-crm';

/** What was left untagged on purpose, with the alarms and the secret of the database that was. */
const UNTAGGED = [
  'arn:aws:cloudwatch:us-east-1:555566667777:alarm:legacy-crm-HighCPUUtilization',
  'arn:aws:cloudwatch:us-east-1:555566667777:alarm:legacy-crm-LowFreeStorage',
  'arn:aws:ec2:us-east-1:333344445555:instance/i-703a2fee2292e2872',
  'arn:aws:ec2:us-east-1:555566667777:instance/i-7718931d3d42baf75',
  'arn:aws:lambda:us-east-1:555566667777:function:legacy-report-mailer',
  LEGACY_DATABASE,
  'arn:aws:s3:::company-dev-scratch',
  'arn:aws:s3:::company-legacy-exports',
  'arn:aws:secretsmanager:us-east-1:333344445555:secret:test-api-key-0456bf',
  'arn:aws:secretsmanager:us-east-1:555566667777:secret:rds/legacy-crm/credentials-466e63',
  'arn:aws:secretsmanager:us-west-2:555566667777:secret:rds/legacy-crm/credentials-466e63',
];

describe('who owns the reference estate', () => {
  let sandbox: SandboxProcess;
  let clients: ReturnType<typeof sandboxClients>;
  let harness: Awaited<ReturnType<typeof createScanHarness>>;
  let db: Awaited<ReturnType<typeof databases.migrated>>;

  beforeAll(async () => {
    sandbox = await startSandboxProcess({ now: '2026-04-15T12:00:00Z' });
    db = await databases.migrated();
    clients = sandboxClients(sandbox.url);
    harness = await createScanHarness({
      db,
      collectors: builtInCollectors,
      accounts: ACCOUNT_LIST,
      regions: ['us-east-1', 'us-west-2'],
      tagMapping: TAG_MAPPING,
      clients,
      scanMilliseconds: 240_000,
    });
    await harness.scanAll();
  });

  afterAll(async () => {
    await harness.engine.stop();
    clients.destroy();
    await sandbox.stop();
  });

  it('is read without a problem', async () => {
    expect(
      await db('scan_targets')
        .whereNot({ last_outcome: 'complete' })
        .select('collector', 'account_id', 'region', 'failure', 'problems'),
    ).toEqual([]);
  });

  it('leaves without owner what nobody tagged, and what belongs to it', async () => {
    const unowned: Array<{ arn: string; belongs_to: string | null }> = await db(
      { r: 'resources' },
    )
      .whereRaw(UNOWNED)
      .select('arn', 'belongs_to');
    const { unownedCount } = await summarizeResources(db, {}, undefined);
    expect(unownedCount).toBe(unowned.length);
    expect(
      unowned
        .filter(({ belongs_to: source }) => !source)
        .map(({ arn }) => arn)
        .sort(),
    ).toEqual(UNTAGGED);
    const sources = unowned.flatMap(({ belongs_to: source }) => source ?? []);
    expect([...new Set(sources)]).toEqual([LEGACY_DATABASE]);
    // A backup, and the snapshots of seven days.
    expect(sources).toHaveLength(8);
  });

  it.each([
    'AWS::Backup::CopyJob',
    'AWS::Backup::RecoveryPoint',
    'AWS::RDS::DBClusterSnapshot',
  ])('gives the orders team each %s of its cluster', async type => {
    const backups: Array<{ owner: string; system: string; source: string }> =
      await db('resources')
        .where({ type, belongs_to: ORDERS_CLUSTER })
        .select('owner', 'system', db.raw(`attribution ->> 'owner' AS source`));
    expect(backups.length).toBeGreaterThan(3);
    for (const backup of backups) {
      expect(backup).toEqual({
        owner: 'group:default/orders-team',
        system: 'order-processing',
        source: expect.stringMatching(/^(related|tag)$/),
      });
    }
  });

  it('finds the owner of a recovery point in the other Region', async () => {
    expect(
      await db('resources')
        .where({
          type: 'AWS::Backup::RecoveryPoint',
          region: 'us-west-2',
          belongs_to: ORDERS_CLUSTER,
        })
        .first('owner', 'attribution'),
    ).toMatchObject({
      owner: 'group:default/orders-team',
      attribution: { owner: 'related' },
    });
  });

  it('gives the backups of what the inventory does not read to the keeper of their vault', async () => {
    expect(
      await db('resources')
        .where({
          type: 'AWS::Backup::RecoveryPoint',
          account_id: ACCOUNTS['shared-services'],
        })
        .first('owner', 'attribution'),
    ).toMatchObject({
      owner: 'group:default/platform-engineering',
      attribution: { owner: 'related' },
    });
  });
});
