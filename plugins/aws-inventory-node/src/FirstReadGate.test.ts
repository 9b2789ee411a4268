import { mockServices } from '@backstage/backend-test-utils';
import type {
  AwsInventoryApi,
  CoverageEntry,
} from '@meridian/plugin-aws-inventory-common';
import { FirstReadGate } from './FirstReadGate';

const TABLE = 'AWS::DynamoDB::Table';
const QUEUE = 'AWS::SQS::Queue';

function entry(
  type: string,
  outcome: CoverageEntry['outcome'],
  lastAttemptAt?: string,
): CoverageEntry {
  return {
    accountId: '111122223333',
    accountName: 'prod',
    region: 'us-east-1',
    collector: type,
    collectorTitle: type,
    resourceTypes: [type],
    intervalSeconds: 300,
    outcome,
    freshness: { state: 'never' },
    lastAttemptAt,
    resourceCount: 0,
    problems: [],
  };
}

const before = '2026-11-21T07:00:00.000Z';

function setup(items: CoverageEntry[], pollSeconds = 0) {
  const state = { items, now: new Date('2026-11-21T08:00:00Z'), reads: 0 };
  const unexpected = async () => {
    throw new Error('The gate only reads coverage.');
  };
  const api: Omit<AwsInventoryApi, 'requestScan'> = {
    getCoverage: async ({ outcome }) => {
      state.reads += 1;
      return {
        generatedAt: state.now.toISOString(),
        accounts: [],
        regions: [],
        grid: [],
        iamActionsMissing: [],
        items: state.items.filter(
          one => !outcome || outcome.includes(one.outcome),
        ),
      };
    },
    searchResources: unexpected,
    summarizeMetrics: unexpected,
    summarizeResources: unexpected,
    getResource: unexpected,
    getResourceHistory: unexpected,
    getResourceMetrics: unexpected,
    listChanges: unexpected,
    getUsage: unexpected,
  };
  const gate = new FirstReadGate({
    auth: mockServices.auth(),
    inventory: { as: async () => api },
    types: [TABLE],
    now: () => state.now,
    pollSeconds,
  });
  return { gate, state };
}

describe('FirstReadGate', () => {
  it.each<[string, CoverageEntry[], boolean]>([
    ['nothing is known to be read', [], false],
    ['its type waits for its first read', [entry(TABLE, 'pending')], false],
    ['its type is read for the first time', [entry(TABLE, 'running')], false],
    ['its type was read', [entry(TABLE, 'complete', before)], true],
    ['its type could not be read', [entry(TABLE, 'failed', before)], true],
    ['its type is read again', [entry(TABLE, 'running', before)], true],
    [
      'only others wait',
      [entry(TABLE, 'partial', before), entry(QUEUE, 'pending')],
      true,
    ],
  ])('when %s', async (_what, items, isOpen) => {
    const { gate } = setup(items);
    expect(await gate.isOpen()).toBe(isOpen);
  });

  it('does not wait for ever for what does not answer', async () => {
    const { gate, state } = setup([entry(TABLE, 'running')]);
    expect(await gate.isOpen()).toBe(false);
    state.now = new Date('2026-11-21T08:02:59Z');
    expect(await gate.isOpen()).toBe(false);
    state.now = new Date('2026-11-21T08:03:00Z');
    expect(await gate.isOpen()).toBe(true);
  });

  it('asks at most every so often', async () => {
    const { gate, state } = setup([entry(TABLE, 'pending')], 10);
    expect(await gate.isOpen()).toBe(false);
    state.items = [entry(TABLE, 'complete', before)];
    state.now = new Date('2026-11-21T08:00:09Z');
    expect(await gate.isOpen()).toBe(false);
    expect(state.reads).toBe(1);
    state.now = new Date('2026-11-21T08:00:10Z');
    expect(await gate.isOpen()).toBe(true);
  });

  it('asks again after half of the time that is left at the pace so far', async () => {
    const waiting = (length: number) =>
      Array.from({ length }, () => entry(TABLE, 'pending'));
    const { gate, state } = setup(waiting(600), 10);
    const readsAt = async (time: string) => {
      state.now = new Date(`2026-11-21T08:${time}Z`);
      await gate.isOpen();
      return state.reads;
    };
    expect(await readsAt('00:00')).toBe(1);
    state.items = waiting(500);
    expect(await readsAt('00:10')).toBe(2);
    expect(await readsAt('00:34')).toBe(2);
    // Nothing was read in between, so it asks as often as it may.
    expect(await readsAt('00:35')).toBe(3);
    expect(await readsAt('00:44')).toBe(3);
    expect(await readsAt('00:45')).toBe(4);
  });

  it('stays open, and asks no more', async () => {
    const { gate, state } = setup([entry(TABLE, 'complete', before)]);
    await gate.isOpen();
    const { reads } = state;
    state.items = [entry(TABLE, 'pending')];
    expect(await gate.isOpen()).toBe(true);
    expect(state.reads).toBe(reads);
  });

  it('lets those pass who wait, or who give up', async () => {
    const { gate, state } = setup([entry(TABLE, 'pending')]);
    const aborted = new AbortController();
    const gaveUp = gate.opened(aborted.signal);
    aborted.abort();
    await expect(gaveUp).rejects.toThrow('aborted');
    const waiting = gate.opened();
    state.items = [entry(TABLE, 'complete', before)];
    state.now = new Date('2026-11-21T08:00:01Z');
    await expect(waiting).resolves.toBeUndefined();
  });
});
