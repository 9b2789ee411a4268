import { durationToMilliseconds } from '@backstage/types';
import type { Target } from '@meridian/aws-common';
import type {
  MetricSeriesDefinition,
  MetricSubject,
} from '@meridian/plugin-aws-inventory-node';
import { canonicalJson } from '../model/canonicalJson';
import type { MetricRequest } from '@meridian/aws-node';

type Dimensions = Record<string, string>;

/** A request for one series of one resource. */
export interface SeriesRequest extends MetricRequest {
  readonly arn: string;
  readonly metric: string;
  readonly dimensionsKey: string;
  /** It reads the past of a new series by the hour; the rest is planned when that is stored. */
  readonly isBackfill: boolean;
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

/** The {@link seriesKey} of a series that is wanted. */
export function wantedKey({
  subject,
  definition,
  dimensions,
}: WantedSeries): string {
  return seriesKey({
    arn: subject.arn,
    metric: definition.id,
    dimensionsKey: canonicalJson(dimensions),
  });
}

/**
 * CloudWatch gives points up to this late, so as much is read again each time. That costs nothing,
 * for AWS charges by the metric and not by the point.
 */
const OVERLAP_SECONDS = 600;

const HOUR_SECONDS = 3600;

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
    const request = {
      ...series,
      target,
      namespace,
      metricName,
      dimensions,
      statistic,
      periodSeconds,
      unit,
      awsUnit,
      isBackfill: false,
      to: now,
    };
    const overlapSeconds = Math.max(OVERLAP_SECONDS, 2 * periodSeconds);
    if (observedUntil) {
      return [{ ...request, from: before(observedUntil, overlapSeconds) }];
    }
    const past = pastOf(definition, { backfillSeconds, overlapSeconds, now });
    const recentSeconds = Math.max(backfillSeconds, 2 * periodSeconds);
    return [
      past
        ? { ...request, ...past }
        : { ...request, from: before(now, recentSeconds) },
    ];
  });
}

/**
 * What a new series is asked for by the hour, when it reaches back further than all others do.
 *
 * It ends behind a whole hour by what the next request overlaps it, so that this one begins with the
 * hour and no hour is made of a part of it.
 */
function pastOf(
  definition: Pick<MetricSeriesDefinition, 'backfill' | 'periodSeconds'>,
  options: { backfillSeconds: number; overlapSeconds: number; now: Date },
):
  | Pick<SeriesRequest, 'from' | 'to' | 'periodSeconds' | 'isBackfill'>
  | undefined {
  const { backfillSeconds, overlapSeconds, now } = options;
  const pastSeconds = definition.backfill
    ? durationToMilliseconds(definition.backfill) / 1000
    : 0;
  if (
    HOUR_SECONDS % definition.periodSeconds !== 0 ||
    pastSeconds < backfillSeconds + HOUR_SECONDS
  ) {
    return undefined;
  }
  const recent = before(now, backfillSeconds).getTime();
  const wholeHour = recent - (recent % (HOUR_SECONDS * 1000));
  return {
    from: before(now, pastSeconds),
    to: new Date(wholeHour + overlapSeconds * 1000),
    periodSeconds: HOUR_SECONDS,
    isBackfill: true,
  };
}

function before(time: Date, seconds: number): Date {
  return new Date(time.getTime() - seconds * 1000);
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
