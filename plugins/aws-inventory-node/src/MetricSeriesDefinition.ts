import type { HumanDuration } from '@backstage/types';
import type { MetricUnit, WantedDimensions } from '@meridian/aws-node';

export type { MetricUnit, WantedDimensions };

/** As much of a stored resource as the choice of its metrics needs. */
export interface MetricSubject {
  readonly arn: string;
  readonly type: string;
  readonly name: string;
  readonly resourceId: string;
  readonly accountId: string;
  readonly region: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/**
 * A CloudWatch metric that a plugin wants collected for resources of some types.
 *
 * Collected by the inventory in batches of up to 500 a request, stored by resource and time.
 */
export interface MetricSeriesDefinition {
  /** Unique, kebab-case, for example `rds-cpu-utilization`. */
  readonly id: string;
  /** What it answers, for people, for example `CPU utilisation`. */
  readonly title: string;
  /** The CloudFormation names of the types it is for. */
  readonly resourceTypes: readonly string[];
  readonly namespace: string;
  readonly metricName: string;
  readonly statistic: 'Average' | 'Minimum' | 'Maximum' | 'Sum' | `p${number}`;
  /** The unit it is stored in. */
  readonly unit: MetricUnit;
  /** The unit that CloudWatch gives, where it says `None` or where sources disagree. */
  readonly awsUnit?: string;
  /** Seconds between two points; a multiple of 60. */
  readonly periodSeconds: number;
  /**
   * Set where it says how much of a capacity is `free` or `used`. That changes at once when something is cleared or
   * added, which is no trend: the slope of such a series is that of the time since.
   */
  readonly capacity?: 'free' | 'used';
  /** How often new points are fetched; by default once per period, at least every 5 minutes. */
  readonly interval?: HumanDuration;
  /**
   * How far back a new series reaches where that is further than `awsInventory.metrics.backfill`: what
   * lies before is fetched by the hour, once.
   */
  readonly backfill?: HumanDuration;
  /**
   * The dimensions of the resource's series, or undefined when the metric does not apply to it.
   * `discover`: dimensions are found with ListMetrics, where the documentation and AWS disagree, or where the
   * resource does not tell all of them; each combination found becomes a series of its own.
   */
  dimensions(
    subject: MetricSubject,
  ): Record<string, string> | { discover: WantedDimensions } | undefined;
}
