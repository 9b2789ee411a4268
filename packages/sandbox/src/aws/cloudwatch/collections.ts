import type { MetricAlarm, StandardUnit } from '@aws-sdk/client-cloudwatch';
import { collection, type Estate } from '../../core/Estate';

/**
 * Where a metric of the sandbox comes from: its name and a pure function of time.
 *
 * Add one with `estate.add(metricSources, accountId, region, source)`, or a
 * {@link MetricDerivation} where metrics follow from what is in the estate.
 */
export interface MetricSource {
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly unit: StandardUnit;
  /** Seconds between two samples; by default 60. */
  readonly resolutionSeconds?: number;
  /** Before this there are no samples. */
  readonly since?: Date;
  /** The value of one sample, or undefined where none was emitted then. Must be deterministic. */
  sample(time: Date): number | undefined;
  /**
   * How much a percentile of what one sample sums up differs from its average, for metrics
   * that sum up many events (response times). Without it percentiles are taken over samples.
   *
   * @param percentile - 0 to 100
   */
  percentileFactor?(percentile: number): number;
}

export const metricSources = collection<MetricSource>('cloudwatch.metrics');

/** The key of {@link metricDerivations} and {@link alarmDerivations}: they hold for every account and Region. */
export const EVERYWHERE = '*';

/**
 * Metrics that follow from what is in the estate, such as those of each DB instance. They are
 * derived whenever they are asked for, so a resource that changes its role changes its metrics.
 */
export interface MetricDerivation {
  readonly namespaces: readonly string[];
  /** @param asked - what is not asked for may be left out, where that saves work */
  derive(
    estate: Estate,
    accountId: string,
    region: string,
    asked: AskedMetrics,
  ): MetricSource[];
}

/** What a caller wants to know of: a hint that keeps thousands of metrics from being derived for one. */
export interface AskedMetrics {
  /** False where nothing is asked for that has this as the value of a dimension. */
  mayConcern(dimensionValue: string): boolean;
}

export const metricDerivations = collection<MetricDerivation>(
  'cloudwatch.metricDerivations',
);

/** An alarm without its state, which follows from its metric and the clock. */
export type AlarmDefinition = MetricAlarm & {
  readonly AlarmName: string;
  readonly AlarmArn: string;
  readonly AlarmConfigurationUpdatedTimestamp: Date;
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Period: number;
  readonly EvaluationPeriods: number;
  readonly Threshold: number;
  readonly Statistic: NonNullable<MetricAlarm['Statistic']>;
  readonly ComparisonOperator:
    | 'GreaterThanThreshold'
    | 'GreaterThanOrEqualToThreshold'
    | 'LessThanThreshold'
    | 'LessThanOrEqualToThreshold';
};

/** An alarm with what CloudWatch keeps beside its description. */
export interface SandboxAlarm {
  readonly definition: AlarmDefinition;
  readonly tags: Readonly<Record<string, string>>;
}

export const alarms = collection<SandboxAlarm>('cloudwatch.alarms');

/** Alarms that follow from what is in the estate, such as those on each DB instance. */
export type AlarmDerivation = (
  estate: Estate,
  accountId: string,
  region: string,
) => SandboxAlarm[];

export const alarmDerivations = collection<AlarmDerivation>(
  'cloudwatch.alarmDerivations',
);
