import { SEVERITIES, type CheckResult, type SeverityCounts } from '../types';

/** How many results of a database failed by severity, were excepted, and are unknown. */
export function findingCountsOf(results: readonly CheckResult[]): {
  findingCounts: SeverityCounts;
  exceptedCount: number;
  unknownCheckCount: number;
} {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, informational: 0 };
  for (const severity of SEVERITIES) {
    counts[severity] = results.filter(
      one => one.outcome === 'fail' && one.severity === severity,
    ).length;
  }
  return {
    findingCounts: counts,
    exceptedCount: results.filter(one => one.outcome === 'excepted').length,
    unknownCheckCount: results.filter(one => one.outcome === 'unknown').length,
  };
}
