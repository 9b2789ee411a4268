import { createEmptyDatabases } from '@meridian/backend-test-utils';
import { estateAws, estateCollector } from '../../__testUtils__/estate';
import { startInventoryBackend } from '../../__testUtils__/startInventoryBackend';
import { alignStateRanks } from './alignStateRanks';

jest.setTimeout(60_000);

const databases = createEmptyDatabases();

/** The database of a portal that has read the estate and was stopped. */
async function scannedDatabase() {
  const db = await databases.empty();
  const portal = await startInventoryBackend({
    db,
    collectors: [estateCollector()],
    aws: estateAws(),
  });
  await portal.allScanned();
  await portal.backend.stop();
  return db;
}

describe('alignStateRanks', () => {
  it('ranks what was ranked otherwise, and nothing else', async () => {
    const db = await scannedDatabase();
    const read = () =>
      db('resources').select('arn', 'state_rank').orderBy('arn');
    const before = await read();
    expect(new Set(before.map(row => row.state_rank))).toEqual(
      new Set([1, 3, 4]),
    );
    expect(await alignStateRanks(db)).toBe(0);

    await db('resources')
      .whereNot('state', 'available')
      .orWhereNull('state')
      .update({ state_rank: 3 });
    expect(await alignStateRanks(db)).toBe(2);
    expect(await read()).toEqual(before);
  });

  it('waits for nobody who writes', async () => {
    const db = await scannedDatabase();
    await db('resources').update({ state_rank: 0 });
    await db.transaction(async tx => {
      await tx('resources').where({ state: 'modifying' }).forUpdate().select();
      expect(await alignStateRanks(db)).toBe(3);
    });
  });
});
