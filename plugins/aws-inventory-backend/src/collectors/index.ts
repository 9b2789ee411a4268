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
import { autoScalingGroups } from './autoscaling';
import {
  backupCopyJobs,
  backupPlans,
  backupRecoveryPoints,
  backupVaults,
} from './backup';
import {
  ec2Instances,
  ec2NatGateways,
  ec2Subnets,
  ec2VpcEndpoints,
  ec2Vpcs,
} from './ec2';
import { kmsKeys } from './kms';
import { organizationsAccounts } from './organizations';
import { secretsManagerSecrets } from './secretsmanager';

/** The collectors that the inventory comes with. */
export const builtInCollectors: AwsCollector[] = [
  autoScalingGroups,
  backupCopyJobs,
  backupPlans,
  backupRecoveryPoints,
  backupVaults,
  cloudWatchAlarms,
  dynamoDbTables,
  ec2Instances,
  ec2NatGateways,
  ec2Subnets,
  ec2VpcEndpoints,
  ec2Vpcs,
  elastiCacheGlobalReplicationGroups,
  elastiCacheReplicationGroups,
  kafkaClusters,
  kmsKeys,
  organizationsAccounts,
  rdsAutomatedBackups,
  rdsDbClusters,
  rdsDbClusterSnapshots,
  rdsDbInstances,
  rdsDbProxies,
  rdsDbSnapshots,
  rdsGlobalClusters,
  s3Buckets,
  secretsManagerSecrets,
  snsTopics,
  sqsQueues,
];
