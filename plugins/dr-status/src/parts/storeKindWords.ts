import type { StoreKind } from '@meridian/plugin-dr-status-common';

/** What people call the kinds of stores. */
export const STORE_KIND_WORDS: Readonly<Record<StoreKind, string>> = {
  'aurora-global-database': 'Aurora Global Database',
  'rds-instance': 'RDS instance',
  'rds-cluster': 'RDS cluster',
  'dynamodb-table': 'DynamoDB table',
  's3-bucket': 'S3 bucket',
  elasticache: 'ElastiCache',
  backup: 'AWS Backup',
  msk: 'MSK cluster',
  secret: 'Secret',
  'kms-key': 'KMS key',
  'ecr-repository': 'ECR repository',
  certificate: 'Certificate',
  'load-balancer': 'Load balancer',
  dns: 'Route 53 record',
  workload: 'Workload',
};
