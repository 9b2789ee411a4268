import {
  ACCOUNTS,
  createEmptyDatabases,
  type Sandbox,
  startSandbox,
} from '@meridian/backend-test-utils';
import type { Knex } from 'knex';
import { startInventoryBackend } from '../__testUtils__/startInventoryBackend';
import { startWireProxy } from './__testUtils__/wireProxy';

jest.setTimeout(120_000);

const databases = createEmptyDatabases();
const COLLECTOR = 'rds-db-instances';
const SPOILT = `arn:aws:rds:us-east-1:${ACCOUNTS.prod}:db:legacy-crm`;

let sandbox: Sandbox;
let proxy: Awaited<ReturnType<typeof startWireProxy>>;
let backend: Awaited<ReturnType<typeof startInventoryBackend>>;
let db: Knex;
let time: string | undefined;

/** Gives one of the instances a time of creation that is none. */
function spoil(answer: string): string {
  return answer
    .split('<DBInstance>')
    .map(record =>
      time !== undefined && record.includes(`>${SPOILT}<`)
        ? record.replace(/(<InstanceCreateTime>)[^<]*/, `$1${time}`)
        : record,
    )
    .join('<DBInstance>');
}

beforeAll(async () => {
  sandbox = await startSandbox({ accountId: ACCOUNTS.prod });
  proxy = await startWireProxy(sandbox.url, { answer: spoil });
  process.env.AWS_ENDPOINT_URL = proxy.url;
  db = await databases.empty();
  backend = await startInventoryBackend({
    db,
    awsInventory: { enabledCollectors: [COLLECTOR] },
    config: {
      aws: { accountDefaults: { roleName: 'MeridianReadOnly' } },
      meridian: {
        aws: {
          regions: ['us-east-1'],
          organizations: { enabled: false },
          accounts: [{ accountId: ACCOUNTS.prod, name: 'prod' }],
        },
      },
    },
  });
  await backend.allScanned();
});

afterAll(async () => {
  await backend?.backend.stop();
  await proxy?.stop();
  await sandbox?.stop();
});

async function scanAgain() {
  await backend.scan(COLLECTOR);
  const { body } = await backend.api.get('/coverage');
  return body.items[0];
}

it('a time that is none spoils its record and not the page', async () => {
  const before = await db('resources').select().orderBy('arn');
  expect(before.length).toBeGreaterThan(5);

  time = 'last Tuesday';
  expect(await scanAgain()).toMatchObject({
    outcome: 'partial',
    problemCount: 1,
    problems: [
      {
        reason: 'invalid-answer',
        message: expect.stringContaining('DBInstanceIdentifier=legacy-crm'),
      },
    ],
  });
  // The others were seen again, and the spoilt one is as it was known before.
  const scan = await db('scans').orderBy('id', 'desc').first();
  expect(scan.seen_count).toBe(before.length - 1);
  const after = await db('resources').select().orderBy('arn');
  expect(after.map(({ arn }) => arn)).toEqual(before.map(({ arn }) => arn));
  expect(after.find(({ arn }) => arn === SPOILT)).toEqual(
    before.find(({ arn }) => arn === SPOILT),
  );
  expect(await db('resource_changes').where('arn', SPOILT)).toHaveLength(1);

  time = undefined;
  expect(await scanAgain()).toMatchObject({
    outcome: 'complete',
    problems: [],
  });
});
