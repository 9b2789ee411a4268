import {
  formatAge,
  formatInstantUtcAndLocal,
  StateMark,
  useNow,
} from '@meridian/aws-react';
import type { SystemRow } from '@meridian/plugin-dr-status-common';
import { DRILL_TYPE_WORDS } from '../drills/drillWords';

/** When recovery was last tried, and whether the next time is overdue. */
export function DrillCell({ row }: { row: SystemRow }) {
  const now = useNow();
  const { lastDrill, isDrillOverdue, nextDrillDueAt } = row;
  const words = lastDrill
    ? formatAge((now.getTime() - Date.parse(lastDrill.closedAt)) / 1000)
    : 'never';
  const due = nextDrillDueAt
    ? ` The next one is due ${formatInstantUtcAndLocal(nextDrillDueAt)}.`
    : '';
  const last = lastDrill
    ? `${DRILL_TYPE_WORDS[lastDrill.type].word}, ${
        lastDrill.isSuccessful === false ? 'failed' : 'closed'
      } ${formatInstantUtcAndLocal(lastDrill.closedAt)}.`
    : 'No drill was ever closed.';
  const title = `${last}${due}`;
  if (lastDrill?.isSuccessful === false) {
    return (
      <StateMark state="critical" label={`failed ${words}`} reason={title} />
    );
  }
  if (isDrillOverdue) {
    return (
      <StateMark state="warning" label={`${words}, overdue`} reason={title} />
    );
  }
  return <span title={title}>{words}</span>;
}
