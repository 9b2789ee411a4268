import { registerAcm } from './aws/acm/register';
import { registerAutoScaling } from './aws/autoscaling/register';
import { registerBackup } from './aws/backup/register';
import { registerCloudWatch } from './aws/cloudwatch/register';
import { registerDynamoDb } from './aws/dynamodb/register';
import { registerEc2 } from './aws/ec2/register';
import { registerEcr } from './aws/ecr/register';
import { registerEks } from './aws/eks/register';
import { registerElastiCache } from './aws/elasticache/register';
import { registerElasticLoadBalancingV2 } from './aws/elbv2/register';
import { registerKafka } from './aws/kafka/register';
import { registerKms } from './aws/kms/register';
import { registerLambda } from './aws/lambda/register';
import { registerOrganizations } from './aws/organizations/register';
import { registerPerformanceInsights } from './aws/pi/register';
import { registerRds } from './aws/rds/register';
import { registerRoute53 } from './aws/route53/register';
import { registerS3 } from './aws/s3/register';
import { registerSecretsManager } from './aws/secretsmanager/register';
import { registerServiceQuotas } from './aws/servicequotas/register';
import { registerSns } from './aws/sns/register';
import { registerSqs } from './aws/sqs/register';
import { registerSts } from './aws/sts/register';
import { registerTagging } from './aws/tagging/register';
import type { AwsHandlers } from './core/AwsHandlers';

/**
 * The AWS services that the sandbox answers, each a function that registers its handlers.
 *
 * Whoever adds a service adds one import and one line, in alphabetical order.
 */
export const SERVICES: ReadonlyArray<(aws: AwsHandlers) => void> = [
  registerAcm,
  registerAutoScaling,
  registerBackup,
  registerCloudWatch,
  registerDynamoDb,
  registerEc2,
  registerEcr,
  registerEks,
  registerElastiCache,
  registerElasticLoadBalancingV2,
  registerKafka,
  registerKms,
  registerLambda,
  registerOrganizations,
  registerPerformanceInsights,
  registerRds,
  registerRoute53,
  registerS3,
  registerSecretsManager,
  registerServiceQuotas,
  registerSns,
  registerSqs,
  registerSts,
  registerTagging,
];
