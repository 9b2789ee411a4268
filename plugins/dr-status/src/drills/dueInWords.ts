import {
  daysUntil,
  formatCountOf,
  type EvaluationState,
} from '@meridian/aws-react';
import type { DrillCadence } from '@meridian/plugin-dr-status-common';

/** What comes due within these days wants to be planned. */
const SOON_DAYS = 7;

/** When a system is due, and whether that needs somebody. */
export function dueInWords(
  { dueAt, isOverdue, overdueDays, plannedDrillId }: DrillCadence,
  now: Date,
): { readonly state: EvaluationState; readonly words: string } {
  if (isOverdue) {
    return {
      state: plannedDrillId ? 'warning' : 'critical',
      words:
        overdueDays === 0
          ? 'overdue since today'
          : `${formatCountOf(overdueDays, 'day')} overdue`,
    };
  }
  const days = daysUntil(dueAt, now);
  return {
    state: days < SOON_DAYS && !plannedDrillId ? 'warning' : 'ok',
    words:
      days === 0 ? 'due within a day' : `due in ${formatCountOf(days, 'day')}`,
  };
}
