import type { FleetOverview } from '@meridian/plugin-rds-inspector-common';
import { overviewOf } from '../__testUtils__/overview';
import { databaseRow } from '../__testUtils__/databases';
import { fleetAnswer } from './fleetAnswer';

const now = new Date('2026-03-01T12:00:00Z');
const NONE = { critical: 0, high: 0, medium: 0, low: 0, informational: 0 };

function overview(
  counts: Array<Partial<typeof NONE>>,
  rest: Partial<FleetOverview> = {},
): FleetOverview {
  const rows = counts.map((findingCounts, index) =>
    databaseRow(`db-${index}`, now, {
      findingCounts: { ...NONE, ...findingCounts },
    }),
  );
  return { ...overviewOf(rows, now), ...rest };
}

const NO_FILTERS = { lists: {} };

describe('fleetAnswer', () => {
  it.each([
    [
      overview([{ critical: 2 }, { critical: 1, high: 1 }, {}]),
      'critical',
      '2 of 3 databases can be read or lost by anybody now.',
    ],
    [
      overview([{ high: 1 }, { medium: 4 }]),
      'critical',
      '1 of 2 databases is one failure or one date away from an outage or a loss, or paid for in vain.',
    ],
    [
      overview([{ medium: 1 }]),
      'ok',
      '1 database, none with a finding of critical or high severity.',
    ],
    [
      overview([{}], { unknownCheckCount: 3 }),
      'unknown',
      '1 database, none with a finding of critical or high severity.',
    ],
    [overview([]), 'not-applicable', 'No database matches.'],
    [
      overview([], { assessment: {} }),
      'unknown',
      'The databases have not been assessed yet.',
    ],
    [
      overview([], {
        assessment: {
          failure: {
            message: 'The inventory does not answer.',
            failedAt: now.toISOString(),
          },
        },
      }),
      'unknown',
      'The databases could not be assessed: The inventory does not answer.',
    ],
  ])('%#: says %s', (fleet, state, sentence) => {
    expect(fleetAnswer(fleet, NO_FILTERS)).toMatchObject({ state, sentence });
  });

  it('says beside it what is accepted and what could not be judged', () => {
    expect(
      fleetAnswer(
        overview([{ critical: 1 }, { high: 2 }], {
          exceptedCount: 1,
          unknownCheckCount: 12,
        }),
        NO_FILTERS,
      ).detail,
    ).toBe(
      '1 has a finding of high severity: one failure or one date away from an outage or a loss, or paid for in vain. 12 checks could not be made; 1 failure is accepted until a date.',
    );
  });

  it('only counts what matches when the filters are about findings', () => {
    expect(
      fleetAnswer(overview([{ high: 1 }, { high: 1 }]), {
        lists: { severity: ['high'] },
      }).sentence,
    ).toBe('2 databases in 2 groups match.');
  });
});
