import {
  type EvaluationState,
  formatCount,
  formatCountOf,
  listOfWords,
} from '@meridian/aws-react';
import { SEVERITIES } from '@meridian/plugin-rds-inspector-common';
import type { FindingCounts } from './findingCounts';
import type { FindingView } from './findingView';

/** What the findings page says first. */
export interface FindingsAnswer {
  readonly state: EvaluationState;
  readonly sentence: string;
  readonly detail?: string;
}

function exceptionsInWords(count: number): string | undefined {
  if (count === 0) return undefined;
  return `${formatCountOf(count, 'failure')} ${
    count === 1 ? 'is' : 'are'
  } accepted until a date, with a reason and an approver.`;
}

/** Says how many findings there are, how bad they are, and when that is or was so. */
export function findingsAnswer(
  counts: FindingCounts,
  view: Pick<FindingView, 'state' | 'asOf' | 'lists'>,
): FindingsAnswer {
  const { severity: chosen } = view.lists;
  const severities = SEVERITIES.filter(
    severity =>
      counts.failures[severity] > 0 &&
      (!chosen?.length || chosen.includes(severity)),
  );
  const total = severities.reduce(
    (sum, severity) => sum + counts.failures[severity],
    0,
  );
  const parts = severities.map(
    severity => `${formatCount(counts.failures[severity])} ${severity}`,
  );
  const bySeverity = parts.length > 0 ? `: ${listOfWords(parts)}` : '';
  const detail = exceptionsInWords(counts.exceptedCount);
  if (view.asOf) {
    return {
      state: 'not-applicable',
      detail,
      sentence:
        total === 0
          ? `At the end of ${view.asOf} (UTC) no finding was open.`
          : `At the end of ${view.asOf} (UTC) ${formatCountOf(
              total,
              'finding',
            )} ${total === 1 ? 'was' : 'were'} open${bySeverity}.`,
    };
  }
  if (view.state !== 'open') {
    const which = view.state === 'closed' ? 'closed finding' : 'finding';
    return {
      state: 'not-applicable',
      detail,
      sentence: `${formatCountOf(total, which)}${bySeverity}.`,
    };
  }
  if (total === 0) {
    return { state: 'ok', detail, sentence: 'No finding is open.' };
  }
  const isBad = severities.includes('critical') || severities.includes('high');
  return {
    state: isBad ? 'critical' : 'warning',
    detail,
    sentence: `${formatCountOf(total, 'finding')} ${
      total === 1 ? 'is' : 'are'
    } open${bySeverity}.`,
  };
}
