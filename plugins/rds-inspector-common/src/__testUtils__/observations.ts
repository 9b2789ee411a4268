import {
  FACT_RESOURCE_TYPES,
  type SourceCoverage,
  type SourceMetric,
} from '../facts';
import { ACCOUNT, EAST, OBSERVED_AT, WEST } from './resources';

/** What CloudWatch says: by default of the last 30 days, newest a minute ago. */
export function metric(
  arn: string,
  id: SourceMetric['metric'],
  value: number,
  options: Partial<SourceMetric> = {},
): SourceMetric {
  return {
    arn,
    metric: id,
    dimensions: {},
    observedAt: OBSERVED_AT,
    newest: { time: OBSERVED_AT, value },
    pointCount: 720,
    oldestPointAt: '2026-10-22T12:00:00Z',
    minimum: value,
    maximum: value,
    average: value,
    slopePerSecond: 0,
    ...options,
  };
}

/** Everything of both Regions was read completely a few minutes ago. */
export function completeCoverage(): SourceCoverage[] {
  return [EAST, WEST].flatMap(region =>
    FACT_RESOURCE_TYPES.map(type => coverageOf(type, region)),
  );
}

export function coverageOf(
  type: string,
  region = EAST,
  options: Partial<SourceCoverage> = {},
): SourceCoverage {
  return {
    accountId: ACCOUNT,
    region,
    collector: type,
    collectorTitle: type,
    resourceTypes: [type],
    outcome: 'complete',
    freshness: { state: 'fresh', ageSeconds: 120 },
    lastSuccessAt: OBSERVED_AT,
    problems: [],
    ...options,
  };
}

/** The coverage of everything, but for a type that is denied in a Region. */
export function deniedCoverage(type: string, region = EAST): SourceCoverage[] {
  return completeCoverage().map(entry =>
    entry.region === region && entry.resourceTypes.includes(type)
      ? coverageOf(type, region, {
          outcome: 'failed',
          freshness: { state: 'never' },
          lastSuccessAt: undefined,
          failure: {
            reason: 'denied',
            message: `${type} may not be read.`,
            missingAction: 'rds:Describe',
          },
        })
      : entry,
  );
}
