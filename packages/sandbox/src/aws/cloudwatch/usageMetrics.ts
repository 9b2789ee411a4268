import { ec2Instances } from '../ec2/collections';
import { capacityOf } from '../ec2/instanceTypes';
import {
  ON_DEMAND_STANDARD_VCPUS,
  QUOTAS,
  SPOT_STANDARD_VCPUS,
} from '../servicequotas/catalog';
import type { MetricDerivation, MetricSource } from './collections';

const NAMESPACE = 'AWS/Usage';
const FIVE_MINUTES_SECONDS = 300;

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
        .reduce(
          (sum, { InstanceType }) => sum + capacityOf(InstanceType ?? '').vcpus,
          0,
        );
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
