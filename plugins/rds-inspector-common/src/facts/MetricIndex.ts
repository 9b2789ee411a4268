import { known, unknown, type Fact } from '@meridian/aws-common';
import type { FactMetric, SourceMetric } from './sources';

/** What a metric of a database came to over the last days. */
export interface MetricFacts {
  readonly newest: number;
  /** ISO 8601 */
  readonly newestAt: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly average?: number;
  /** By how much it grows in a second; absent with too few points. */
  readonly slopePerSecond?: number;
  readonly pointCount: number;
  /** The time of the first point, ISO 8601. */
  readonly oldestPointAt?: string;
}

/** Points arrive every few minutes; a value older than this says nothing about now. */
const STALE_AFTER_MILLISECONDS = 3 * 3_600_000;

/** The metrics of all databases, by ARN and id of the series. */
export class MetricIndex {
  private readonly series = new Map<string, Map<string, SourceMetric[]>>();

  constructor(metrics: readonly SourceMetric[], private readonly now: Date) {
    for (const metric of metrics) {
      let ofArn = this.series.get(metric.arn);
      if (!ofArn) {
        ofArn = new Map();
        this.series.set(metric.arn, ofArn);
      }
      const ofMetric = ofArn.get(metric.metric);
      if (ofMetric) {
        ofMetric.push(metric);
      } else {
        ofArn.set(metric.metric, [metric]);
      }
    }
  }

  /** A metric of a database. Of series that differ in their dimensions, the one with the highest value. */
  metricOf(arn: string, metric: FactMetric): Fact<MetricFacts> {
    const all = this.series.get(arn)?.get(metric) ?? [];
    const [worst] = [...all].sort(
      (a, b) => (b.newest?.value ?? -Infinity) - (a.newest?.value ?? -Infinity),
    );
    if (!worst) {
      return unknown({
        reason: 'not-read',
        message: `The metric ${metric} has not been collected yet.`,
      });
    }
    if (!worst.newest) {
      return worst.failure
        ? unknown({
            reason: worst.failure.reason,
            message: worst.failure.message,
            missingAction: worst.failure.missingAction,
          })
        : unknown({
            reason: 'missing',
            message: `CloudWatch has no values of the metric ${metric}.`,
            observedAt: worst.observedAt,
          });
    }
    return this.judgeAge(worst, worst.newest);
  }

  private judgeAge(
    metric: SourceMetric,
    newest: { readonly time: string; readonly value: number },
  ): Fact<MetricFacts> {
    const value: MetricFacts = {
      newest: newest.value,
      newestAt: newest.time,
      minimum: metric.minimum,
      maximum: metric.maximum,
      average: metric.average,
      slopePerSecond: metric.slopePerSecond,
      pointCount: metric.pointCount,
      oldestPointAt: metric.oldestPointAt,
    };
    const age = this.now.getTime() - Date.parse(newest.time);
    if (age <= STALE_AFTER_MILLISECONDS) {
      return known(value, newest.time);
    }
    return unknown({
      reason: metric.failure?.reason ?? 'stale',
      message:
        metric.failure?.message ??
        `The newest value of the metric ${metric.metric} is of ${newest.time}.`,
      missingAction: metric.failure?.missingAction,
      lastValue: value,
      observedAt: newest.time,
    });
  }
}
