import { durationToMilliseconds } from '@backstage/types';
import type { Target } from '@meridian/aws-common';
import type {
  MetricSeriesDefinition,
  MetricSubject,
} from '@meridian/plugin-aws-inventory-node';
import { canonicalJson } from '../model/canonicalJson';
import type { MetricRequest } from './planMetricQueries';

type Dimensions = Record<string, string>;

/** A request for one series of one resource. */
export interface SeriesRequest extends MetricRequest {
  readonly arn: string;
  readonly metric: string;
  readonly dimensionsKey: string;
}

/** A series that a resource has, before it is known how much of it is wanted. */
export interface WantedSeries {
  readonly subject: MetricSubject;
  readonly definition: MetricSeriesDefinition;
  readonly dimensions: Dimensions;
}

/** How far a series was read; absent when it never was. */
export interface SeriesProgress {
  readonly observedAt?: Date;
  readonly observedUntil?: Date;
}

/** The key of a series among those of all resources. */
export function seriesKey(series: {
  arn: string;
  metric: string;
  dimensionsKey: string;
}): string {
  return `${series.arn} ${series.metric} ${series.dimensionsKey}`;
}

/**
 * CloudWatch gives points up to this late, so as much is read again each time. That costs nothing,
 * for AWS charges by the metric and not by the point.
 */
const OVERLAP_SECONDS = 600;

/**
 * Says which series are due and from when on, with a request for each.
 *
 * @param options.progress - by {@link seriesKey}
 */
export function planSeries(
  wanted: readonly WantedSeries[],
  options: {
    target: Target;
    progress: ReadonlyMap<string, SeriesProgress>;
    backfillSeconds: number;
    now: Date;
  },
): SeriesRequest[] {
  const { target, progress, backfillSeconds, now } = options;
  return wanted.flatMap(({ subject, definition, dimensions }) => {
    const series = {
      arn: subject.arn,
      metric: definition.id,
      dimensionsKey: canonicalJson(dimensions),
    };
    const { observedAt, observedUntil } = progress.get(seriesKey(series)) ?? {};
    if (observedAt && !isDue(definition, observedAt, now)) {
      return [];
    }
    const { namespace, metricName, statistic, periodSeconds, unit, awsUnit } =
      definition;
    const overlapSeconds = Math.max(OVERLAP_SECONDS, 2 * periodSeconds);
    const from = observedUntil
      ? observedUntil.getTime() - overlapSeconds * 1000
      : now.getTime() - Math.max(backfillSeconds, 2 * periodSeconds) * 1000;
    return [
      {
        ...series,
        target,
        namespace,
        metricName,
        dimensions,
        statistic,
        periodSeconds,
        unit,
        awsUnit,
        from: new Date(from),
        to: now,
      },
    ];
  });
}

function isDue(
  definition: Pick<MetricSeriesDefinition, 'interval' | 'periodSeconds'>,
  observedAt: Date,
  now: Date,
): boolean {
  const intervalMilliseconds = definition.interval
    ? durationToMilliseconds(definition.interval)
    : Math.max(definition.periodSeconds, 60) * 1000;
  // The jobs do not start to the second; a tenth early is better than a whole turn late.
  return now.getTime() - observedAt.getTime() >= intervalMilliseconds * 0.9;
}
