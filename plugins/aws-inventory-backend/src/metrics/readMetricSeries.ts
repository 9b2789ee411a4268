import { readTime } from '@meridian/api-node';
import { InputError } from '@backstage/errors';
import type {
  MetricSeries,
  MetricsQuery,
} from '@meridian/plugin-aws-inventory-common';
import type { MetricSeriesDefinition } from '@meridian/plugin-aws-inventory-node';
import type { Knex } from 'knex';
import {
  readMetricPoints,
  readSeriesOf,
} from '../database/operations/readMetricPoints';
import { chooseDefinitions } from './chooseDefinitions';
import {
  chooseResolution,
  MAX_POINTS,
  type MetricRetention,
} from './chooseResolution';

/** Hourly points, the coarsest, reach this far within the most that is answered. */
const MAX_RANGE_SECONDS = MAX_POINTS * 3600;

/**
 * Reads the stored series of one resource.
 *
 * @throws InputError when the range or a metric makes no sense
 */
export async function readMetricSeries(
  query: MetricsQuery,
  options: {
    db: Knex;
    definitions: readonly MetricSeriesDefinition[];
    retention: MetricRetention;
    now: Date;
  },
): Promise<MetricSeries[]> {
  const { db, retention, now } = options;
  const { from, to } = readRange(query);
  const definitions = chooseDefinitions(query.metric, options.definitions);
  const rows = await readSeriesOf(db, {
    arn: query.arn,
    metrics: [...definitions.keys()],
  });
  return Promise.all(
    rows
      .flatMap(row => {
        const definition = definitions.get(row.metric);
        return definition ? [{ row, definition }] : [];
      })
      .map(async ({ row, definition }) => {
        const resolutionSeconds = chooseResolution({
          periodSeconds: definition.periodSeconds,
          from,
          to,
          now,
          retention,
        });
        const points = await readMetricPoints(db, {
          seriesIds: [row.id],
          resolutionSeconds,
          from,
          to,
        });
        return {
          metric: definition.id,
          title: definition.title,
          unit: definition.unit,
          statistic: definition.statistic,
          resolutionSeconds,
          dimensions: row.dimensions,
          observedAt: row.observed_at?.toISOString(),
          failure: row.failure ?? undefined,
          points: points.map(({ time, average, minimum, maximum }) => ({
            time: time.toISOString(),
            average,
            minimum,
            maximum,
          })),
        };
      }),
  );
}

function readRange(query: MetricsQuery): { from: Date; to: Date } {
  const from = readTime('from', query.from);
  const to = readTime('to', query.to);
  if (from >= to) {
    throw new InputError(
      `'from' (${query.from}) must be before 'to' (${query.to}).`,
    );
  }
  if ((to.getTime() - from.getTime()) / 1000 > MAX_RANGE_SECONDS) {
    throw new InputError(
      `The range is longer than ${
        MAX_RANGE_SECONDS / 86_400
      } days, the most that is answered at once. Ask for a part of it.`,
    );
  }
  return { from, to };
}
