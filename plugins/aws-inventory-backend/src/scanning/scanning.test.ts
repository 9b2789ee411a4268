import type { ObservedResource } from '@meridian/plugin-aws-inventory-node';
import {
  fakeCollector,
  hang,
  observedQueue,
} from '../__testUtils__/fakeCollector';
import {
  createScanHarness,
  historyOf,
  rowVersions,
  TAG_MAPPING,
} from '../__testUtils__/scanHarness';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { waitFor } from '../__testUtils__/waitFor';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const ORDERS = 'arn:aws:sqs:us-east-1:111122223333:orders';
const REFUNDS = 'arn:aws:sqs:us-east-1:111122223333:refunds';

/** A collector of which the test says before each scan what AWS shows. */
function changeableCollector() {
  const aws = {
    queues: [observedQueue('orders')] as ObservedResource[],
    error: undefined as Error | undefined,
    problem: undefined as string | undefined,
  };
  const collector = fakeCollector(async function* collect(context) {
    yield* aws.queues;
    if (aws.problem) {
      context.reportProblem({ reason: 'denied', message: aws.problem });
    }
    if (aws.error) throw aws.error;
  });
  return { aws, collector };
}

async function start(
  options: Partial<Parameters<typeof createScanHarness>[0]> = {},
) {
  const db = await databases.migrated();
  const { aws, collector } = changeableCollector();
  const harness = await createScanHarness({
    db,
    collectors: [collector],
    ...options,
  });
  engines.push(harness.engine);
  return { db, aws, collector, ...harness };
}

const engines: Array<{ stop(): Promise<void> }> = [];
afterEach(async () => {
  await Promise.all(engines.splice(0).map(engine => engine.stop()));
});

