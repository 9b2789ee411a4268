import type {
  MetricSummaryPage,
  MetricSummaryQuery,
} from '@meridian/plugin-aws-inventory-common';
import type { MetricSeriesDefinition } from '@meridian/plugin-aws-inventory-node';
import type { Knex } from 'knex';
import { readMetricSummaries } from '../database/operations/readMetricSummaries';
import type { ResourceRestriction } from '../database/operations/resourceFilters';
import { chooseDefinitions } from './chooseDefinitions';
import { summaryResolution } from './chooseResolution';

const DAY_MILLISECONDS = 86_400_000;

/**
 * Says what the stored series of the resources that the caller may read came to, a page at a time.
 *
 * @throws InputError when a metric or the cursor makes no sense
 */
export async function summarizeMetricSeries(
  query: MetricSummaryQuery,
  options: {
    db: Knex;
    definitions: readonly MetricSeriesDefinition[];
    restriction: ResourceRestriction;
    now: Date;
  },
): Promise<MetricSummaryPage> {
  const { metric, days = 30, ...page } = query;
  const { db, restriction, now } = options;
  const definitions = chooseDefinitions(metric, options.definitions);
  const { rows, nextCursor } = await readMetricSummaries(
    db,
    {
      ...page,
      since: new Date(now.getTime() - days * DAY_MILLISECONDS),
      metrics: [...definitions].map(([id, { periodSeconds, capacity }]) => ({
        id,
        periodSeconds,
        capacity,
        summarySeconds: summaryResolution(periodSeconds),
      })),
    },
    restriction,
  );
  return {
    nextCursor,
    items: rows.flatMap(row => {
      const definition = definitions.get(row.metric);
      return definition
        ? {
            arn: row.arn,
            metric: row.metric,
            unit: definition.unit,
            statistic: definition.statistic,
            dimensions: row.dimensions,
            observedAt: row.observed_at?.toISOString(),
            failure: row.failure ?? undefined,
            newest:
              row.newest_at && row.newest_value !== null
                ? { time: row.newest_at.toISOString(), value: row.newest_value }
                : undefined,
            pointCount: row.point_count,
            oldestPointAt: row.oldest_at?.toISOString(),
            minimum: row.minimum ?? undefined,
            maximum: row.maximum ?? undefined,
            average: row.average ?? undefined,
            slopePerSecond: row.slope_per_second ?? undefined,
          }
        : [];
    }),
  };
}
