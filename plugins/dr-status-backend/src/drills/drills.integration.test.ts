import { randomUUID } from 'node:crypto';
import { mockCredentials } from '@backstage/backend-test-utils';
import { createTestDatabases } from '@meridian/backend-test-utils';
import type { Knex } from 'knex';
import { applyMigrations } from '../database/applyMigrations';
import { plantSystem } from './__testUtils__/plantSystem';
import { startDrillsBackend } from './__testUtils__/startDrillsBackend';

jest.setTimeout(60_000);

const ORDERS = 'system:default/orders';
const USERS = 'system:default/users';
const NETWORK = 'system:default/network';

const databases = createTestDatabases(applyMigrations);
let db: Knex;
let backend: Awaited<ReturnType<typeof startDrillsBackend>>;

beforeAll(async () => {
  db = await databases.migrated();
  for (const [entityRef, owner] of [
    [ORDERS, 'group:default/orders-team'],
    [USERS, 'group:default/identity-team'],
    [NETWORK, 'group:default/platform-engineering'],
  ]) {
    await plantSystem(db, { entityRef, owner });
  }
  backend = await startDrillsBackend(db);
});
afterAll(() => backend.stop());

function planOf(entityRefs: string[], changes: object = {}) {
  return {
    title: `Drill ${randomUUID()}`,
    type: 'failover',
    scope: { entityRefs, storeArns: [] },
    plannedFor: '2026-12-01T09:00:00+01:00',
    owner: 'group:default/orders-team',
    steps: [{ id: 'promotion', title: 'Promote' }],
    ...changes,
  };
}

async function planned(entityRefs = [ORDERS], changes: object = {}) {
  const { status, body } = await backend.post(
    '/drills',
    planOf(entityRefs, changes),
  );
  expect([status, body.error?.message]).toEqual([201, undefined]);
  return body;
}

const ledgerLength = async () => {
  const [{ count }] = await db('drill_ledger').count({ count: '*' });
  return Number(count);
};