describe('scanning', () => {
  it('stores what it sees, with whom it belongs to, and tells of it', async () => {
    const { db, scanAll, events } = await start();
    const [result] = await scanAll();

    expect(result).toMatchObject({
      outcome: 'complete',
      seenCount: 1,
      appearedCount: 1,
    });
    const [row] = await db('resources');
    expect(row).toMatchObject({
      arn: ORDERS,
      type: 'AWS::SQS::Queue',
      owner: 'group:default/orders-team',
      environment: 'prod',
      attribution: { owner: 'tag', environment: 'account' },
      tags: { owner: 'orders-team' },
      deleted_at: null,
    });
    expect(await historyOf(db)).toEqual([
      { arn: ORDERS, kind: 'appeared', changes: [] },
    ]);
    expect(events.publish).toHaveBeenCalledWith({
      topic: 'aws-inventory.changes',
      eventPayload: { arns: [ORDERS], kinds: ['appeared'] },
    });
  });

  it('writes neither history nor resources when nothing changed', async () => {
    const { db, aws, scanAll } = await start();
    aws.queues = Array.from({ length: 1200 }, (_, index) =>
      observedQueue(`queue-${index}`, { volatile: { Depth: 1 } }),
    );
    await scanAll();
    const before = await rowVersions(db);
    const [{ last_success_at: firstSuccess }] = await db('scan_targets');

    const [result] = await scanAll();

    expect(result).toMatchObject({
      outcome: 'complete',
      seenCount: 1200,
      appearedCount: 0,
      changedCount: 0,
    });
    expect(await rowVersions(db)).toEqual(before);
    expect(await historyOf(db)).toHaveLength(1200);
    const [{ last_success_at: secondSuccess }] = await db('scan_targets');
    expect(secondSuccess.getTime()).toBeGreaterThan(firstSuccess.getTime());
  });

  it('writes the fields that changed to the history, and only them', async () => {
    const { db, aws, scanAll } = await start();
    aws.queues = [observedQueue('orders'), observedQueue('refunds')];
    await scanAll();
    const before = await rowVersions(db);

    aws.queues = [
      observedQueue('orders', {
        attributes: { VisibilityTimeout: 60 },
        tags: { owner: 'refunds-team' },
      }),
      observedQueue('refunds'),
    ];
    await scanAll();

    expect((await historyOf(db)).slice(2)).toEqual([
      {
        arn: ORDERS,
        kind: 'changed',
        changes: [
          { path: '/attributes/VisibilityTimeout', from: 30, to: 60 },
          {
            path: '/owner',
            from: 'group:default/orders-team',
            to: 'group:default/refunds-team',
          },
          { path: '/tags/owner', from: 'orders-team', to: 'refunds-team' },
        ],
      },
    ]);
    expect((await rowVersions(db))[REFUNDS]).toBe(before[REFUNDS]);
  });

  it('keeps the newest of what changes all the time, without history', async () => {
    const { db, aws, scanAll } = await start();
    aws.queues = [observedQueue('orders', { volatile: { Depth: 1 } })];
    await scanAll();
    aws.queues = [observedQueue('orders', { volatile: { Depth: 2 } })];
    await scanAll();

    expect((await db('resources'))[0].volatile).toEqual({ Depth: 2 });
    expect(await historyOf(db)).toHaveLength(1);
  });

  it('keeps tags that could not be read this time', async () => {
    const { db, aws, scanAll } = await start();
    await scanAll();
    aws.queues = [observedQueue('orders', { tags: undefined })];
    await scanAll();

    expect((await db('resources'))[0]).toMatchObject({
      tags: { owner: 'orders-team' },
      owner: 'group:default/orders-team',
    });
    expect(await historyOf(db)).toHaveLength(1);
  });

  it('makes a tombstone of what is gone, and history of its return', async () => {
    const { db, aws, scanAll } = await start();
    aws.queues = [observedQueue('orders'), observedQueue('refunds')];
    await scanAll();
    aws.queues = [observedQueue('orders')];
    const [gone] = await scanAll();
    expect(gone.disappearedCount).toBe(1);
    expect(await db('resources').where({ arn: REFUNDS }).first()).toMatchObject(
      { deleted_at: expect.any(Date) },
    );

    aws.queues = [observedQueue('orders'), observedQueue('refunds')];
    await scanAll();

    expect(await db('resources').where({ arn: REFUNDS }).first()).toMatchObject(
      { deleted_at: null },
    );
    expect(
      (await historyOf(db))
        .filter(({ arn }) => arn === REFUNDS)
        .map(({ kind }) => kind),
    ).toEqual(['appeared', 'disappeared', 'reappeared']);
  });

  it.each([
    ['partial', { problem: 'Tags were denied' }],
    ['failed', { error: new Error('The second page did not come') }],
  ])('deletes nothing when a scan was %s', async (outcome, trouble) => {
    const { db, aws, scanAll } = await start();
    aws.queues = [observedQueue('orders'), observedQueue('refunds')];
    await scanAll();
    const [target] = await db('scan_targets');

    aws.queues = [observedQueue('orders')];
    Object.assign(aws, trouble);
    const [result] = await scanAll();

    expect(result.outcome).toBe(outcome);
    const rows = await db('resources').orderBy('arn');
    expect(rows.map(row => row.deleted_at)).toEqual([null, null]);
    // What was seen is younger now; what was not is as old as it was.
    expect(rows[0].observed_at.getTime()).toBeGreaterThan(
      target.last_success_at.getTime(),
    );
    expect(rows[1].observed_at).toEqual(target.last_success_at);
    const [after] = await db('scan_targets');
    expect(after).toMatchObject({
      last_outcome: outcome,
      last_success_at: target.last_success_at,
      lease_until: null,
    });
    expect(await historyOf(db)).toHaveLength(2);
  });

  it('says why a scan failed, and tries again sooner than it is due', async () => {
    const { db, aws, scanAll } = await start();
    aws.error = new Error('Rate exceeded');
    await scanAll();

    const [target] = await db('scan_targets');
    expect(target).toMatchObject({
      failure: { reason: 'error', message: 'Rate exceeded' },
      failed_attempt_count: 1,
    });
    const delay = target.next_attempt_at - target.last_attempt_at;
    expect(delay).toBeGreaterThan(29_000);
    expect(delay).toBeLessThan(60_000);
    expect(await db('scans')).toEqual([
      expect.objectContaining({
        outcome: 'failed',
        failure: { reason: 'error', message: 'Rate exceeded' },
      }),
    ]);
  });

  it('says so when what was read cannot be stored', async () => {
    const { db, aws, scanAll } = await start();
    await scanAll();
    await db.raw(`ALTER TABLE resources ADD CHECK (name <> 'poison')`);
    aws.queues = [observedQueue('poison')];
    const [result] = await scanAll();

    expect(result).toMatchObject({
      outcome: 'failed',
      failure: {
        reason: 'error',
        message: expect.stringContaining('could not be stored'),
      },
    });
    expect(await db('resources').pluck('deleted_at')).toEqual([null]);
  });

  it('leaves out a record that makes no sense and stores the others', async () => {
    const { db, aws, scanAll } = await start();
    aws.queues = [
      observedQueue('bad', { arn: 'not-an-arn' }),
      observedQueue('odd', { name: 'odd\0', tags: { '\ud800': 'half' } }),
      observedQueue('orders'),
    ];
    const [result] = await scanAll();

    expect(result).toMatchObject({
      outcome: 'partial',
      problemCount: 1,
      problems: [{ reason: 'invalid-answer' }],
    });
    expect(await db('resources').count().first()).toEqual({ count: '2' });
  });

  it('takes of a resource that is listed twice the first', async () => {
    const { db, aws, scanAll } = await start();
    aws.queues = [
      observedQueue('orders'),
      observedQueue('orders', { attributes: { VisibilityTimeout: 60 } }),
    ];
    await scanAll();
    expect((await db('resources'))[0].attributes).toEqual({
      VisibilityTimeout: 30,
    });
  });

  it('attributes anew when the mapping of tags changed', async () => {
    const { db, collector, engine, scanAll } = await start();
    await scanAll();
    await engine.stop();
    const other = await createScanHarness({
      db,
      collectors: [collector],
      tagMapping: { ...TAG_MAPPING, owner: [], system: ['owner'] },
    });
    engines.push(other.engine);
    await other.scanAll();

    expect((await db('resources'))[0]).toMatchObject({
      owner: null,
      system: 'orders-team',
    });
    const [, change] = await historyOf(db);
    expect(change.changes).toEqual(
      expect.arrayContaining([
        { path: '/owner', from: 'group:default/orders-team' },
        { path: '/system', to: 'orders-team' },
      ]),
    );
  });

  it('keeps what two Regions show with the one that saw it first', async () => {
    const { db, scanAll } = await start({
      regions: ['us-east-1', 'us-west-2'],
      collectors: [
        fakeCollector(async function* collect({ target }) {
          yield observedQueue('global', {
            region: 'us-east-1',
            attributes: { SeenFrom: target.region },
          });
        }),
      ],
    });
    await scanAll();
    const [first] = await db('resources');
    await scanAll();

    expect(await db('resources')).toEqual([
      expect.objectContaining({ scan_target_id: first.scan_target_id }),
    ]);
    expect(await historyOf(db)).toHaveLength(1);
  });

  it('lets another Region take over what its own does not show any more', async () => {
    const { db, engine, scans, scanAll } = await start({
      regions: ['us-east-1', 'us-west-2'],
      collectors: [
        fakeCollector(async function* collect() {
          yield observedQueue('global', { region: 'us-east-1' });
        }),
      ],
    });
    await scanAll();
    const [{ scan_target_id: keeper }] = await db('resources');
    const longAgo = new Date(Date.now() - 3600_000);
    await db('resources').update({ observed_at: longAgo });
    await db('scan_targets')
      .where({ id: keeper })
      .update({ last_success_at: longAgo });

    scans.length = 0;
    await db('scan_targets')
      .whereNot({ id: keeper })
      .update({ next_attempt_at: db.fn.now() });
    engine.poke();
    await waitFor('the scan of the other Region', () => scans.length > 0);

    const [resource] = await db('resources');
    expect(resource.scan_target_id).not.toBe(keeper);
    expect(resource.observed_at.getTime()).toBeGreaterThan(longAgo.getTime());
    expect(await historyOf(db)).toHaveLength(1);
  });

  it('gives up a scan that hangs, without slowing another Region', async () => {
    const { db, engine, scans } = await start({
      regions: ['us-east-1', 'us-west-2'],
      collectors: Array.from({ length: 12 }, (_, index) =>
        fakeCollector(
          async function* collect({ target }) {
            if (target.region === 'us-west-2') await hang();
            yield observedQueue(`q${index}`, { region: target.region });
          },
          { id: `fake-${index}` },
        ),
      ),
      engine: { deadlineSeconds: 2 },
    });
    const began = Date.now();
    engine.start();
    await waitFor(
      'the living Region',
      () =>
        scans.filter(
          ({ claim, result }) =>
            claim.region === 'us-east-1' && result.outcome === 'complete',
        ).length === 12,
    );
    expect(Date.now() - began).toBeLessThan(2000);
    await waitFor(
      'the dead Region',
      () =>
        scans.filter(({ result }) => result.outcome === 'failed').length >= 2,
    );
    const failed = await db('scan_targets').where({ last_outcome: 'failed' });
    expect(failed[0]).toMatchObject({
      region: 'us-west-2',
      failure: {
        reason: 'unreachable',
        message: expect.stringContaining('2 s'),
      },
    });
  });
});
