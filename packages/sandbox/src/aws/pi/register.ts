import {
  DescribeDimensionKeysCommand,
  GetDimensionKeyDetailsCommand,
  GetResourceMetadataCommand,
  GetResourceMetricsCommand,
  ListAvailableResourceDimensionsCommand,
  ListAvailableResourceMetricsCommand,
} from '@aws-sdk/client-pi';
import type { AwsHandlers } from '../../core/AwsHandlers';
import { describeDimensionKeys } from './describeDimensionKeys';
import { getResourceMetrics } from './getResourceMetrics';
import {
  getDimensionKeyDetails,
  getResourceMetadata,
  listAvailableResourceDimensions,
  listAvailableResourceMetrics,
} from './resourceInformation';

/** Registers the read operations of Performance Insights. */
export function registerPerformanceInsights(aws: AwsHandlers): void {
  aws.on(GetResourceMetricsCommand, getResourceMetrics);
  aws.on(DescribeDimensionKeysCommand, describeDimensionKeys);
  aws.on(GetDimensionKeyDetailsCommand, getDimensionKeyDetails);
  aws.on(GetResourceMetadataCommand, getResourceMetadata);
  aws.on(
    ListAvailableResourceDimensionsCommand,
    listAvailableResourceDimensions,
  );
  aws.on(ListAvailableResourceMetricsCommand, listAvailableResourceMetrics);
}
