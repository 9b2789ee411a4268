import type { MetricSource } from './collections';

/** What GetMetricData can be asked for, in CloudWatch's spelling. */
export type ParsedStatistic =
  | { kind: 'Average' | 'Minimum' | 'Maximum' | 'Sum' | 'SampleCount' }
  | { kind: 'percentile'; percentile: number };

/** Understands `Average`, `Minimum`, `Maximum`, `Sum`, `SampleCount`, `p99`, `p99.9`. */
export function parseStatistic(text: string): ParsedStatistic | undefined {
  switch (text) {
    case 'Average':
    case 'Minimum':
    case 'Maximum':
    case 'Sum':
    case 'SampleCount':
      return { kind: text };
    default: {
      const match = /^p(\d{1,2}(?:\.\d{1,10})?|100)$/.exec(text);
      return match
        ? { kind: 'percentile', percentile: Number(match[1]) }
        : undefined;
    }
  }
}

/**
 * A period is looked at this often at most: a day of minutes would cost more than it tells.
 * Sums are scaled up to the whole period.
 */
const MAXIMUM_SAMPLES_PER_PERIOD = 24;

/**
 * One datapoint: the statistic over the samples of a period.
 *
 * @param start - the beginning of the period, a multiple of it
 * @param now - samples that have not happened yet do not count
 * @param maximumSamples - how often the period is looked at at most
 * @returns undefined where no sample was emitted
 */
export function datapoint(
  source: MetricSource,
  statistic: ParsedStatistic,
  start: Date,
  periodSeconds: number,
  now: Date,
  maximumSamples: number = MAXIMUM_SAMPLES_PER_PERIOD,
): number | undefined {
  const resolution = source.resolutionSeconds ?? 60;
  const possible = Math.max(1, Math.floor(periodSeconds / resolution));
  const stride = Math.ceil(possible / maximumSamples);
  const values: number[] = [];
  for (let index = 0; index < possible; index += stride) {
    const time = new Date(start.getTime() + index * resolution * 1000);
    if (time >= now) break;
    const value =
      source.since && time < source.since ? undefined : source.sample(time);
    if (value !== undefined) values.push(value);
  }
  return values.length === 0
    ? undefined
    : summarize(values, statistic, stride, source);
}

function summarize(
  values: number[],
  statistic: ParsedStatistic,
  stride: number,
  source: MetricSource,
): number {
  const sum = values.reduce((total, value) => total + value, 0);
  switch (statistic.kind) {
    case 'Average':
      return sum / values.length;
    case 'Sum':
      return sum * stride;
    case 'SampleCount':
      return values.length * stride;
    case 'Minimum':
      return Math.min(...values);
    case 'Maximum':
      return Math.max(...values);
    default:
      return source.percentileFactor
        ? (sum / values.length) * source.percentileFactor(statistic.percentile)
        : percentileOf(values, statistic.percentile);
  }
}

function percentileOf(values: number[], percentile: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (percentile / 100) * (sorted.length - 1);
  const below = sorted[Math.floor(rank)] ?? 0;
  const above = sorted[Math.ceil(rank)] ?? below;
  return below + (above - below) * (rank - Math.floor(rank));
}
