import type { ReadFailure } from '@meridian/aws-common';
import type { Knex } from 'knex';

/** A stored series. */
export interface MetricSeriesRow {
  id: string;
  arn: string;
  metric: string;
  dimensions: Record<string, string>;
  observed_at: Date | null;
  observed_until: Date | null;
  failure: ReadFailure | null;
}

/** Reads the series of one resource. */
export async function readSeriesOf(
  db: Knex,
  options: { arn: string; metrics: readonly string[] },
): Promise<MetricSeriesRow[]> {
  return db<MetricSeriesRow>('metric_series')
    .where({ arn: options.arn })
    .whereIn('metric', options.metrics)
    .orderBy(['metric', 'dimensions_key']);
}

/** One point of a series. */
export interface MetricPointRow {
  series_id: string;
  time: Date;
  average: number;
  minimum: number;
  maximum: number;
}

/** Reads the points of one resolution of some series, in order of time. */
export async function readMetricPoints(
  db: Knex,
  options: {
    seriesIds: readonly string[];
    resolutionSeconds: number;
    from: Date;
    to: Date;
  },
): Promise<MetricPointRow[]> {
  return db<MetricPointRow>('metric_points')
    .select('series_id', 'time', 'average', 'minimum', 'maximum')
    .whereIn('series_id', options.seriesIds)
    .where('resolution_seconds', options.resolutionSeconds)
    .whereBetween('time', [options.from, options.to])
    .orderBy(['series_id', 'time']);
}
