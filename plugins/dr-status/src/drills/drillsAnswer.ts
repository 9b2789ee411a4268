import {
  formatCountOf,
  listOfWords,
  type EvaluationState,
} from '@meridian/aws-react';
import type {
  DrillCadence,
  DrillsOverview,
} from '@meridian/plugin-dr-status-common';

/** The answer of the drills page in words. */
export interface DrillsAnswer {
  readonly state: EvaluationState;
  readonly sentence: string;
}

const DAY_MILLIS = 86_400_000;
/** What comes due within these days is named although nothing is late yet. */
const SOON_DAYS = 7;

/** Which systems are late with their drills, or who is next. */
export function drillsAnswer(
  { cadence, overdueCount }: Pick<DrillsOverview, 'cadence' | 'overdueCount'>,
  now: Date,
): DrillsAnswer {
  if (cadence.length === 0) {
    return {
      state: 'not-applicable',
      sentence:
        'There is no system that you may see and that has to be drilled.',
    };
  }
  const total = formatCountOf(cadence.length, 'system');
  if (overdueCount > 0) {
    const worst = mostOverdue(cadence);
    const unplanned = cadence.filter(
      ({ isOverdue, plannedDrillId }) => isOverdue && !plannedDrillId,
    ).length;
    return {
      state: unplanned > 0 ? 'critical' : 'warning',
      sentence: `${overdueCount} of ${total} ${
        overdueCount === 1 ? 'is' : 'are'
      } overdue for a drill${
        worst
          ? `, ${worst.title} the longest, by ${formatCountOf(
              worst.overdueDays,
              'day',
            )}`
          : ''
      }; ${unplannedInWords(unplanned, overdueCount)}.`,
    };
  }
  const soon = cadence.filter(
    ({ dueAt }) => Date.parse(dueAt) - now.getTime() < SOON_DAYS * DAY_MILLIS,
  );
  const neverCount = cadence.filter(({ lastClosedAt }) => !lastClosedAt).length;
  return {
    state: neverCount > 0 ? 'warning' : 'ok',
    sentence: `${drilledInWords(neverCount, cadence.length)}${
      soon.length === 0
        ? ''
        : `; ${listOfWords(soon.slice(0, 3).map(({ title }) => title))} ${
            soon.length === 1 ? 'is' : 'are'
          } due within ${SOON_DAYS} days${
            soon.length > 3 ? `, and ${soon.length - 3} more` : ''
          }`
    }.`,
  };
}

/** A system whose first drill is not due yet is not late, but nobody has seen it recover. */
function drilledInWords(neverCount: number, count: number): string {
  const total = formatCountOf(count, 'system');
  if (neverCount === 0) return `Every one of ${total} was drilled in time`;
  if (neverCount === count) {
    return `None of ${total} was ever drilled with success; no drill is overdue yet`;
  }
  return `${neverCount} of ${total} ${
    neverCount === 1 ? 'was' : 'were'
  } never drilled with success; no drill is overdue yet`;
}

function mostOverdue(
  cadence: readonly DrillCadence[],
): DrillCadence | undefined {
  return [...cadence]
    .filter(({ isOverdue }) => isOverdue)
    .sort((a, b) => b.overdueDays - a.overdueDays)[0];
}

function unplannedInWords(unplanned: number, overdue: number): string {
  if (unplanned === 0) {
    return overdue === 1
      ? 'a drill of it is planned'
      : 'a drill of each is planned';
  }
  if (unplanned === overdue) return 'none is planned';
  return `for ${unplanned} of them none is planned`;
}
