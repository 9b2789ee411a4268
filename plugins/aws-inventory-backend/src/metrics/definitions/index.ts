import type { MetricSeriesDefinition } from '@meridian/plugin-aws-inventory-node';
import { dynamoDbMetricSeries } from './dynamodb';
import { elastiCacheMetricSeries } from './elasticache';
import { elasticLoadBalancingMetricSeries } from './elasticloadbalancing';
import { rdsMetricSeries } from './rds';
import { s3MetricSeries } from './s3';

/** The metric series that the inventory collects without being asked by another plugin. */
export const builtInMetricSeries: readonly MetricSeriesDefinition[] = [
  ...rdsMetricSeries,
  ...dynamoDbMetricSeries,
  ...elastiCacheMetricSeries,
  ...elasticLoadBalancingMetricSeries,
  ...s3MetricSeries,
];
