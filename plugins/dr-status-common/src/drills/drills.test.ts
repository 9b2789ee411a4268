import { createHash } from 'node:crypto';
import { DEFAULT_TIERS } from '../objectives';
import type { Drill, LedgerEntry } from '../types';
import { applyDrillEvent } from './applyDrillEvent';
import { drillCadence } from './drillCadence';
import type { DrillEvent } from './drillEvents';
import {
  appendLedgerEntry,
  canonicalJson,
  hashLedgerEntry,
  LEDGER_GENESIS_HASH,
  verifyLedger,
} from './ledger';

const sha256 = (text: string) =>
  createHash('sha256').update(text, 'utf8').digest('hex');

function ledgerOf(count: number): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    entries.push(
      appendLedgerEntry(
        entries.at(-1),
        {
          at: `2026-11-21T08:0${index}:00.000Z`,
          actor: 'user:default/ada',
          drillId: 'd1',
          kind: 'note-added',
          payload: { text: `note ${index}` },
        },
        sha256,
      ),
    );
  }
  return entries;
}

describe('the ledger', () => {
  it('writes equal values as equal texts', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ü' }], a: undefined })).toBe(
      '{"b":[1,{"c":"ü","d":null}]}',
    );
  });

  it('chains each entry to the one before', () => {
    const [first, second] = ledgerOf(2);
    expect(first).toMatchObject({
      sequence: 1,
      previousHash: LEDGER_GENESIS_HASH,
    });
    expect(second).toMatchObject({ sequence: 2, previousHash: first.hash });
    expect(verifyLedger([first, second], sha256)).toMatchObject({
      isIntact: true,
      entryCount: 2,
      headHash: second.hash,
    });
  });

  it.each([
    [
      'changed',
      (all: LedgerEntry[]) => {
        all[1] = { ...all[1], payload: { text: 'other' } };
      },
      2,
    ],
    ['left out', (all: LedgerEntry[]) => void all.splice(1, 1), 3],
    ['moved', (all: LedgerEntry[]) => void all.reverse(), 3],
    [
      'changed with its own hash',
      (all: LedgerEntry[]) => {
        const changed = { ...all[1], actor: 'user:default/eve' };
        all[1] = { ...changed, hash: hashLedgerEntry(changed, sha256) };
      },
      3,
    ],
  ])('notices an entry that was %s', (_how, tamper, brokenAt) => {
    const entries = ledgerOf(3);
    tamper(entries);
    expect(verifyLedger(entries, sha256)).toMatchObject({
      isIntact: false,
      brokenAt,
    });
  });

  it('notices that the newest entries were cut off, by the hash that somebody kept', () => {
    const entries = ledgerOf(3);
    const head = entries[2].hash;
    expect(verifyLedger(entries.slice(0, 2), sha256, head).isIntact).toBe(
      false,
    );
    expect(verifyLedger(entries, sha256, head).isIntact).toBe(true);
  });

  it('is intact when it is empty', () => {
    expect(verifyLedger([], sha256)).toMatchObject({ isIntact: true });
  });

  it('never goes back in time', () => {
    const [first] = ledgerOf(1);
    const next = appendLedgerEntry(
      first,
      { ...first, at: '2020-01-01T00:00:00.000Z' },
      sha256,
    );
    expect(next.at).toBe(first.at);
  });
});

const PLAN: DrillEvent = {
  kind: 'drill-planned',
  title: 'Switch orders over',
  type: 'switchover',
  scope: { entityRefs: ['system:default/orders'], storeArns: [] },
  plannedFor: '2026-11-21T08:00:00.000Z',
  owner: 'group:default/orders-team',
  steps: [
    { id: 'a', title: 'Switch over' },
    { id: 'b', title: 'Check' },
  ],
};

function play(events: readonly DrillEvent[]): Drill | undefined {
  return events.reduce<Drill | undefined>(
    (drill, event, index) =>
      applyDrillEvent(drill, event, {
        drillId: 'd1',
        at: new Date(Date.UTC(2026, 10, 21, 8, index)).toISOString(),
        actor: 'user:default/ada',
        sequence: index + 1,
      }),
    undefined,
  );
}

