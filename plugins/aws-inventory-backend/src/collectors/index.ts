import type { AwsCollector } from '@meridian/plugin-aws-inventory-node';
import { cloudWatchAlarms } from './cloudwatch';
import { dynamoDbTables } from './dynamodb';
import {
  elastiCacheGlobalReplicationGroups,
  elastiCacheReplicationGroups,
} from './elasticache';
import { kafkaClusters } from './kafka';
import {
  rdsAutomatedBackups,
  rdsDbClusters,
  rdsDbClusterSnapshots,
  rdsDbInstances,
  rdsDbProxies,
  rdsDbSnapshots,
  rdsGlobalClusters,
} from './rds';
import { s3Buckets } from './s3';
import { snsTopics } from './sns';
import { sqsQueues } from './sqs';

/** The collectors that the inventory comes with. */
export const builtInCollectors: AwsCollector[] = [
  cloudWatchAlarms,
  dynamoDbTables,
  elastiCacheGlobalReplicationGroups,
  elastiCacheReplicationGroups,
  kafkaClusters,
  rdsAutomatedBackups,
  rdsDbClusters,
  rdsDbClusterSnapshots,
  rdsDbInstances,
  rdsDbProxies,
  rdsDbSnapshots,
  rdsGlobalClusters,
  s3Buckets,
  snsTopics,
  sqsQueues,
];
