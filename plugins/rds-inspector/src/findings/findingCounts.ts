import {
  SEVERITIES,
  type RdsInspectorApi,
  type Severity,
  type SeverityCounts,
} from '@meridian/plugin-rds-inspector-common';
import type { FindingFilter } from './findingView';

/** How many findings match, of each severity, and how many are accepted. */
export interface FindingCounts {
  /** Under all filters but that of severity, so that a second one can be chosen beside the first. */
  readonly failures: SeverityCounts;
  readonly exceptedCount: number;
}

/**
 * Counts findings. Each count is the total of a page of one row, which the server counts as it counts the rows.
 */
export async function loadFindingCounts(
  api: Pick<RdsInspectorApi, 'searchFindings'>,
  filter: FindingFilter,
  signal: AbortSignal,
): Promise<FindingCounts> {
  const { outcome } = filter;
  const countOf = async (narrowing: FindingFilter): Promise<number> => {
    const [wanted] = narrowing.outcome ?? [];
    if (wanted && outcome && !outcome.includes(wanted)) return 0;
    const { totalCount } = await api.searchFindings(
      { ...filter, ...narrowing, limit: 1 },
      { signal },
    );
    return totalCount;
  };
  const failuresOf = (severity: Severity) =>
    countOf({ severity: [severity], outcome: ['fail'] });
  const [exceptedCount, critical, high, medium, low, informational] =
    await Promise.all([
      countOf({ outcome: ['excepted'] }),
      ...SEVERITIES.map(failuresOf),
    ]);
  return {
    exceptedCount,
    failures: { critical, high, medium, low, informational },
  };
}
