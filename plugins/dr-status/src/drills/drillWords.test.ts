import type {
  Drill,
  DrillCadence,
  DrillStep,
} from '@meridian/plugin-dr-status-common';
import { drillAnswer } from './drillAnswer';
import { drillsAnswer } from './drillsAnswer';
import { drillStateOf, stepStateOf } from './drillWords';
import { dueInWords } from './dueInWords';
import { readMeasured } from './measuredSeconds';
import { drillSeconds, formatStopwatch, stepSeconds } from './stopwatch';

const NOW = new Date('2026-11-21T08:00:00Z');

function drill(further: Partial<Drill> = {}): Drill {
  return {
    id: 'drill-1',
    title: 'Monthly switchover',
    type: 'switchover',
    scope: { entityRefs: ['system:default/orders'], storeArns: [] },
    plannedFor: '2026-11-23T09:00:00Z',
    owner: 'group:default/orders-team',
    state: 'planned',
    steps: [
      { id: 'a', title: 'Announce' },
      { id: 'b', title: 'Promote' },
    ],
    notes: [],
    createdAt: '2026-11-01T08:00:00Z',
    createdBy: 'user:default/priya.patel',
    lastSequence: 1,
    ...further,
  };
}

function cadence(further: Partial<DrillCadence> = {}): DrillCadence {
  return {
    entityRef: 'system:default/orders',
    title: 'Orders',
    tier: 'multi-region',
    cadenceDays: 30,
    lastClosedAt: '2026-11-15T08:00:00Z',
    dueAt: '2026-12-15T08:00:00Z',
    isOverdue: false,
    overdueDays: 0,
    ...further,
  };
}

describe('drillAnswer', () => {
  const started = '2026-11-21T07:50:00Z';
  it.each<[string, Partial<Drill>, string, RegExp]>([
    [
      'planned',
      {},
      'not-applicable',
      /^Planned for .*, in 2 days, in 2 steps\.$/,
    ],
    [
      'planned for a time that is past',
      { plannedFor: '2026-11-18T09:00:00Z' },
      'warning',
      /3 days ago, and has not been started\.$/,
    ],
    [
      'running',
      {
        state: 'running',
        startedAt: started,
        steps: [
          {
            id: 'a',
            title: 'Announce',
            startedAt: started,
            finishedAt: started,
            outcome: 'done',
          },
          { id: 'b', title: 'Promote', startedAt: started },
        ],
      },
      'warning',
      /^Running for 10 min; 1 of 2 steps finished, now: Promote\.$/,
    ],
    [
      'running with a failure',
      {
        state: 'running',
        startedAt: started,
        steps: [
          {
            id: 'a',
            title: 'Announce',
            startedAt: started,
            finishedAt: started,
            outcome: 'failed',
          },
        ],
      },
      'critical',
      /1 of 1 step finished, 1 of them failed\.$/,
    ],
    [
      'closed',
      {
        state: 'closed',
        isSuccessful: true,
        measured: { rtoSeconds: 250, rpoSeconds: 0.4 },
      },
      'ok',
      /^It succeeded: back after 4 min 10 s with 400 ms of data lost\.$/,
    ],
    [
      'closed without measures',
      { state: 'closed', isSuccessful: false, measured: {} },
      'critical',
      /^It failed; nothing was measured\.$/,
    ],
    [
      'cancelled',
      {
        state: 'cancelled',
        closedAt: '2026-11-19T08:00:00Z',
        notes: [
          {
            at: '2026-11-19T08:00:00Z',
            author: 'user:default/priya.patel',
            text: 'The freeze began.',
          },
        ],
      },
      'excepted',
      /^Cancelled 2 days ago: The freeze began\.$/,
    ],
  ])('of one that is %s', (_what, further, state, sentence) => {
    const answer = drillAnswer(drill(further), NOW);
    expect(answer.state).toBe(state);
    expect(answer.sentence).toMatch(sentence);
  });
});

