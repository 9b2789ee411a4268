import {
  createTestDatabases,
  stopAfterEach,
} from '@meridian/backend-test-utils';
import type { ObservedResource } from '@meridian/plugin-aws-inventory-node';
import { observedQueue } from '../__testUtils__/fakeCollector';
import { historyOf, rowVersions } from '../__testUtils__/scanHarness';
import { startChangeableScans } from '../__testUtils__/startChangeableScans';
import { applyMigrations } from '../database/applyMigrations';

jest.setTimeout(60_000);

const databases = createTestDatabases(applyMigrations);
const stopLater = stopAfterEach();
const POLICY = { Statement: 'all' };
const KEY = 'arn:aws:kms:us-east-1:111122223333:key/one';

const queue = (overrides: Partial<ObservedResource> = {}) =>
  observedQueue('orders', {
    name: 'Orders',
    state: 'available',
    attributes: { VisibilityTimeout: 30, Policy: POLICY },
    relations: [{ type: 'dependsOn', targetArn: KEY }],
    ...overrides,
  });
/** The same, of which only a list could be read. */
const unreadQueue = (overrides: Partial<ObservedResource> = {}) =>
  queue({
    name: 'orders-0abc',
    state: 'Unknown',
    attributes: { VisibilityTimeout: 30 },
    relations: [],
    unread: ['/attributes/Policy', '/name', '/relations', '/state'],
    ...overrides,
  });

/** Scans what AWS shows at one time after the other, and tells what was written. */
async function scansOf(...seen: ObservedResource[]) {
  const { db, aws, scanAll, engine, events } = await startChangeableScans(
    await databases.migrated(),
  );
  stopLater(engine);
  for (const one of seen) {
    aws.queues = [one];
    await scanAll();
  }
  const [row] = await db('resources');
  const [, ...later] = await historyOf(db);
  return { db, aws, scanAll, events, row, later };
}

describe('what could not be read', () => {
  it('is not gone: it is kept as it was, and history says nothing', async () => {
    const { row, later } = await scansOf(queue(), unreadQueue());
    expect(later).toEqual([]);
    expect(row).toMatchObject({
      name: 'Orders',
      attributes: { VisibilityTimeout: 30 },
      relations: [{ type: 'dependsOn', targetArn: KEY }],
      unread: {
        '/attributes/Policy': { value: POLICY, readAt: expect.any(String) },
        '/state': { value: 'available', readAt: expect.any(String) },
        '/name': { readAt: expect.any(String) },
        '/relations': { readAt: expect.any(String) },
      },
    });
  });

  it('is told to who follows, without being a change', async () => {
    const { db, aws, scanAll, events, row } = await scansOf(queue());
    for (const one of [unreadQueue(), queue()]) {
      events.publish.mockClear();
      aws.queues = [one];
      await scanAll();
      expect(events.publish).toHaveBeenCalledWith({
        topic: 'aws-inventory.changes',
        eventPayload: { arns: [row.arn], kinds: ['changed'] },
      });
      expect(await db('resources').first()).toMatchObject({
        changed_at: row.changed_at,
      });
    }
  });

  it('is nothing new when it can be read again', async () => {
    const { row, later } = await scansOf(queue(), unreadQueue(), queue());
    expect(later).toEqual([]);
    expect(row).toMatchObject({
      name: 'Orders',
      state: 'available',
      attributes: { VisibilityTimeout: 30, Policy: POLICY },
      unread: null,
    });
  });

  it('keeps its time from one scan to the next, which writes nothing', async () => {
    const { db, scanAll, row } = await scansOf(queue(), unreadQueue());
    const before = await rowVersions(db);
    await scanAll();
    expect(await rowVersions(db)).toEqual(before);
    const [again] = await db('resources');
    expect(again.unread).toEqual(row.unread);
  });

  it('keeps its time while something else changes, which history says', async () => {
    const { db, aws, scanAll, row } = await scansOf(queue(), unreadQueue());
    aws.queues = [unreadQueue({ attributes: { VisibilityTimeout: 60 } })];
    await scanAll();
    const [, ...later] = await historyOf(db);
    expect(later).toEqual([
      expect.objectContaining({
        kind: 'changed',
        changes: [{ path: '/attributes/VisibilityTimeout', from: 30, to: 60 }],
      }),
    ]);
    const [again] = await db('resources');
    expect(again.unread).toEqual(row.unread);
  });

  it('has changed between the two times when it was read', async () => {
    const { db, aws, scanAll } = await scansOf(queue());
    const [{ last_success_at: readAt }] = await db('scan_targets');
    for (const one of [
      unreadQueue(),
      unreadQueue(),
      queue({ attributes: { VisibilityTimeout: 30 } }),
    ]) {
      aws.queues = [one];
      await scanAll();
    }
    const last = await db('resource_changes').orderBy('id', 'desc').first();
    expect(last).toMatchObject({
      changes: [{ path: '/attributes/Policy', from: POLICY }],
      previously_observed_at: readAt,
    });
  });

  it('is no change when it is read for the first time', async () => {
    const { row, later } = await scansOf(
      unreadQueue({ tags: undefined }),
      queue(),
    );
    expect(later).toEqual([]);
    expect(row.changed_at.getTime()).toBeGreaterThan(
      row.first_seen_at.getTime(),
    );
    expect(row).toMatchObject({
      name: 'Orders',
      owner: 'group:default/orders-team',
      attributes: { Policy: POLICY },
      unread: null,
    });
  });

  it('can be none, which was read before', async () => {
    const without = { attributes: { VisibilityTimeout: 30 } };
    const { later } = await scansOf(queue(without), unreadQueue(), queue());
    expect(later).toEqual([
      expect.objectContaining({
        changes: [{ path: '/attributes/Policy', to: POLICY }],
      }),
    ]);
  });
});
