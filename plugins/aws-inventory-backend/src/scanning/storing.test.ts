import {
  createTestDatabases,
  stopAfterEach,
  waitFor,
} from '@meridian/backend-test-utils';
import { fakeCollector, observedQueue } from '../__testUtils__/fakeCollector';
import {
  createScanHarness,
  historyOf,
  rowVersions,
  TAG_MAPPING,
} from '../__testUtils__/scanHarness';
import { startChangeableScans } from '../__testUtils__/startChangeableScans';
import { applyMigrations } from '../database/applyMigrations';

jest.setTimeout(60_000);

const databases = createTestDatabases(applyMigrations);
const stopLater = stopAfterEach();
const ORDERS = 'arn:aws:sqs:us-east-1:111122223333:orders';
const REFUNDS = 'arn:aws:sqs:us-east-1:111122223333:refunds';

async function start(options?: Parameters<typeof startChangeableScans>[1]) {
  const scans = await startChangeableScans(await databases.migrated(), options);
  stopLater(scans.engine);
  return scans;
}

describe('what scans store', () => {
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
    stopLater(other.engine);
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

  it.each([
    ['is read no more', true],
    ['cannot be read', false],
  ])('lets another Region take over from one that %s', async (_what, isOld) => {
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
    const before = new Date(Date.now() - (isOld ? 3600_000 : 60_000));
    await db('resources').update({ observed_at: before });
    await db('scan_targets')
      .where({ id: keeper })
      .update({
        last_success_at: before,
        ...(isOld ? {} : { last_outcome: 'failed' }),
      });

    scans.length = 0;
    await db('scan_targets')
      .whereNot({ id: keeper })
      .update({ next_attempt_at: db.fn.now() });
    engine.poke();
    await waitFor('the scan of the other Region', () => scans.length > 0);

    const [resource] = await db('resources');
    expect(resource.scan_target_id).not.toBe(keeper);
    expect(resource.observed_at.getTime()).toBeGreaterThan(before.getTime());
    expect(await historyOf(db)).toHaveLength(1);
  });

  it('takes what has moved to another Region from there at once, and stays with it', async () => {
    let primary = 'us-east-1';
    const { db, engine, scans, scanAll } = await start({
      regions: ['us-east-1', 'us-west-2'],
      collectors: [
        fakeCollector(async function* collect() {
          yield {
            ...observedQueue('global', {
              region: primary,
              attributes: { Primary: primary },
            }),
            arn: 'arn:aws:sqs::111122223333:global',
          };
        }),
      ],
    });
    const scan = async (region: string) => {
      scans.length = 0;
      await db('scan_targets')
        .where({ region })
        .update({ next_attempt_at: db.fn.now() });
      engine.poke();
      await waitFor(`the scan of ${region}`, () => scans.length > 0);
    };
    await scanAll();
    await scan('us-east-1');
    const [before] = await db('resources');

    // The Region where it was is not asked any more.
    primary = 'us-west-2';
    await scan('us-west-2');
    const [after] = await db('resources');
    expect(after).toMatchObject({
      region: 'us-west-2',
      attributes: { Primary: 'us-west-2' },
      deleted_at: null,
    });

    await scan('us-east-1');
    expect(await db('resources')).toMatchObject([
      { scan_target_id: after.scan_target_id, deleted_at: null },
    ]);
    expect(before.region).toBe('us-east-1');
    expect((await historyOf(db)).map(({ kind }) => kind)).toEqual([
      'appeared',
      'changed',
    ]);
  });
});