describe('drillsAnswer', () => {
  const LATE = cadence({ isOverdue: true, overdueDays: 12 });
  it.each<[string, DrillCadence[], string, string]>([
    [
      'no system',
      [],
      'not-applicable',
      'There is no system that you may see and that has to be drilled.',
    ],
    [
      'systems that are in time',
      [cadence(), cadence()],
      'ok',
      'Every one of 2 systems was drilled in time.',
    ],
    [
      'systems that were never drilled',
      [
        cadence({ lastClosedAt: undefined }),
        cadence({ lastClosedAt: undefined }),
      ],
      'warning',
      'None of 2 systems was ever drilled with success; no drill is overdue yet.',
    ],
    [
      'one that was never drilled and is due soon',
      [
        cadence(),
        cadence({ lastClosedAt: undefined, dueAt: '2026-11-24T08:00:00Z' }),
      ],
      'warning',
      '1 of 2 systems was never drilled with success; no drill is overdue yet; Orders is due within 7 days.',
    ],
    [
      'a system that is due soon',
      [cadence({ dueAt: '2026-11-24T08:00:00Z' })],
      'ok',
      'Every one of 1 system was drilled in time; Orders is due within 7 days.',
    ],
    [
      'one that is overdue without a plan',
      [LATE, cadence()],
      'critical',
      '1 of 2 systems is overdue for a drill, Orders the longest, by 12 days; none is planned.',
    ],
    [
      'those that are overdue with plans',
      [
        { ...LATE, plannedDrillId: 'a' },
        { ...LATE, overdueDays: 1, plannedDrillId: 'b' },
      ],
      'warning',
      '2 of 2 systems are overdue for a drill, Orders the longest, by 12 days; a drill of each is planned.',
    ],
    [
      'those that are overdue, one of them with a plan',
      [LATE, { ...LATE, overdueDays: 3, plannedDrillId: 'b' }],
      'critical',
      '2 of 2 systems are overdue for a drill, Orders the longest, by 12 days; for 1 of them none is planned.',
    ],
  ])('of %s', (_what, systems, state, sentence) => {
    const overdueCount = systems.filter(one => one.isOverdue).length;
    expect(drillsAnswer({ cadence: systems, overdueCount }, NOW)).toEqual({
      state,
      sentence,
    });
  });
});

describe('dueInWords', () => {
  it.each<[Partial<DrillCadence>, string, string]>([
    [{ isOverdue: true, overdueDays: 1 }, 'critical', '1 day overdue'],
    [{ isOverdue: true, overdueDays: 0 }, 'critical', 'overdue since today'],
    [
      { isOverdue: true, overdueDays: 9, plannedDrillId: 'a' },
      'warning',
      '9 days overdue',
    ],
    [{ dueAt: '2026-11-24T08:00:00Z' }, 'warning', 'due in 3 days'],
    [
      { dueAt: '2026-11-24T08:00:00Z', plannedDrillId: 'a' },
      'ok',
      'due in 3 days',
    ],
    [{}, 'ok', 'due in 24 days'],
  ])('%j', (further, state, words) => {
    expect(dueInWords(cadence(further), NOW)).toEqual({ state, words });
  });
});

describe('stopwatch', () => {
  it('goes on by the times of the server, and stops with the end', () => {
    const startedAt = '2026-11-21T07:58:00Z';
    expect(stepSeconds({ startedAt }, NOW)).toBe(120);
    expect(
      stepSeconds({ startedAt, finishedAt: '2026-11-21T07:58:30Z' }, NOW),
    ).toBe(30);
    expect(stepSeconds({}, NOW)).toBeUndefined();
    expect(
      drillSeconds({ startedAt, closedAt: '2026-11-21T07:59:00Z' }, NOW),
    ).toBe(60);
  });

  it('does not run backwards where the clock of the browser is behind', () => {
    expect(stepSeconds({ startedAt: '2026-11-21T08:00:05Z' }, NOW)).toBe(0);
  });

  it.each([
    [7.9, '0:07'],
    [750, '12:30'],
    [3_723, '1:02:03'],
  ])('writes %s s as %s', (seconds, text) => {
    expect(formatStopwatch(seconds)).toBe(text);
  });
});

describe('states', () => {
  it.each<[Partial<Drill>, string]>([
    [{ state: 'closed', isSuccessful: true }, 'Succeeded'],
    [{ state: 'closed', isSuccessful: false }, 'Failed'],
    [{ state: 'closed' }, 'Failed'],
    [{ state: 'running' }, 'Running'],
  ])('of a drill %j', (further, word) => {
    expect(drillStateOf(drill(further)).word).toBe(word);
  });

  it.each<[Partial<DrillStep>, string]>([
    [{}, 'not-started'],
    [{ startedAt: '2026-11-21T08:00:05Z' }, 'running'],
    [{ startedAt: '2026-11-21T08:00:05Z', outcome: 'skipped' }, 'skipped'],
  ])('of a step %j', (further, state) => {
    expect(stepStateOf({ id: 'a', title: 'A', ...further })).toBe(state);
  });
});

describe('readMeasured', () => {
  it.each([
    ['', {}],
    ['250', { seconds: 250 }],
    ['4 min 10 s', { seconds: 250 }],
    ['1h30m', { seconds: 5_400 }],
  ])('%s', (text, input) => {
    expect(readMeasured(text)).toEqual(input);
  });

  it('says how to write what makes no sense', () => {
    expect(readMeasured('soon').problem).toContain("'soon' is no duration");
  });
});
