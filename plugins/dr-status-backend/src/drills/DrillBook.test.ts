import { randomUUID } from 'node:crypto';
import { createTestDatabases } from '@meridian/backend-test-utils';
import {
  DEFAULT_TIERS,
  LedgerVerifier,
  type DrillEvent,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import { applyMigrations } from '../database/applyMigrations';
import { plantSystem } from './__testUtils__/plantSystem';
import { DrillBook } from './DrillBook';

jest.setTimeout(60_000);

const databases = createTestDatabases(applyMigrations);
const ACTOR = 'user:default/ada';
const NOW = new Date('2026-11-21T08:00:00.000Z');

function planOf(
  title: string,
  entityRef = 'system:default/orders',
): Extract<DrillEvent, { kind: 'drill-planned' }> {
  return {
    kind: 'drill-planned',
    title,
    type: 'failover',
    scope: { entityRefs: [entityRef], storeArns: [] },
    plannedFor: '2026-11-22T08:00:00.000Z',
    owner: 'group:default/orders-team',
    steps: [
      { id: 'promotion', title: 'Promote' },
      { id: 'check', title: 'Check' },
    ],
  };
}

function bookOf(db: Knex, clock: { now: Date } = { now: NOW }) {
  const book = new DrillBook({
    db,
    policy: DEFAULT_TIERS,
    now: () => clock.now,
    onRecorded: () => {},
  });
  const plan = (title: string, entityRef?: string) =>
    book.append({
      drillId: randomUUID(),
      event: planOf(title, entityRef),
      actor: ACTOR,
    });
  /** Plans a drill, runs it through its first step and closes it at the time of the clock. */
  const drill = async (
    title: string,
    outcome: { isSuccessful: boolean; rtoSeconds?: number },
    entityRef?: string,
  ) => {
    let { id, lastSequence } = await plan(title, entityRef);
    const events: DrillEvent[] = [
      { kind: 'drill-started' },
      { kind: 'step-started', stepId: 'promotion' },
      {
        kind: 'step-measured',
        stepId: 'promotion',
        rtoSeconds: outcome.rtoSeconds,
      },
      { kind: 'step-finished', stepId: 'promotion', outcome: 'done' },
      { kind: 'drill-closed', isSuccessful: outcome.isSuccessful },
    ];
    for (const event of events) {
      ({ id, lastSequence } = await book.append({
        drillId: id,
        event,
        lastSequence,
        actor: ACTOR,
      }));
    }
    return id;
  };
  return { book, plan, drill };
}

const verificationOf = async (book: DrillBook) =>
  (await book.readLedger({}, undefined)).verification;

describe('the ledger in PostgreSQL', () => {
  it('does not fork when many write at once', async () => {
    const db = await databases.migrated();
    const books = [bookOf(db), bookOf(db)];
    const drills = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        books[index % 2].plan(`drill ${index}`),
      ),
    );
    expect(
      drills.map(({ lastSequence }) => lastSequence).sort((a, b) => a - b),
    ).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(await verificationOf(books[0].book)).toMatchObject({
      isIntact: true,
      entryCount: 12,
    });
  });

  it('takes one of two who record of the same drill at once', async () => {
    const db = await databases.migrated();
    const { book, plan } = bookOf(db);
    const { id, lastSequence } = await plan('once');
    const start = () =>
      book.append({
        drillId: id,
        event: { kind: 'drill-started' },
        lastSequence,
        actor: ACTOR,
      });
    const results = await Promise.allSettled([start(), start(), start()]);
    expect(results.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    await expect(start()).rejects.toThrow(
      "Something else was recorded of the drill 'once' since: its newest entry is 2, and you saw 1.",
    );
    expect((await book.get(id, undefined)).entries).toHaveLength(2);
  });

  it('takes the same plan once', async () => {
    const { book, plan } = bookOf(await databases.migrated());
    const { id } = await plan('twice');
    await expect(plan('twice')).rejects.toThrow(
      `The drill 'twice' is planned for that time already, with the id ${id}.`,
    );
    expect(await verificationOf(book)).toMatchObject({ entryCount: 1 });
  });

  it('keeps nothing of an event that cannot happen', async () => {
    const { book, plan } = bookOf(await databases.migrated());
    const { id, lastSequence } = await plan('strict');
    await expect(
      book.append({
        drillId: id,
        event: { kind: 'drill-closed', isSuccessful: true },
        lastSequence,
        actor: ACTOR,
      }),
    ).rejects.toThrow('is planned');
    expect(await verificationOf(book)).toMatchObject({ entryCount: 1 });
  });

  it('keeps nothing of a transaction that is killed between its two writes, and goes on', async () => {
    const db = await databases.migrated();
    const { book, plan } = bookOf(db);
    const before = await plan('before');
    // Holds what is written last, so that the entry is written and the drill is not.
    const blocker = await db.transaction();
    await blocker.raw('LOCK TABLE drill_subjects IN EXCLUSIVE MODE');
    const killed = plan('killed').then(
      () => 'nothing',
      (error: Error) => error.message,
    );
    await waitForWaiting(db);
    await db.raw(`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`);
    expect(await killed).toMatch(/terminat/);
    await blocker.rollback();

    expect(await db('drill_ledger').select('sequence')).toEqual([
      { sequence: 1 },
    ]);
    expect(await db('drills').select('id')).toEqual([{ id: before.id }]);
    expect(await plan('after')).toMatchObject({ lastSequence: 2 });
    expect(await verificationOf(book)).toMatchObject({ isIntact: true });
  });

  it.each([
    ['UPDATE', `UPDATE drill_ledger SET actor = 'user:default/eve'`],
    ['DELETE', `DELETE FROM drill_ledger WHERE sequence = 1`],
    ['TRUNCATE', `TRUNCATE drill_ledger`],
  ])('refuses %s', async (operation, sql) => {
    const db = await databases.migrated();
    await bookOf(db).plan('kept');
    await expect(db.raw(sql)).rejects.toThrow(
      `The ledger of drills is append-only: ${operation} is refused.`,
    );
  });

  it.each<[string, string, number, string]>([
    [
      'changed',
      `UPDATE drill_ledger SET payload = jsonb_set(payload, '{title}', '"x"') WHERE sequence = 2`,
      2,
      'Entry 2 was changed after it was written.',
    ],
    [
      'given to somebody else',
      `UPDATE drill_ledger SET actor = 'user:default/eve' WHERE sequence = 3`,
      3,
      'Entry 3 was changed after it was written.',
    ],
    [
      'deleted',
      `DELETE FROM drill_ledger WHERE sequence = 1`,
      2,
      'Entry 1 is missing: 2 comes in its place.',
    ],
  ])(
    'shows an entry that was %s behind the back of the portal',
    async (_what, sql, brokenAt, message) => {
      const db = await databases.migrated();
      const { book, plan } = bookOf(db);
      for (const title of ['one', 'two', 'three']) await plan(title);
      expect(await verificationOf(book)).toMatchObject({ isIntact: true });

      await db.raw('ALTER TABLE drill_ledger DISABLE TRIGGER USER');
      await db.raw(sql);
      expect(await verificationOf(book)).toMatchObject({
        isIntact: false,
        brokenAt,
        message,
      });

      await db.raw('ALTER TABLE drill_ledger ENABLE TRIGGER USER');
      await plan('four');
      expect(await verificationOf(book)).toMatchObject({ brokenAt, message });
    },
  );

  it('hashes what is new only, until something of the old was written', async () => {
    const db = await databases.migrated();
    const { book, plan } = bookOf(db);
    for (const title of ['one', 'two', 'three']) await plan(title);
    const hashed = jest.spyOn(LedgerVerifier.prototype, 'add');
    const hashedBy = async () => {
      hashed.mockClear();
      await verificationOf(book);
      return hashed.mock.calls.map(([{ sequence }]) => sequence);
    };
    expect(await hashedBy()).toEqual([1, 2, 3]);
    expect(await hashedBy()).toEqual([]);
    await plan('four');
    expect(await hashedBy()).toEqual([4]);
    await db.raw('ALTER TABLE drill_ledger DISABLE TRIGGER USER');
    await db.raw('UPDATE drill_ledger SET actor = actor WHERE sequence = 2');
    expect(await hashedBy()).toEqual([1, 2, 3, 4]);
    hashed.mockRestore();
  });

  it('shows a drill that was changed beside the ledger as the ledger has it', async () => {
    const db = await databases.migrated();
    const { book, drill } = bookOf(db);
    const id = await drill('honest', { isSuccessful: false });
    expect((await book.get(id, undefined)).verification.isIntact).toBe(true);

    await db('drills').update({
      drill: db.raw(`jsonb_set(drill, '{isSuccessful}', 'true')`),
    });
    expect(await book.get(id, undefined)).toMatchObject({
      drill: { isSuccessful: false },
      verification: { isIntact: false },
    });
  });
});

