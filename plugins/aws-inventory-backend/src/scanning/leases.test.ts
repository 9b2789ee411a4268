import {
  createTestDatabases,
  stopAfterEach,
  waitFor,
} from '@meridian/backend-test-utils';
import type { ObservedResource } from '@meridian/plugin-aws-inventory-node';
import { PROD_ACCOUNT } from '../__testUtils__/fakeAws';
import { fakeCollector, observedQueue } from '../__testUtils__/fakeCollector';
import {
  createScanHarness,
  historyOf,
  TAG_MAPPING,
} from '../__testUtils__/scanHarness';
import {
  claimScanTargets,
  type ClaimedTarget,
} from '../database/operations/claimScanTargets';
import { requestScans } from '../database/operations/requestScans';
import { syncScanTargets } from '../database/operations/syncScanTargets';
import { LeaseLostError } from '../database/LeaseLostError';
import { applyMigrations } from '../database/applyMigrations';
import { ResourceWriter } from './ResourceWriter';

jest.setTimeout(60_000);

const databases = createTestDatabases(applyMigrations);

const stopLater = stopAfterEach();

const target = {
  accountId: '111122223333',
  region: 'us-east-1',
  collector: 'fake-queues',
};
const claimOptions = {
  region: 'us-east-1',
  limit: 10,
  perAccount: 2,
  leaseSeconds: 30,
  collectors: ['fake-queues'],
};

async function databaseWithTarget() {
  const db = await databases.migrated();
  await syncScanTargets(db, { targets: [target] });
  return db;
}

function writerOf(
  db: Awaited<ReturnType<typeof databases.migrated>>,
  claim: ClaimedTarget,
) {
  return new ResourceWriter({
    db,
    claim,
    account: PROD_ACCOUNT,
    tagMapping: TAG_MAPPING,
    intervalSeconds: 600,
    publisher: { publish: () => {} },
  });
}

const COMPLETE = {
  outcome: 'complete',
  problems: [],
  problemCount: 0,
} as const;

