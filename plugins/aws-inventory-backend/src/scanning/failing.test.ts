import {
  createTestDatabases,
  stopAfterEach,
  waitFor,
} from '@meridian/backend-test-utils';
import {
  fakeCollector,
  hang,
  observedQueue,
} from '../__testUtils__/fakeCollector';
import { historyOf } from '../__testUtils__/scanHarness';
import { startChangeableScans } from '../__testUtils__/startChangeableScans';
import { applyMigrations } from '../database/applyMigrations';

jest.setTimeout(60_000);

const databases = createTestDatabases(applyMigrations);
const stopLater = stopAfterEach();

async function start(options?: Parameters<typeof startChangeableScans>[1]) {
  const scans = await startChangeableScans(await databases.migrated(), options);
  stopLater(scans.engine);
  return scans;
}

describe('scans that fail', () => {
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
      engine: { deadlineSeconds: 5 },
    });
    engine.start();
    await waitFor(
      'the living Region',
      () =>
        scans.filter(
          ({ claim, result }) =>
            claim.region === 'us-east-1' && result.outcome === 'complete',
        ).length === 12,
    );
    expect(scans.some(({ result }) => result.outcome === 'failed')).toBe(false);
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
        message: expect.stringContaining('5 s'),
      },
    });
  });
});
