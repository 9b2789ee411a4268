import { groupsOfFleet, findingOf } from '../__testUtils__/databases';
import { FakeRdsInspectorApi } from '../__testUtils__/FakeRdsInspectorApi';
import { exportColumns } from './columnIds';
import { findingChips } from './findingChips';
import { loadFindingCounts } from './findingCounts';
import { findingsAnswer } from './findingsAnswer';
import {
  cleared,
  formatFindingView,
  parseFindingView,
  toFindingFilter,
  toFindingQuery,
} from './findingView';

const now = new Date('2026-03-01T12:00:00Z');

function view(search: string) {
  return parseFindingView(new URLSearchParams(search));
}

function isSet(filter: object) {
  return JSON.parse(JSON.stringify(filter));
}

describe('the address of the findings', () => {
  it.each([
    '',
    'severity=critical&check=public-access&outcome=excepted&owner=group%3Adefault%2Fa',
    'text=orders&unowned=true&state=closed',
    'at=2026-01-31&orderBy=openedAt&direction=asc&finding=12',
    'columns=severity%2Cmessage&widths=message-500',
  ])('%s says what it said', search => {
    expect(formatFindingView(view(search)).toString()).toBe(search);
  });

  it('leaves out what it does not understand', () => {
    expect(
      formatFindingView(
        view('severity=bad&outcome=pass&state=gone&at=31.1.2026&orderBy=size'),
      ).toString(),
    ).toBe('');
  });

  it('shows when findings were closed only where some are', () => {
    expect(view('').columns).not.toContain('closedAt');
    expect(view('state=closed').columns).toContain('closedAt');
    expect(view('at=2026-01-31').columns).toContain('closedAt');
  });
});

describe('the question', () => {
  it('asks for what is open now, worst first', () => {
    expect(isSet(toFindingQuery(view(''), now))).toEqual({
      state: 'open',
      orderBy: 'severity',
      direction: 'asc',
    });
  });

  it.each([
    ['2026-01-31', '2026-01-31T23:59:59.999Z'],
    ['2026-03-01', now.toISOString()],
  ])('asks for the end of %s, at the latest for now', (day, at) => {
    expect(isSet(toFindingFilter(view(`at=${day}&state=closed`), now))).toEqual(
      { at },
    );
  });
});

describe('the chips', () => {
  it('say each filter in words, and clearing keeps the time', () => {
    const filtered = view(
      'severity=high&check=public-access&text=a&at=2026-01-31',
    );
    expect(
      findingChips(filtered, {
        accounts: [],
        checks: [{ value: 'public-access', label: 'Is not public', count: 0 }],
      }).map(({ label }) => label),
    ).toEqual(['Severity: High', 'Check: Is not public', 'Text: a']);
    expect(formatFindingView(cleared(filtered)).toString()).toBe(
      'at=2026-01-31',
    );
  });
});

describe('the export', () => {
  it('tells an exception in all of its parts', () => {
    expect(exportColumns(['severity', 'exception'])).toEqual([
      'severity',
      'outcome',
      'exceptionReason',
      'exceptionApprover',
      'exceptionExpires',
      'exceptionSource',
    ]);
  });
});

describe('the counts', () => {
  const [{ root }] = groupsOfFleet(now, 0);
  const api = () =>
    new FakeRdsInspectorApi({
      now,
      groups: [],
      findings: [
        findingOf(root, 'critical', now),
        findingOf(root, 'high', now),
        findingOf(root, 'high', now, { id: 'other' }),
        findingOf(root, 'low', now, { outcome: 'excepted' }),
      ],
    });
  const { signal } = new AbortController();

  it('are those of all severities, whichever is chosen', async () => {
    expect(
      await loadFindingCounts(api(), { severity: ['high'] }, signal),
    ).toEqual({
      failures: { critical: 1, high: 2, medium: 0, low: 0, informational: 0 },
      exceptedCount: 0,
    });
    expect(await loadFindingCounts(api(), {}, signal)).toMatchObject({
      exceptedCount: 1,
    });
  });

  it('do not ask for what the filters leave out', async () => {
    const asked = api();
    await loadFindingCounts(asked, { outcome: ['excepted'] }, signal);
    expect(asked.findingSearches).toHaveLength(1);
  });
});

describe('findingsAnswer', () => {
  const none = { critical: 0, high: 0, medium: 0, low: 0, informational: 0 };
  it.each([
    [
      '',
      { high: 2, low: 1 },
      0,
      'critical',
      '3 findings are open: 2 high and 1 low.',
    ],
    ['', { medium: 1 }, 0, 'warning', '1 finding is open: 1 medium.'],
    ['', {}, 2, 'ok', 'No finding is open.'],
    [
      'severity=low',
      { high: 2, low: 1 },
      0,
      'warning',
      '1 finding is open: 1 low.',
    ],
    [
      'state=closed',
      { high: 2 },
      0,
      'not-applicable',
      '2 closed findings: 2 high.',
    ],
    [
      'at=2026-01-31',
      { high: 2 },
      0,
      'not-applicable',
      'At the end of 2026-01-31 (UTC) 2 findings were open: 2 high.',
    ],
    [
      'at=2026-01-31',
      {},
      0,
      'not-applicable',
      'At the end of 2026-01-31 (UTC) no finding was open.',
    ],
  ])('%s of %o: %s', (search, failures, exceptedCount, state, sentence) => {
    expect(
      findingsAnswer(
        { failures: { ...none, ...failures }, exceptedCount },
        view(search),
      ),
    ).toMatchObject({ state, sentence });
  });

  it('counts what is accepted beside it', () => {
    expect(
      findingsAnswer({ failures: none, exceptedCount: 1 }, view('')).detail,
    ).toBe(
      '1 failure is accepted until a date, with a reason and an approver.',
    );
  });
});