describe('a drill', () => {
  it('is planned, run step by step, measured and closed, and all of it is in the ledger', async () => {
    const { body: plan } = await backend.post(
      '/drills',
      planOf([ORDERS]),
      'developer',
    );
    expect(plan).toMatchObject({
      state: 'planned',
      plannedFor: '2026-12-01T08:00:00.000Z',
      createdBy: 'user:default/olivia',
    });
    let drill = plan;
    for (const event of [
      { kind: 'drill-changed', title: 'Another title' },
      { kind: 'drill-started' },
      { kind: 'step-started', stepId: 'promotion' },
      { kind: 'step-measured', stepId: 'promotion', rpoSeconds: 0.4 },
      { kind: 'note-added', text: 'All well' },
      {
        kind: 'step-finished',
        stepId: 'promotion',
        outcome: 'done',
        note: 'ok',
      },
      { kind: 'drill-closed', isSuccessful: true, rtoSeconds: 42 },
    ]) {
      const { status, body } = await backend.post(
        `/drills/${plan.id}/events`,
        { ...event, lastSequence: drill.lastSequence },
        'developer',
      );
      expect([event.kind, status, body.error?.message]).toEqual([
        event.kind,
        200,
        undefined,
      ]);
      drill = body;
    }
    const { body: record } = await backend.get(`/drills/${plan.id}`, 'auditor');
    expect(record.drill).toEqual(drill);
    expect(record.drill).toMatchObject({
      title: 'Another title',
      state: 'closed',
      measured: { rtoSeconds: 42, rpoSeconds: 0.4 },
      steps: [{ outcome: 'done', note: 'ok', rpoSeconds: 0.4 }],
      notes: [{ author: 'user:default/olivia', text: 'All well' }],
    });
    expect(record.entries).toHaveLength(8);
    expect(record.verification).toMatchObject({ isIntact: true });

    const { body: overview } = await backend.get(`/drills?ref=${ORDERS}`);
    expect(overview).toMatchObject({
      cadence: [{ entityRef: ORDERS, lastClosedAt: drill.closedAt }],
      ledger: { isIntact: true },
      state: { isStale: expect.any(Boolean) },
    });
  });

  it('takes an event once', async () => {
    const { id, lastSequence } = await planned();
    const start = () =>
      backend.post(`/drills/${id}/events`, {
        kind: 'drill-started',
        lastSequence,
      });
    const answers = await Promise.all([start(), start()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('who may do what', () => {
  it.each<
    [string, string[], object, 'developer' | 'auditor' | 'nobody', number]
  >([
    ['their own system', [ORDERS], {}, 'developer', 201],
    ['a system of others', [USERS], {}, 'developer', 404],
    ['what they may only read', [NETWORK], {}, 'developer', 403],
    [
      'their own and what they may only read',
      [ORDERS, NETWORK],
      {},
      'developer',
      403,
    ],
    [
      'their own, for another team',
      [ORDERS],
      { owner: 'group:default/identity-team' },
      'developer',
      403,
    ],
    ['anything', [ORDERS], {}, 'auditor', 403],
    ['anything at all', [ORDERS], {}, 'nobody', 403],
  ])('plans drills of %s', async (_what, refs, changes, person, expected) => {
    const before = await ledgerLength();
    backend.auditEvent.fail.mockClear();
    const { status } = await backend.post(
      '/drills',
      planOf(refs, changes),
      person,
    );
    expect(status).toBe(expected);
    expect(await ledgerLength()).toBe(before + (expected === 201 ? 1 : 0));
    expect(backend.auditEvent.fail).toHaveBeenCalledTimes(
      expected === 201 ? 0 : 1,
    );
  });

  it('hides from a developer the drills of others, in every answer', async () => {
    const mine = await planned();
    const theirs = await planned([USERS], {
      owner: 'group:default/identity-team',
    });
    const both = await planned([ORDERS, USERS], {
      owner: 'group:default/identity-team',
    });
    const { body: list } = await backend.get('/drills', 'developer');
    const ids = list.drills.map(({ id }: { id: string }) => id);
    expect(ids).toContain(mine.id);
    expect(ids).toContain(both.id);
    expect(ids).not.toContain(theirs.id);
    expect(
      list.cadence.map(({ entityRef }: { entityRef: string }) => entityRef),
    ).not.toContain(USERS);

    const { body: ledger } = await backend.get(
      '/ledger?limit=500',
      'developer',
    );
    const seen = new Set(
      ledger.entries.map(({ drillId }: { drillId: string }) => drillId),
    );
    expect([seen.has(mine.id), seen.has(theirs.id)]).toEqual([true, false]);

    const statusOf = async (path: string, person: 'developer' | 'nobody') =>
      (await backend.get(path, person)).status;
    expect(await statusOf(`/drills/${theirs.id}`, 'developer')).toBe(404);
    expect(await statusOf(`/drills/${mine.id}`, 'developer')).toBe(200);
    expect(await statusOf('/ledger/export?format=csv', 'developer')).toBe(403);
    expect(await statusOf('/ledger', 'nobody')).toBe(403);
  });

  it('lets nobody but owners and the platform touch a drill', async () => {
    const { id, lastSequence } = await planned([NETWORK]);
    const start = { kind: 'drill-started', lastSequence };
    const statusOf = async (event: object, person: 'developer' | 'auditor') =>
      (await backend.post(`/drills/${id}/events`, event, person)).status;
    expect(await statusOf(start, 'developer')).toBe(403);
    expect(await statusOf(start, 'auditor')).toBe(403);
    const cancel = { kind: 'drill-cancelled', reason: 'x', lastSequence };
    expect(await statusOf(cancel, 'developer')).toBe(403);
    const mine = await planned();
    expect(
      (
        await backend.post(
          `/drills/${mine.id}/events`,
          {
            kind: 'drill-changed',
            scope: { entityRefs: [ORDERS, NETWORK], storeArns: [] },
            lastSequence: mine.lastSequence,
          },
          'developer',
        )
      ).status,
    ).toBe(403);
  });
});

describe('what makes no sense', () => {
  it.each<[string, object, number, RegExp]>([
    [
      'no scope',
      { scope: { entityRefs: [], storeArns: [] } },
      400,
      /needs a scope/,
    ],
    [
      'no reference',
      { scope: { entityRefs: ['orders'], storeArns: [] } },
      400,
      /must have entity references/,
    ],
    [
      'a reference to a person',
      { scope: { entityRefs: ['user:default/x'], storeArns: [] } },
      400,
      /must name a system or a component/,
    ],
    [
      'a system that is not there',
      { scope: { entityRefs: ['system:default/none'], storeArns: [] } },
      404,
      /There is no system:default\/none/,
    ],
    [
      'a day that is none',
      { plannedFor: '2026-02-31T09:00:00Z' },
      400,
      /plannedFor/,
    ],
    [
      'an owner that is none',
      { owner: 'component:default/x' },
      400,
      /must name a group or a user/,
    ],
    ['no such type', { type: 'holiday' }, 400, /type/],
    [
      'two steps of one id',
      {
        steps: [
          { id: 'a', title: 'A' },
          { id: 'a', title: 'B' },
        ],
      },
      400,
      /ids of their own/,
    ],
    ['half a character', { title: '\ud800' }, 400, /half a character/],
    ['a NUL', { title: 'a\u0000b' }, 400, /NUL/],
    ['another field', { state: 'closed' }, 400, /additional properties/],
  ])('%s is refused in a plan', async (_what, changes, status, message) => {
    const before = await ledgerLength();
    const answer = await backend.post('/drills', planOf([ORDERS], changes));
    expect([answer.status, answer.body.error.message]).toEqual([
      status,
      expect.stringMatching(message),
    ]);
    expect(await ledgerLength()).toBe(before);
  });

  it.each<[string, object, number]>([
    ['no such event', { kind: 'drill-forgotten' }, 400],
    ['a plan', planOf([ORDERS]), 400],
    ['a step that is not there', { kind: 'step-started', stepId: 'x' }, 409],
    [
      'what cannot happen yet',
      { kind: 'drill-closed', isSuccessful: true },
      409,
    ],
    [
      'less than no time',
      { kind: 'drill-closed', isSuccessful: true, rtoSeconds: -1 },
      400,
    ],
  ])('%s is refused as an event', async (_what, event, status) => {
    const { id, lastSequence } = await planned();
    const answer = await backend.post(`/drills/${id}/events`, {
      ...event,
      lastSequence,
    });
    expect([answer.status, answer.body.error?.message]).toEqual([
      status,
      expect.any(String),
    ]);
  });

  it.each([
    ['/drills/not-an-id', 400],
    [`/drills/${randomUUID()}`, 404],
    ['/ledger?after=-1', 400],
    ['/ledger?limit=0', 400],
    ['/ledger/export?format=pdf', 400],
    ['/drills?state=lost', 400],
    ['/checklist?ref=orders', 400],
    ['/checklist?ref=system:default/none', 404],
  ])('GET %s answers %d', async (path, status) => {
    const answer = await backend.get(path);
    expect([answer.status, typeof answer.body.error?.message]).toEqual([
      status,
      'string',
    ]);
  });
});

describe('the ledger', () => {
  it('is read page by page and exported whole', async () => {
    await planned();
    await planned();
    const { body: first } = await backend.get('/ledger?limit=1', 'auditor');
    expect(first).toMatchObject({
      entries: [{ sequence: 1 }],
      nextAfter: 1,
      verification: { isIntact: true, entryCount: await ledgerLength() },
    });
    const { body: second } = await backend.get('/ledger?limit=1&after=1');
    expect(second.entries).toMatchObject([
      { sequence: 2, previousHash: first.entries[0].hash },
    ]);
    const { body: all, headers } = await backend.get(
      '/ledger/export?format=json',
      'auditor',
    );
    expect(all).toHaveLength(await ledgerLength());
    expect(headers['content-disposition']).toBe(
      'attachment; filename="drill-ledger.json"',
    );
  });
});

describe('the action list-drills', () => {
  it('answers as the API does', async () => {
    const drill = await planned();
    const { output } = await backend.actions.invoke({
      id: 'test:list-drills',
      input: { state: ['planned'] },
      credentials: mockCredentials.user('user:default/priya'),
    });
    expect(JSON.stringify(output)).toContain(drill.id);
  });
});
