import type { MetricSeriesDefinition } from '@meridian/plugin-aws-inventory-node';
import { elasticLoadBalancingMetricSeries } from './elasticloadbalancing';
import { rdsMetricSeries } from './rds';

/** The metric series that the inventory collects without being asked by another plugin. */
export const builtInMetricSeries: readonly MetricSeriesDefinition[] = [
  ...rdsMetricSeries,
  ...elasticLoadBalancingMetricSeries,
];
