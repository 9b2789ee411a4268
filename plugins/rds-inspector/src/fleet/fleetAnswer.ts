import {
  formatCount,
  formatCountOf,
  type EvaluationState,
} from '@meridian/aws-react';
import type { FleetOverview } from '@meridian/plugin-rds-inspector-common';
import type { FleetList, FleetView } from './fleetView';

/** What the fleet says first. */
export interface FleetAnswer {
  readonly state: EvaluationState;
  readonly sentence: string;
  /** What is to be known beside it. */
  readonly detail?: string;
  /** The severity whose databases the sentence counts. */
  readonly severity?: 'critical' | 'high';
}

/** Filters under which the number of databases with a severity says nothing of those that match. */
const FINDING_FILTERS: readonly FleetList[] = ['severity', 'check', 'outcome'];

export function databaseCountOf(
  overview: Pick<FleetOverview, 'countByKind'>,
): number {
  const { countByKind } = overview;
  return (
    countByKind.instance + countByKind.cluster + countByKind['global-cluster']
  );
}

function countWithSeverity(
  overview: FleetOverview,
  severity: 'critical' | 'high',
): number {
  const facet = overview.facets.severities.find(
    ({ value }) => value === severity,
  );
  return facet?.count ?? 0;
}

function notJudged(overview: FleetOverview): string | undefined {
  const { unknownCheckCount, exceptedCount } = overview;
  const parts = [
    unknownCheckCount > 0 &&
      `${formatCountOf(unknownCheckCount, 'check')} could not be made`,
    exceptedCount > 0 &&
      `${formatCountOf(exceptedCount, 'failure')} ${
        exceptedCount === 1 ? 'is' : 'are'
      } accepted until a date`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join('; ')}.` : undefined;
}

/**
 * Says whether databases are in danger now, in the words of the severities: critical is what anybody can read or
 * lose now, high is one failure or one date away from it.
 */
export function fleetAnswer(
  overview: FleetOverview,
  view: Pick<FleetView, 'lists'>,
): FleetAnswer {
  const total = databaseCountOf(overview);
  const all = formatCountOf(total, 'database');
  const { assessment } = overview;
  if (!assessment.assessedAt && total === 0) {
    return {
      state: 'unknown',
      sentence: assessment.failure
        ? `The databases could not be assessed: ${assessment.failure.message}`
        : 'The databases have not been assessed yet.',
    };
  }
  if (total === 0) {
    return { state: 'not-applicable', sentence: 'No database matches.' };
  }
  if (FINDING_FILTERS.some(name => view.lists[name]?.length)) {
    return {
      state: 'not-applicable',
      sentence: `${all} in ${formatCountOf(
        overview.groupCount,
        'group',
      )} match.`,
    };
  }
  const critical = countWithSeverity(overview, 'critical');
  const high = countWithSeverity(overview, 'high');
  const detail = notJudged(overview);
  const highWords = `${formatCount(high)} ${
    high === 1 ? 'has' : 'have'
  } a finding of high severity: one failure or one date away from an outage or a loss, or paid for in vain`;
  if (critical > 0) {
    return {
      state: 'critical',
      severity: 'critical',
      sentence: `${formatCount(
        critical,
      )} of ${all} can be read or lost by anybody now.`,
      detail: [high > 0 && `${highWords}.`, detail].filter(Boolean).join(' '),
    };
  }
  if (high > 0) {
    return {
      state: 'critical',
      severity: 'high',
      sentence: `${formatCount(high)} of ${all} ${
        high === 1 ? 'is' : 'are'
      } one failure or one date away from an outage or a loss, or paid for in vain.`,
      detail: ['None can be read or lost by anybody now.', detail]
        .filter(Boolean)
        .join(' '),
    };
  }
  return {
    state: overview.unknownCheckCount > 0 ? 'unknown' : 'ok',
    sentence: `${all}, none with a finding of critical or high severity.`,
    detail,
  };
}