describe('what drills say of systems', () => {
  const ORDERS = 'system:default/orders';
  const systems = [
    {
      entityRef: ORDERS,
      title: 'Orders',
      objective: { tier: 'multi-region' },
    },
    {
      entityRef: 'system:default/users',
      title: 'Users',
      objective: { tier: 'platform' },
    },
  ];

  it('lets a failed drill be the last one, and only successes count for the cadence', async () => {
    const clock = { now: new Date('2026-10-01T08:00:00.000Z') };
    const { book, drill, plan } = bookOf(await databases.migrated(), clock);
    await book.readStanding(systems, clock.now);
    await drill('worked', { isSuccessful: true, rtoSeconds: 40 });
    clock.now = new Date('2026-11-20T08:00:00.000Z');
    const failed = await drill('failed', { isSuccessful: false });
    const next = await plan('next');

    const standing = await book.readStanding(systems, NOW);
    expect(standing.get(ORDERS)).toMatchObject({
      lastDrill: { id: failed, isSuccessful: false },
      cadence: {
        lastClosedAt: '2026-10-01T08:00:00.000Z',
        dueAt: '2026-10-31T08:00:00.000Z',
        isOverdue: true,
        overdueDays: 21,
        plannedDrillId: next.id,
      },
    });
    expect(standing.get('system:default/users')).toMatchObject({
      cadence: { dueAt: '2026-12-30T08:00:00.000Z', isOverdue: false },
    });
  });

  it('measures the parts of a recovery by the newest success', async () => {
    const clock = { now: new Date('2026-10-01T08:00:00.000Z') };
    const { book, drill } = bookOf(await databases.migrated(), clock);
    await drill('old', { isSuccessful: true, rtoSeconds: 90 });
    clock.now = new Date('2026-11-01T08:00:00.000Z');
    await drill('new', { isSuccessful: true, rtoSeconds: 40 });
    clock.now = NOW;
    await drill('failed', { isSuccessful: false, rtoSeconds: 5 });

    const measured = await book.readMeasured(NOW);
    expect([...(measured.get(ORDERS) ?? [])]).toEqual([
      [
        'promotion',
        expect.objectContaining({
          basis: 'drill',
          step: 'promotion',
          seconds: 40,
          observedAt: '2026-11-01T08:00:00.000Z',
          arithmetic: '40 s in the drill of 2026-11-01',
        }),
      ],
    ]);
    expect(await book.readMeasured(new Date('2028-01-01'))).toEqual(new Map());
  });

  it('lists what matches, with the cadence of the systems', async () => {
    const db = await databases.migrated();
    const { book, plan } = bookOf(db);
    const knownSince = new Date('2026-01-01T00:00:00.000Z');
    await plantSystem(db, {
      entityRef: ORDERS,
      owner: 'group:default/orders-team',
      knownSince,
    });
    await plantSystem(db, {
      entityRef: 'system:default/users',
      owner: 'group:default/identity-team',
    });
    const orders = await plan('orders');
    const users = await plan('users', 'system:default/users');

    const listed = async (query: Parameters<typeof book.list>[0]) => {
      const { drills, cadence, overdueCount, totalCount } = await book.list(
        query,
        undefined,
      );
      expect(totalCount).toBe(drills.length);
      return {
        drills: drills.map(({ id }) => id).sort(),
        systems: cadence.map(({ entityRef }) => entityRef),
        overdueCount,
      };
    };
    expect(await listed({})).toEqual({
      drills: [orders.id, users.id].sort(),
      systems: [ORDERS, 'system:default/users'],
      overdueCount: 1,
    });
    const onlyOrders = {
      drills: [orders.id],
      systems: [ORDERS],
      overdueCount: 1,
    };
    expect(await listed({ overdue: true })).toEqual(onlyOrders);
    expect(await listed({ ref: ORDERS })).toEqual(onlyOrders);
    expect(await listed({ state: ['closed'] })).toMatchObject({ drills: [] });
    expect(await listed({ type: ['restore'] })).toMatchObject({ drills: [] });
    expect(
      await listed({ owner: ['group:default/identity-team'] }),
    ).toMatchObject({ drills: [], systems: ['system:default/users'] });
  });
});

async function waitForWaiting(db: Knex): Promise<void> {
  const end = Date.now() + 15_000;
  for (;;) {
    const { rows } = await db.raw<{ rows: object[] }>(`
      SELECT FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`);
    if (rows.length > 0) return;
    if (Date.now() > end) throw new Error('Nothing waits for the lock.');
  }
}
