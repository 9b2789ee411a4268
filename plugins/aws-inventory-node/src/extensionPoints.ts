import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { AwsCollector } from './AwsCollector';
import type { MetricSeriesDefinition } from './MetricSeriesDefinition';

/** Adds collectors to the inventory. All must be added before the plugin starts. */
export interface AwsInventoryCollectorsExtensionPoint {
  /** @throws ConflictError when a collector of that id is there already */
  addCollector(...collectors: AwsCollector[]): void;
}

export const awsInventoryCollectorsExtensionPoint =
  createExtensionPoint<AwsInventoryCollectorsExtensionPoint>({
    id: 'aws-inventory.collectors',
  });

/** Asks the inventory to collect metric series. All must be added before the plugin starts. */
export interface AwsInventoryMetricsExtensionPoint {
  /** @throws ConflictError when a series of that id is there already */
  addMetricSeries(...definitions: MetricSeriesDefinition[]): void;
}

export const awsInventoryMetricsExtensionPoint =
  createExtensionPoint<AwsInventoryMetricsExtensionPoint>({
    id: 'aws-inventory.metrics',
  });
