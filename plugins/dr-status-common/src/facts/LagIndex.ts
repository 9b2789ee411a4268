import { known, unknown, type Fact } from '@meridian/aws-common';
import type { SourceLag } from './EstateInput';

/** How far a copy is behind. */
export interface LagFacts {
  readonly seconds: number;
  /** The most of the days that the inventory summarizes. */
  readonly worstSeconds?: number;
  readonly metric: string;
}

/** The one place where units become seconds; the inventory converts most on arrival. */
const SECONDS_PER_UNIT: Readonly<Record<string, number>> = {
  seconds: 1,
  milliseconds: 0.001,
  minutes: 60,
};

/** The lags of all copies, by ARN and id of the series. */
export class LagIndex {
  private readonly series = new Map<string, SourceLag[]>();

  constructor(
    metrics: readonly SourceLag[],
    private readonly now: Date,
    private readonly staleAfterSeconds: number,
  ) {
    for (const metric of metrics) {
      const key = keyOf(metric.arn, metric.metric);
      const found = this.series.get(key);
      if (found) {
        found.push(metric);
      } else {
        this.series.set(key, [metric]);
      }
    }
  }

  /**
   * The lag that a series says now. Of series that differ in their dimensions the highest counts, among
   * those that are still written: after a switchover the series of the old roles end.
   *
   * @param fits - which dimensions are meant, where a resource has series of several copies
   */
  lagOf(
    arn: string,
    metric: string,
    fits: (dimensions: Readonly<Record<string, string>>) => boolean = () =>
      true,
  ): Fact<LagFacts> {
    const all = (this.series.get(keyOf(arn, metric)) ?? []).filter(one =>
      fits(one.dimensions),
    );
    if (all.length === 0) {
      return unknown({
        reason: 'not-read',
        message: `The metric ${metric} of ${arn} has not been collected yet.`,
      });
    }
    const facts = all.map(one => this.factOf(one));
    const current = facts.filter(one => one.known);
    if (current.length > 0) {
      return current.reduce((a, b) =>
        b.value.seconds > a.value.seconds ? b : a,
      );
    }
    return facts.reduce((a, b) =>
      (b.observedAt ?? '') > (a.observedAt ?? '') ? b : a,
    );
  }

  /** The newest value of a series that counts something, for example what is pending. */
  countOf(
    arn: string,
    metric: string,
    fits: (dimensions: Readonly<Record<string, string>>) => boolean,
  ): Fact<number> {
    const found = (this.series.get(keyOf(arn, metric)) ?? []).find(one =>
      fits(one.dimensions),
    );
    if (!found?.newest || this.isStale(found.newest.time)) {
      return unknown({
        reason: found?.failure?.reason ?? 'missing',
        message:
          found?.failure?.message ??
          `CloudWatch has no current values of ${metric} of ${arn}.`,
        missingAction: found?.failure?.missingAction,
      });
    }
    return known(found.newest.value, found.newest.time);
  }

  private factOf(series: SourceLag): Fact<LagFacts> {
    const { newest, failure, metric, arn, unit = 'seconds' } = series;
    const factor = Object.hasOwn(SECONDS_PER_UNIT, unit)
      ? SECONDS_PER_UNIT[unit]
      : undefined;
    if (factor === undefined) {
      return unknown({
        reason: 'invalid-answer',
        message: `The metric ${metric} of ${arn} is in ${unit}, which is no unit of time.`,
      });
    }
    if (!newest) {
      return unknown({
        reason: failure?.reason ?? 'missing',
        message:
          failure?.message ??
          `CloudWatch has no values of the metric ${metric} of ${arn}.`,
        missingAction: failure?.missingAction,
        observedAt: series.observedAt,
      });
    }
    if (newest.value < 0) {
      return unknown({
        reason: 'missing',
        message: `The metric ${metric} of ${arn} is ${newest.value}, which says that nothing is replicated at the moment.`,
        observedAt: newest.time,
      });
    }
    const value: LagFacts = {
      seconds: newest.value * factor,
      worstSeconds:
        series.maximum === undefined
          ? undefined
          : Math.max(series.maximum, newest.value) * factor,
      metric,
    };
    return this.isStale(newest.time)
      ? unknown({
          reason: failure?.reason ?? 'stale',
          message: `The last value of ${metric} of ${arn} is of ${
            newest.time
          }, which is too old to judge by.${
            failure ? ` ${failure.message}` : ''
          }`,
          missingAction: failure?.missingAction,
          lastValue: value,
          observedAt: newest.time,
        })
      : known(value, newest.time);
  }

  private isStale(time: string): boolean {
    return (
      this.now.getTime() - Date.parse(time) > this.staleAfterSeconds * 1000
    );
  }
}

function keyOf(arn: string, metric: string): string {
  return `${metric} ${arn}`;
}
