import { ec2Instances } from '../ec2/collections';
import {
  ON_DEMAND_STANDARD_VCPUS,
  QUOTAS,
  SPOT_STANDARD_VCPUS,
} from '../servicequotas/catalog';
import type { MetricDerivation, MetricSource } from './collections';

const NAMESPACE = 'AWS/Usage';
const FIVE_MINUTES_SECONDS = 300;
/** The smallest sizes of the families of this estate have as many vCPUs as `large`. */
const SMALLEST_VCPUS = 2;
const VCPUS_PER_XLARGE = 4;

/**
 * How much of the quotas on running vCPUs is used, as Service Quotas names the metrics.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Usage-Metrics.html
 */
export const usageMetrics: MetricDerivation = {
  namespaces: [NAMESPACE],
  derive: (estate, accountId, region, asked) => {
    if (!asked.mayConcern('vCPU')) return [];
    const running = estate
      .of(ec2Instances, accountId, region)
      .filter(({ State }) => State?.Name === 'running');
    const vcpusOf = (isSpot: boolean) =>
      running
        .filter(
          ({ InstanceLifecycle }) => (InstanceLifecycle === 'spot') === isSpot,
        )
        .reduce((sum, { InstanceType }) => sum + vcpus(InstanceType ?? ''), 0);
    return [
      ...usage(ON_DEMAND_STANDARD_VCPUS, () => vcpusOf(false)),
      ...usage(SPOT_STANDARD_VCPUS, () => vcpusOf(true)),
    ];
  },
};

/** Without anything that runs, CloudWatch has no metric of it. */
function usage(quotaCode: string, count: () => number): MetricSource[] {
  const metric = QUOTAS.find(
    quota => quota.quotaCode === quotaCode,
  )?.usageMetric;
  const value = count();
  return metric && value > 0
    ? [
        {
          namespace: NAMESPACE,
          metricName: metric.MetricName ?? '',
          dimensions: metric.MetricDimensions ?? {},
          unit: 'None',
          resolutionSeconds: FIVE_MINUTES_SECONDS,
          sample: () => value,
        },
      ]
    : [];
}

/** `c5.2xlarge` has eight, and anything below `xlarge` two. */
function vcpus(instanceType: string): number {
  const [, factor] = /\.(\d*)xlarge$/.exec(instanceType) ?? [];
  return factor === undefined
    ? SMALLEST_VCPUS
    : VCPUS_PER_XLARGE * Number(factor || 1);
}
