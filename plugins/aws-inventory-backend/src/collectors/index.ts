import type { AwsCollector } from '@meridian/plugin-aws-inventory-node';
import { dynamoDbTables } from './dynamodb';
import {
  elastiCacheGlobalReplicationGroups,
  elastiCacheReplicationGroups,
} from './elasticache';
import { kafkaClusters } from './kafka';
import { s3Buckets } from './s3';
import { snsTopics } from './sns';
import { sqsQueues } from './sqs';

/** The collectors that the inventory comes with. */
export const builtInCollectors: AwsCollector[] = [
  dynamoDbTables,
  elastiCacheGlobalReplicationGroups,
  elastiCacheReplicationGroups,
  kafkaClusters,
  s3Buckets,
  snsTopics,
  sqsQueues,
];
