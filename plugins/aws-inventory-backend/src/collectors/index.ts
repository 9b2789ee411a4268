import type { AwsCollector } from '@meridian/plugin-aws-inventory-node';
import { acmCertificates } from './acm';
import { autoScalingGroups } from './autoscaling';
import {
  backupCopyJobs,
  backupPlans,
  backupRecoveryPoints,
  backupRestoreJobs,
  backupVaults,
} from './backup';
import { cloudWatchAlarms } from './cloudwatch';
import { dynamoDbTables } from './dynamodb';
import {
  ec2Instances,
  ec2NatGateways,
  ec2RouteTables,
  ec2SecurityGroups,
  ec2Subnets,
  ec2VpcEndpoints,
  ec2Vpcs,
} from './ec2';
import { ecrRepositories } from './ecr';
import {
  eksAddons,
  eksClusters,
  eksFargateProfiles,
  eksNodegroups,
} from './eks';
import {
  elastiCacheGlobalReplicationGroups,
  elastiCacheReplicationGroups,
} from './elasticache';
import {
  elasticLoadBalancingLoadBalancers,
  elasticLoadBalancingTargetGroups,
} from './elasticloadbalancing';
import { kafkaClusters } from './kafka';
import { kmsKeys } from './kms';
import { lambdaFunctions } from './lambda';
import { organizationsAccounts } from './organizations';
import {
  rdsAutomatedBackups,
  rdsBlueGreenDeployments,
  rdsDbClusterParameterGroups,
  rdsDbClusters,
  rdsDbClusterSnapshots,
  rdsDbInstances,
  rdsDbParameterGroups,
  rdsDbProxies,
  rdsDbSnapshots,
  rdsEventSubscriptions,
  rdsGlobalClusters,
} from './rds';
import {
  route53HealthChecks,
  route53HostedZones,
  route53RecordSets,
} from './route53';
import { s3Buckets } from './s3';
import { secretsManagerSecrets } from './secretsmanager';
import { serviceQuotas } from './servicequotas';
import { snsTopics } from './sns';
import { sqsQueues } from './sqs';

/** The collectors that the inventory comes with. */
export const builtInCollectors: AwsCollector[] = [
  acmCertificates,
  autoScalingGroups,
  backupCopyJobs,
  backupPlans,
  backupRecoveryPoints,
  backupRestoreJobs,
  backupVaults,
  cloudWatchAlarms,
  dynamoDbTables,
  ec2Instances,
  ec2NatGateways,
  ec2RouteTables,
  ec2SecurityGroups,
  ec2Subnets,
  ec2VpcEndpoints,
  ec2Vpcs,
  ecrRepositories,
  eksAddons,
  eksClusters,
  eksFargateProfiles,
  eksNodegroups,
  elastiCacheGlobalReplicationGroups,
  elastiCacheReplicationGroups,
  elasticLoadBalancingLoadBalancers,
  elasticLoadBalancingTargetGroups,
  kafkaClusters,
  kmsKeys,
  lambdaFunctions,
  organizationsAccounts,
  rdsAutomatedBackups,
  rdsBlueGreenDeployments,
  rdsDbClusterParameterGroups,
  rdsDbClusters,
  rdsDbClusterSnapshots,
  rdsDbInstances,
  rdsDbParameterGroups,
  rdsDbProxies,
  rdsDbSnapshots,
  rdsEventSubscriptions,
  rdsGlobalClusters,
  route53HealthChecks,
  route53HostedZones,
  route53RecordSets,
  s3Buckets,
  secretsManagerSecrets,
  serviceQuotas,
  snsTopics,
  sqsQueues,
];
