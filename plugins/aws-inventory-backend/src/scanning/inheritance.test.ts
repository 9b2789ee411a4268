import {
  createTestDatabases,
  stopAfterEach,
} from '@meridian/backend-test-utils';
import type { ObservedResource } from '@meridian/plugin-aws-inventory-node';
import { migrationsDirectory } from '../database/applyMigrations';
import { fakeCollector, observedQueue } from '../__testUtils__/fakeCollector';
import {
  createScanHarness,
  historyOf,
  rowVersions,
} from '../__testUtils__/scanHarness';
import { applyMigrations } from '../database/applyMigrations';

jest.setTimeout(60_000);

const databases = createTestDatabases(applyMigrations);
const DATABASE = 'arn:aws:rds:us-east-1:111122223333:db:orders';
const BACKUP = 'arn:aws:backup:us-east-1:111122223333:recovery-point:one';

type Tags = ObservedResource['tags'];
type Expected = { attribution: Record<string, string> };

const database = (tags: Tags) =>
  observedQueue('orders', { arn: DATABASE, tags });
const backup = (
  tags: Tags = {},
  overrides: Partial<ObservedResource> = {},
): ObservedResource =>
  observedQueue('one', {
    arn: BACKUP,
    tags,
    belongsTo: DATABASE,
    ...overrides,
  });

const stopLater = stopAfterEach();

/** Databases and their backups, each with a collector of its own, in an account for production. */
async function start(seen: {
  databases: ObservedResource[];
  backups: ObservedResource[];
}) {
  const db = await databases.migrated();
  const aws = { ...seen };
  const harness = await createScanHarness({
    db,
    collectors: (['databases', 'backups'] as const).map(id =>
      fakeCollector(
        async function* collect() {
          yield* aws[id];
        },
        { id },
      ),
    ),
  });
  stopLater(harness.engine);
  const attributed = (arn: string) =>
    db('resources')
      .where({ arn })
      .first(
        'owner',
        'system',
        'component',
        'environment',
        'attribution',
        'changed_at',
      );
  return { db, aws, attributed, ...harness };
}

const ORDERS_TAGS = { owner: 'orders-team', system: 'order-processing' };
const SHARED = {
  owner: 'group:default/orders-team',
  system: 'order-processing',
  component: null,
  environment: 'prod',
};