describe('leases', () => {
  it('give one target to one process', async () => {
    const db = await databaseWithTarget();
    const claims = await Promise.all(
      Array.from({ length: 5 }, () => claimScanTargets(db, claimOptions)),
    );
    expect(claims.flat()).toEqual([expect.objectContaining(target)]);
  });

  it('give the most overdue targets first, and few of one account', async () => {
    const db = await databases.migrated();
    const plan = ['111122223333', '444455556666'].flatMap(accountId =>
      ['a', 'b', 'c'].map(collector => ({ ...target, accountId, collector })),
    );
    await syncScanTargets(db, { targets: plan });
    for (const [index, { accountId, collector }] of plan.entries()) {
      await db('scan_targets')
        .where({ account_id: accountId, collector })
        .update({ next_attempt_at: new Date(Date.now() - 60_000 + index) });
    }
    const options = { ...claimOptions, collectors: ['a', 'b', 'c'], limit: 3 };
    const describe = (claims: ClaimedTarget[]) =>
      claims.map(claim => `${claim.accountId} ${claim.collector}`).sort();

    expect(describe(await claimScanTargets(db, options))).toEqual([
      '111122223333 a',
      '111122223333 b',
      '444455556666 a',
    ]);
    expect(describe(await claimScanTargets(db, options))).toEqual([
      '444455556666 b',
    ]);
    expect(await claimScanTargets(db, options)).toEqual([]);
  });

  it('pass to another process when one dies, which cannot write any more', async () => {
    const db = await databaseWithTarget();
    const [dead] = await claimScanTargets(db, {
      ...claimOptions,
      leaseSeconds: 0,
    });
    const deadWriter = writerOf(db, dead);
    await deadWriter.add(observedQueue('orders'));
    await deadWriter.flush();

    const [heir] = await claimScanTargets(db, claimOptions);
    expect(heir.id).toBe(dead.id);
    await deadWriter.add(observedQueue('late'));
    await expect(deadWriter.flush()).rejects.toThrow(LeaseLostError);
    await expect(deadWriter.conclude(COMPLETE, 600)).rejects.toThrow(
      LeaseLostError,
    );

    const heirWriter = writerOf(db, heir);
    await heirWriter.add(observedQueue('orders'));
    expect(await heirWriter.conclude(COMPLETE, 600)).toMatchObject({
      seenCount: 1,
      appearedCount: 0,
      disappearedCount: 0,
    });
    expect(await historyOf(db)).toEqual([
      expect.objectContaining({ kind: 'appeared' }),
    ]);
    expect(await db('scans')).toHaveLength(1);
  });

  it('end with the scan, so that what it left running cannot write', async () => {
    const db = await databaseWithTarget();
    const [claim] = await claimScanTargets(db, claimOptions);
    const writer = writerOf(db, claim);
    await writer.conclude(COMPLETE, 600);
    await writer.add(observedQueue('late'));
    await expect(writer.flush()).rejects.toThrow(LeaseLostError);
    expect(await db('resources')).toEqual([]);
  });

  it('let two processes share the work, and do none of it twice', async () => {
    const db = await databases.migrated();
    const scanned: string[] = [];
    const collectors = Array.from({ length: 30 }, (_, index) =>
      fakeCollector(
        async function* collect(): AsyncGenerator<ObservedResource> {
          scanned.push(`c${index}`);
          yield observedQueue(`queue-${index}`);
        },
        { id: `c${index}` },
      ),
    );
    const one = await createScanHarness({ db, collectors });
    const other = await createScanHarness({ db, collectors });
    stopLater(one.engine, other.engine);
    one.engine.start();
    other.engine.start();
    await waitFor(
      '30 scans',
      () => one.scans.length + other.scans.length === 30,
    );
    expect([...scanned].sort()).toEqual(collectors.map(({ id }) => id).sort());
  });

  it('are given back when the process stops', async () => {
    const db = await databases.migrated();
    let begun = false;
    const { engine } = await createScanHarness({
      db,
      collectors: [
        fakeCollector(async function* collect({ signal }) {
          begun = true;
          await new Promise(resolve =>
            signal.addEventListener('abort', resolve),
          );
          yield observedQueue('late');
        }),
      ],
    });
    engine.start();
    await waitFor('the scan', () => begun);
    await engine.stop();

    expect(await db('scan_targets').first()).toMatchObject({
      lease_until: null,
      last_outcome: null,
      failed_attempt_count: 0,
    });
    expect(await claimScanTargets(db, claimOptions)).toHaveLength(1);
    expect(await db('resources')).toEqual([]);
  });

  it('are renewed while a scan takes longer than they last', async () => {
    const db = await databases.migrated();
    let release = () => {};
    const slow = fakeCollector(async function* collect() {
      await new Promise<void>(resolve => {
        release = resolve;
      });
      yield observedQueue('orders');
    });
    const one = await createScanHarness({
      db,
      collectors: [slow],
      engine: { leaseSeconds: 1 },
    });
    stopLater(one.engine);
    one.engine.start();
    const claimed = await waitFor('the claim', () =>
      db('scan_targets').whereNotNull('lease_until').first(),
    );
    await waitFor('a lease that would have ended', async () => {
      const row = await db('scan_targets').first();
      return row.lease_until - claimed.lease_until > 1000;
    });
    expect(await claimScanTargets(db, claimOptions)).toEqual([]);
    release();
    await waitFor('the scan', () => one.scans.length === 1);
    expect(one.scans[0].result.outcome).toBe('complete');
  });

  it('scan again what was asked for while it was scanned', async () => {
    const db = await databaseWithTarget();
    const [claim] = await claimScanTargets(db, claimOptions);
    await db.raw('SELECT pg_sleep(0.005)');
    expect(await requestScans(db, { region: 'us-east-1' })).toBe(1);
    await writerOf(db, claim).conclude(COMPLETE, 600);
    expect(await claimScanTargets(db, claimOptions)).toHaveLength(1);
  });
});
