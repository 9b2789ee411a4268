import { setTimeout } from 'node:timers/promises';
import type { AwsService } from '@meridian/aws-node';
import { createEmptyDatabases, waitFor } from '@meridian/backend-test-utils';
import type { Knex } from 'knex';
import { fakeAws, PROD_ACCOUNT } from './__testUtils__/fakeAws';
import { fakeCollector, observedQueue } from './__testUtils__/fakeCollector';
import { startInventoryBackend } from './__testUtils__/startInventoryBackend';

jest.setTimeout(60_000);

const databases = createEmptyDatabases();
/** Longer than a scan of one queue takes, as Organizations may well be. */
const SLOW_MILLISECONDS = 1_000;

/** AWS whose accounts are known late. */
function slowAws(): AwsService {
  const aws = fakeAws();
  return {
    ...aws,
    accounts: {
      ...aws.accounts,
      accounts: async () => {
        await setTimeout(SLOW_MILLISECONDS);
        return [PROD_ACCOUNT];
      },
    },
  };
}

/** Starts the portal, lets it read what is due, and stops it. */
async function runUntilScanned(db: Knex): Promise<void> {
  const startedAt = new Date();
  const { backend } = await startInventoryBackend({
    db,
    aws: slowAws(),
    collectors: [
      fakeCollector(async function* collect() {
        yield observedQueue('orders');
      }),
    ],
  });
  await waitFor('a scan', () =>
    db('scans').where('finished_at', '>', startedAt).first(),
  );
  await backend.stop();
}

describe('a restart of the portal', () => {
  it('reads what came due with the defaults of its account', async () => {
    const db = await databases.empty();
    await runUntilScanned(db);
    const read = async () => ({
      resource: await db('resources').first('environment', 'changed_at'),
      changes: await db('resource_changes').select('changes'),
    });
    const before = await read();
    expect(before.resource).toMatchObject({ environment: 'prod' });

    await db('scan_targets').update({ next_attempt_at: new Date() });
    await runUntilScanned(db);
    expect(await read()).toEqual(before);
  });
});