describe('a drill', () => {
  it('is measured from the first start to the last end', () => {
    const drill = play([
      PLAN,
      { kind: 'drill-started' },
      { kind: 'step-started', stepId: 'a' },
      { kind: 'step-measured', stepId: 'a', rpoSeconds: 2 },
      { kind: 'step-finished', stepId: 'a', outcome: 'done' },
      { kind: 'step-started', stepId: 'b' },
      { kind: 'step-finished', stepId: 'b', outcome: 'done' },
      { kind: 'drill-closed', isSuccessful: true },
    ]);
    expect(drill).toMatchObject({
      state: 'closed',
      isSuccessful: true,
      measured: { rtoSeconds: 240, rpoSeconds: 2 },
      steps: [{ rtoSeconds: 120 }, { rtoSeconds: 60 }],
      lastSequence: 8,
    });
  });

  it('takes what somebody measured instead', () => {
    expect(
      play([
        PLAN,
        { kind: 'drill-started' },
        { kind: 'drill-closed', isSuccessful: false, rtoSeconds: 30 },
      ]),
    ).toMatchObject({ isSuccessful: false, measured: { rtoSeconds: 30 } });
  });

  it.each<[string, DrillEvent[], string]>([
    [
      'is closed before it runs',
      [PLAN, { kind: 'drill-closed', isSuccessful: true }],
      'is planned',
    ],
    [
      'starts twice',
      [PLAN, { kind: 'drill-started' }, { kind: 'drill-started' }],
      'is running',
    ],
    [
      'has no such step',
      [PLAN, { kind: 'drill-started' }, { kind: 'step-started', stepId: 'x' }],
      "no step 'x'",
    ],
    [
      'finishes what was not started',
      [
        PLAN,
        { kind: 'drill-started' },
        { kind: 'step-finished', stepId: 'a', outcome: 'done' },
      ],
      'was not started',
    ],
    [
      'closes while a step runs',
      [
        PLAN,
        { kind: 'drill-started' },
        { kind: 'step-started', stepId: 'a' },
        { kind: 'drill-closed', isSuccessful: true },
      ],
      'still running',
    ],
    [
      'runs after it was cancelled',
      [
        PLAN,
        { kind: 'drill-cancelled', reason: 'Freeze' },
        { kind: 'drill-started' },
      ],
      'is cancelled',
    ],
    [
      'is planned without scope',
      [{ ...PLAN, scope: { entityRefs: [], storeArns: [] } }],
      'needs a scope',
    ],
    ['is planned for no date', [{ ...PLAN, plannedFor: 'soon' }], 'no date'],
    [
      'measures nonsense',
      [
        PLAN,
        { kind: 'drill-started' },
        { kind: 'step-measured', stepId: 'a', rtoSeconds: -1 },
      ],
      'no number',
    ],
    [
      'is changed to no date',
      [PLAN, { kind: 'drill-changed', plannedFor: 'soon' }],
      'no date',
    ],
    [
      'is changed to no scope',
      [
        PLAN,
        { kind: 'drill-changed', scope: { entityRefs: [], storeArns: [] } },
      ],
      'needs a scope',
    ],
    ['does not exist', [{ kind: 'drill-started' }], 'no drill'],
  ])('is refused when it %s', (_what, events, message) => {
    expect(() => play(events)).toThrow(message);
  });

  it('takes notes when it is over', () => {
    expect(
      play([
        PLAN,
        { kind: 'drill-cancelled', reason: 'Freeze' },
        { kind: 'note-added', text: 'Again in May' },
      ])?.notes.map(({ text }) => text),
    ).toEqual(['Freeze', 'Again in May']);
  });
});

describe('the cadence', () => {
  const entity = {
    entityRef: 'system:default/orders',
    title: 'Orders',
    objective: { tier: 'multi-region' },
    knownSince: '2026-01-01T00:00:00.000Z',
  };
  const planned = applyDrillEvent(undefined, PLAN, {
    drillId: 'd1',
    at: '2026-01-01T00:00:00.000Z',
    actor: 'user:default/ada',
    sequence: 1,
  });
  const closed = (closedAt: string, isSuccessful: boolean): Drill => ({
    ...planned,
    state: 'closed',
    closedAt,
    isSuccessful,
  });
  const NOW = new Date('2026-11-21T08:00:00Z');

  it.each([
    ['never drilled', [], true, 294],
    ['drilled lately', [closed('2026-11-01T00:00:00.000Z', true)], false, 0],
    ['drilled long ago', [closed('2026-10-01T00:00:00.000Z', true)], true, 21],
    ['failed lately', [closed('2026-11-01T00:00:00.000Z', false)], true, 294],
  ])('of what was %s', (_what, drills, isOverdue, overdueDays) => {
    expect(drillCadence([entity], drills, DEFAULT_TIERS, NOW)).toMatchObject([
      { isOverdue, overdueDays, cadenceDays: 30 },
    ]);
  });
});