describe('what belongs to another resource', () => {
  it.each([
    [
      'nothing itself',
      {},
      ORDERS_TAGS,
      {
        ...SHARED,
        // Even what the other one has from its account.
        attribution: {
          owner: 'related',
          system: 'related',
          environment: 'related',
        },
      },
    ],
    [
      'its system itself',
      { system: 'archive', component: 'vault' },
      ORDERS_TAGS,
      {
        ...SHARED,
        system: 'archive',
        component: 'vault',
        attribution: {
          owner: 'related',
          system: 'tag',
          component: 'tag',
          environment: 'related',
        },
      },
    ],
    [
      'nothing, as the other one does',
      undefined,
      {},
      {
        owner: null,
        system: null,
        component: null,
        environment: 'prod',
        attribution: { environment: 'related' },
      },
    ],
    [
      'nothing, and the environment of the other one differs from the account',
      {},
      { environment: 'staging' },
      {
        owner: null,
        environment: 'staging',
        attribution: { environment: 'related' },
      },
    ],
  ] as Array<[string, Tags, Tags, Expected]>)(
    'shares what it lacks when it says %s, whichever is scanned first',
    async (_title, own, related, expected) => {
      for (const order of [
        ['databases', 'backups'],
        ['backups', 'databases'],
      ]) {
        const { attributed, scanOnly } = await start({
          databases: [database(related)],
          backups: [backup(own)],
        });
        for (const collector of order) await scanOnly(collector);
        expect(await attributed(BACKUP)).toMatchObject(expected);
        expect((await attributed(BACKUP)).attribution).toEqual(
          expected.attribution,
        );
      }
    },
  );

  it('has the defaults of its account as long as the other one is unknown', async () => {
    const { attributed, scanAll } = await start({
      databases: [],
      backups: [backup()],
    });
    await scanAll();
    expect(await attributed(BACKUP)).toMatchObject({
      owner: null,
      environment: 'prod',
      attribution: { environment: 'account' },
    });
  });

  it('is written by no second scan, and never has history of what it shares', async () => {
    const { db, scanAll } = await start({
      databases: [database(ORDERS_TAGS)],
      backups: [backup(), backup({}, { arn: `${BACKUP}-copy` })],
    });
    await scanAll();
    await scanAll();
    const before = await rowVersions(db);
    const history = await historyOf(db);
    expect(history.map(({ kind }) => kind)).toEqual(Array(3).fill('appeared'));

    await scanAll();

    expect(await rowVersions(db)).toEqual(before);
    expect(await historyOf(db)).toEqual(history);
  });

  it('follows when the owner changes, is told as changed, and has no history of it', async () => {
    const { db, aws, attributed, events, scanAll, scanOnly } = await start({
      databases: [database(ORDERS_TAGS)],
      backups: [backup()],
    });
    await scanAll();
    await scanOnly('backups');
    const before = await attributed(BACKUP);
    events.publish.mockClear();

    aws.databases = [database({ owner: 'identity-team' })];
    await scanOnly('databases');

    const after = await attributed(BACKUP);
    expect(after).toMatchObject({
      owner: 'group:default/identity-team',
      system: null,
      attribution: { owner: 'related', environment: 'related' },
    });
    expect(after.changed_at.getTime()).toBeGreaterThan(
      before.changed_at.getTime(),
    );
    expect(events.publish).toHaveBeenCalledWith({
      topic: 'aws-inventory.changes',
      eventPayload: { arns: [DATABASE, BACKUP], kinds: ['changed'] },
    });
    expect(
      (await historyOf(db)).filter(({ arn }) => arn === BACKUP),
    ).toHaveLength(1);
  });

  it('says of its own changes only what it says itself, and keeps what it shares', async () => {
    const { db, aws, attributed, scanAll, scanOnly } = await start({
      databases: [database(ORDERS_TAGS)],
      backups: [backup()],
    });
    await scanAll();
    aws.backups = [backup({ component: 'vault' })];
    await scanOnly('backups');

    expect(await attributed(BACKUP)).toMatchObject({
      ...SHARED,
      component: 'vault',
    });
    expect((await historyOf(db)).at(-1)).toEqual({
      arn: BACKUP,
      kind: 'changed',
      changes: [
        { path: '/attribution/component', to: 'tag' },
        { path: '/component', to: 'vault' },
        { path: '/tags/component', to: 'vault' },
      ],
    });
  });

  it('keeps the last owner when the other one is gone, and when it is forgotten', async () => {
    const { db, aws, attributed, scanAll } = await start({
      databases: [database(ORDERS_TAGS)],
      backups: [backup()],
    });
    await scanAll();
    await scanAll();
    aws.databases = [];
    await scanAll();
    expect(await attributed(BACKUP)).toMatchObject(SHARED);

    await db('resources').where({ arn: DATABASE }).delete();
    aws.backups = [backup({ note: 'changed' })];
    await scanAll();
    expect(await attributed(BACKUP)).toMatchObject({
      ...SHARED,
      attribution: { owner: 'related' },
    });
  });

  it('is on its own when it does not belong to the other one any more', async () => {
    const { db, aws, attributed, scanAll } = await start({
      databases: [database(ORDERS_TAGS)],
      backups: [backup()],
    });
    await scanAll();
    await scanAll();
    aws.backups = [backup({}, { belongsTo: undefined })];
    await scanAll();
    expect(await attributed(BACKUP)).toMatchObject({
      owner: null,
      attribution: { environment: 'account' },
    });
    expect(await historyOf(db)).toHaveLength(2);
  });

  it('has what it says itself after the migration is taken back', async () => {
    const { db, attributed, engine, scanAll } = await start({
      databases: [database(ORDERS_TAGS)],
      backups: [backup({ system: 'archive' })],
    });
    await scanAll();
    await scanAll();
    await engine.stop();
    await db.migrate.down({
      directory: migrationsDirectory(),
      name: '20260902000000_belongs_to.js',
    });
    expect(await attributed(BACKUP)).toMatchObject({
      owner: null,
      system: 'archive',
      environment: 'prod',
      attribution: { system: 'tag', environment: 'account' },
    });
  });
});
