import * as acm from '@aws-sdk/client-acm';
import * as autoScaling from '@aws-sdk/client-auto-scaling';
import * as backup from '@aws-sdk/client-backup';
import * as cloudWatch from '@aws-sdk/client-cloudwatch';
import * as dynamoDb from '@aws-sdk/client-dynamodb';
import * as ec2 from '@aws-sdk/client-ec2';
import * as ecr from '@aws-sdk/client-ecr';
import * as eks from '@aws-sdk/client-eks';
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2';
import * as elastiCache from '@aws-sdk/client-elasticache';
import * as kafka from '@aws-sdk/client-kafka';
import * as kms from '@aws-sdk/client-kms';
import * as lambda from '@aws-sdk/client-lambda';
import * as organizations from '@aws-sdk/client-organizations';
import * as pi from '@aws-sdk/client-pi';
import * as rds from '@aws-sdk/client-rds';
import * as tagging from '@aws-sdk/client-resource-groups-tagging-api';
import * as route53 from '@aws-sdk/client-route-53';
import * as s3 from '@aws-sdk/client-s3';
import * as secretsManager from '@aws-sdk/client-secrets-manager';
import * as serviceQuotas from '@aws-sdk/client-service-quotas';
import * as sns from '@aws-sdk/client-sns';
import * as sqs from '@aws-sdk/client-sqs';
import * as sts from '@aws-sdk/client-sts';
import { serviceModel, type ServiceModel } from './ServiceModel';

// The clients send nothing: they are made to read their settings.
const REGION = { region: 'us-east-1' };

/** The services whose SDK packages the sandbox depends on, by signing name. */
export const SERVICE_MODELS: readonly ServiceModel[] = [
  serviceModel('acm', acm, new acm.ACMClient(REGION).config),
  serviceModel(
    'autoscaling',
    autoScaling,
    new autoScaling.AutoScalingClient(REGION).config,
  ),
  serviceModel('backup', backup, new backup.BackupClient(REGION).config),
  serviceModel(
    'monitoring',
    cloudWatch,
    new cloudWatch.CloudWatchClient(REGION).config,
  ),
  serviceModel(
    'dynamodb',
    dynamoDb,
    new dynamoDb.DynamoDBClient(REGION).config,
  ),
  serviceModel('ec2', ec2, new ec2.EC2Client(REGION).config),
  serviceModel('ecr', ecr, new ecr.ECRClient(REGION).config),
  serviceModel('eks', eks, new eks.EKSClient(REGION).config),
  serviceModel(
    'elasticloadbalancing',
    elb,
    new elb.ElasticLoadBalancingV2Client(REGION).config,
  ),
  serviceModel(
    'elasticache',
    elastiCache,
    new elastiCache.ElastiCacheClient(REGION).config,
  ),
  serviceModel('kafka', kafka, new kafka.KafkaClient(REGION).config),
  serviceModel('kms', kms, new kms.KMSClient(REGION).config),
  serviceModel('lambda', lambda, new lambda.LambdaClient(REGION).config),
  serviceModel(
    'organizations',
    organizations,
    new organizations.OrganizationsClient(REGION).config,
  ),
  serviceModel('pi', pi, new pi.PIClient(REGION).config),
  serviceModel('rds', rds, new rds.RDSClient(REGION).config),
  serviceModel(
    'tagging',
    tagging,
    new tagging.ResourceGroupsTaggingAPIClient(REGION).config,
  ),
  serviceModel('route53', route53, new route53.Route53Client(REGION).config),
  serviceModel('s3', s3, new s3.S3Client(REGION).config),
  serviceModel(
    'secretsmanager',
    secretsManager,
    new secretsManager.SecretsManagerClient(REGION).config,
  ),
  serviceModel(
    'servicequotas',
    serviceQuotas,
    new serviceQuotas.ServiceQuotasClient(REGION).config,
  ),
  serviceModel('sns', sns, new sns.SNSClient(REGION).config),
  serviceModel('sqs', sqs, new sqs.SQSClient(REGION).config),
  serviceModel('sts', sts, new sts.STSClient(REGION).config),
];
