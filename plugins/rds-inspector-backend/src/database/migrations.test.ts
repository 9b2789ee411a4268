import {
  createEmptyDatabases,
  migrateUpAndDown,
} from '@meridian/backend-test-utils';
import { migrationsDirectory } from './applyMigrations';

jest.setTimeout(60_000);

const databases = createEmptyDatabases();

describe('migrations', () => {
  it('go up and down step by step, and leave nothing behind', async () => {
    const { up, down } = await migrateUpAndDown(
      await databases.empty(),
      migrationsDirectory(),
    );
    expect(up.at(-1)?.length).toBeGreaterThan(80);
    expect(down).toEqual(up.slice(0, -1));
  });
});
