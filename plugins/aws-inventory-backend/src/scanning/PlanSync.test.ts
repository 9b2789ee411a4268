import { mockServices } from '@backstage/backend-test-utils';
import type { AwsAccount } from '@meridian/aws-node';
import { createTestDatabases } from '@meridian/backend-test-utils';
import type { Knex } from 'knex';
import { fakeAws, PROD_ACCOUNT } from '../__testUtils__/fakeAws';
import { applyMigrations } from '../database/applyMigrations';
import { AccountDirectory } from '../service/AccountDirectory';
import { PlanSync } from './PlanSync';

jest.setTimeout(60_000);

const databases = createTestDatabases(applyMigrations);
const DEV_ACCOUNT: AwsAccount = {
  accountId: '444455556666',
  name: 'dev',
  defaults: {},
  source: 'organizations',
};

async function sync(
  db: Knex,
  options: {
    accounts: AwsAccount[];
    collectors?: string[];
    failure?: { reason: 'denied'; message: string };
  },
) {
  const { accounts, collectors = ['queues'], failure } = options;
  const { config } = fakeAws();
  const directory = new AccountDirectory();
  await new PlanSync({
    db,
    logger: mockServices.logger.mock(),
    aws: {
      config,
      accounts: {
        accounts: async () => accounts,
        status: () => ({ organizationsEnabled: true, failure }),
      },
    },
    jobs: collectors.map(id => ({
      id,
      title: id,
      service: 'sqs',
      resourceTypes: [],
      scope: 'regional',
      intervalSeconds: 600,
      open() {
        throw new Error('Nothing is scanned in this test');
      },
    })),
    directory,
    onTargetsAdded: () => {},
  }).sync();
  return directory;
}

async function enabledTargets(db: Knex): Promise<string[]> {
  const rows = await db('scan_targets').where({ enabled: true }).orderBy('id');
  return rows.map(row => `${row.account_id} ${row.region} ${row.collector}`);
}

describe('PlanSync', () => {
  it('adds targets, switches off those that are not read any more, and on again', async () => {
    const db = await databases.migrated();
    await sync(db, { accounts: [PROD_ACCOUNT, DEV_ACCOUNT] });
    const both = await enabledTargets(db);
    expect(both).toEqual([
      '111122223333 us-east-1 queues',
      '444455556666 us-east-1 queues',
    ]);
    await sync(db, { accounts: [PROD_ACCOUNT] });
    expect(await enabledTargets(db)).toEqual([both[0]]);
    await sync(db, { accounts: [PROD_ACCOUNT], collectors: ['topics'] });
    expect(await enabledTargets(db)).toEqual(['111122223333 us-east-1 topics']);
    await sync(db, { accounts: [PROD_ACCOUNT, DEV_ACCOUNT] });
    expect(await enabledTargets(db)).toEqual(both);
  });

  it('keeps what it cannot know to be gone, and says why', async () => {
    const db = await databases.migrated();
    await sync(db, { accounts: [PROD_ACCOUNT, DEV_ACCOUNT] });
    const failure = { reason: 'denied', message: 'No.' } as const;
    const directory = await sync(db, { accounts: [PROD_ACCOUNT], failure });
    expect(await enabledTargets(db)).toHaveLength(2);
    expect(directory.current().failure).toEqual(failure);
  });
});
