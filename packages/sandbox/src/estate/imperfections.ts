import { DATABASE_IMPERFECTIONS } from './databases/imperfections';

/** A flaw that was put into the estate on purpose, for the portal to find. */
export interface Imperfection {
  /** Unique, kebab-case. */
  readonly id: string;
  /** The ARN of what is flawed, or words where there is none. */
  readonly subject: string;
  readonly area:
    | 'ownership'
    | 'network'
    | 'compute'
    | 'backup'
    | 'keys'
    | 'secrets'
    | 'databases'
    | 'data'
    | 'recovery'
    | 'clusters'
    | 'messaging'
    | 'delivery'
    | 'cost';
  /** What is wrong with it, in a sentence. */
  readonly what: string;
}

/**
 * Everything that is wrong in the estate on purpose. The portal never reads this list: it has to find
 * these by itself, and tests compare what it found with it.
 */
export const IMPERFECTIONS: readonly Imperfection[] = [
  // Network, compute, backup, keys and secrets
  {
    id: 'ownership-instance-without-owner',
    subject: 'arn:aws:ec2:us-east-1:555566667777:instance/i-7718931d3d42baf75',
    area: 'ownership',
    what: 'A production instance has no owner tag and no system tag.',
  },
  {
    id: 'ownership-dev-instance-untagged',
    subject: 'arn:aws:ec2:us-east-1:333344445555:instance/i-703a2fee2292e2872',
    area: 'ownership',
    what: 'An instance in dev has no tags at all, not even a name.',
  },
  {
    id: 'ownership-dev-secret-untagged',
    subject:
      'arn:aws:secretsmanager:us-east-1:333344445555:secret:test-api-key-0456bf',
    area: 'ownership',
    what: 'A secret in dev has no tags at all.',
  },
  {
    id: 'network-staging-one-nat-gateway',
    subject: 'arn:aws:ec2:us-east-1:444455556666:vpc/vpc-d17a0a86c2622d8a5',
    area: 'network',
    what: 'The VPC has its only NAT gateway in us-east-1a, where the standard wants two in different zones.',
  },
  {
    id: 'compute-jenkins-agents-at-maximum',
    subject:
      'arn:aws:autoscaling:us-east-1:222233334444:autoScalingGroup:5fddf786-a3e5-4f1d-8f7f-6fce0929c074:autoScalingGroupName/jenkins-agents',
    area: 'compute',
    what: 'The Auto Scaling group is at its maximum of 6 instances and cannot grow.',
  },
  {
    id: 'backup-jenkins-home-copy-fails',
    subject:
      'arn:aws:elasticfilesystem:us-east-1:222233334444:file-system/fs-f78d3020d5bd32cd6',
    area: 'backup',
    what: 'The copy of every Tuesday to us-west-2 fails, because the role may not use the key of the vault there.',
  },
  {
    id: 'keys-records-rotation-off',
    subject:
      'arn:aws:kms:us-east-1:555566667777:key/d9cf8868-c186-451b-8efc-3e72f60eee59',
    area: 'keys',
    what: 'The key of the records database is not rotated.',
  },
  {
    id: 'keys-dev-experiments-pending-deletion',
    subject:
      'arn:aws:kms:us-east-1:333344445555:key/aaf3f4a1-5d01-4f20-83f6-993455fcb790',
    area: 'keys',
    what: 'The key is scheduled for deletion.',
  },
  {
    id: 'secrets-authentication-not-replicated',
    subject:
      'arn:aws:secretsmanager:us-east-1:555566667777:secret:rds/authentication-service-prod/credentials-d297ca',
    area: 'secrets',
    what: 'The credentials of a database with a replica in us-west-2 are not replicated there.',
  },

  // Tables, caches, buckets, streams and messages
  {
    id: 'table-without-recovery-us-east-1',
    subject: 'arn:aws:dynamodb:us-east-1:555566667777:table/product-catalog',
    area: 'backup',
    what: 'Point-in-time recovery is disabled on a production table.',
  },
  {
    id: 'table-without-recovery-us-west-2',
    subject: 'arn:aws:dynamodb:us-west-2:555566667777:table/product-catalog',
    area: 'backup',
    what: 'Point-in-time recovery is disabled on a production table.',
  },
  {
    id: 'table-in-one-region',
    subject: 'arn:aws:dynamodb:us-east-1:555566667777:table/report-definitions',
    area: 'recovery',
    what: 'A production table of a system that promises two Regions exists in us-east-1 only.',
  },
  {
    id: 'table-replica-failed',
    subject: 'arn:aws:dynamodb:us-east-1:555566667777:table/user-preferences',
    area: 'recovery',
    what: 'The replica in us-west-2 could not be created, so the global table has one Region.',
  },
  {
    id: 'global-datastore-without-secondary',
    subject:
      'arn:aws:elasticache::555566667777:globalreplicationgroup:ldgnf-user-sessions',
    area: 'recovery',
    what: 'The Global Datastore has a primary and no secondary member.',
  },
  {
    id: 'cache-in-one-region',
    subject:
      'arn:aws:elasticache:us-east-1:555566667777:replicationgroup:prod-redis',
    area: 'recovery',
    what: 'A production cache is in us-east-1 alone and in no Global Datastore.',
  },
  {
    id: 'unencrypted-staging-cache',
    subject:
      'arn:aws:elasticache:us-east-1:444455556666:replicationgroup:user-sessions',
    area: 'data',
    what: 'Sessions are encrypted neither at rest nor in transit.',
  },
  {
    id: 'backups-not-all-replicated',
    subject: 'arn:aws:s3:::company-backups',
    area: 'recovery',
    what: 'The replication rule covers databases/ only: the cluster backups under velero/ are in one Region.',
  },
  {
    id: 'replication-not-measured',
    subject: 'arn:aws:s3:::company-archives',
    area: 'recovery',
    what: 'The replication rule has no metrics, so nobody can tell how far the copy is behind.',
  },
  {
    id: 'bucket-without-versioning',
    subject: 'arn:aws:s3:::innovate-uploads',
    area: 'data',
    what: 'Versioning was never enabled on a production bucket.',
  },
  {
    id: 'bucket-in-one-region',
    subject: 'arn:aws:s3:::innovate-uploads',
    area: 'recovery',
    what: 'A production bucket with state of its own is not replicated.',
  },
  {
    id: 'bucket-without-owner',
    subject: 'arn:aws:s3:::company-legacy-exports',
    area: 'ownership',
    what: 'The bucket has no owner and no system tag.',
  },
  {
    id: 'bucket-without-tags',
    subject: 'arn:aws:s3:::company-dev-scratch',
    area: 'ownership',
    what: 'The bucket has no tags at all.',
  },
  {
    id: 'bucket-public-access-not-blocked',
    subject: 'arn:aws:s3:::innovate-web-assets-dev',
    area: 'data',
    what: 'Public access is not blocked.',
  },
  {
    id: 'bucket-without-default-encryption',
    subject: 'arn:aws:s3:::company-analytics-lake-dev',
    area: 'data',
    what: 'No default encryption is configured.',
  },
  {
    id: 'brokers-in-one-region',
    subject:
      'arn:aws:kafka:us-east-1:555566667777:cluster/prod-kafka/07b665e1-d26f-46e4-8cb1-43f647b269ff-5',
    area: 'recovery',
    what: 'Production streams are in us-east-1 alone and are not replicated.',
  },
  {
    id: 'brokers-accept-plaintext',
    subject:
      'arn:aws:kafka:us-east-1:444455556666:cluster/staging-kafka/5515db78-b9fa-44e0-8cff-a1ef3629ce24-5',
    area: 'data',
    what: 'The brokers accept connections without TLS.',
  },
  {
    id: 'queue-without-dead-letters',
    subject: 'arn:aws:sqs:us-west-2:555566667777:InventoryUpdates',
    area: 'messaging',
    what: 'The queue has no dead-letter queue, though the same queue in us-east-1 has one.',
  },
  {
    id: 'alerts-not-confirmed',
    subject: 'arn:aws:sns:us-west-2:555566667777:incident-alerts',
    area: 'messaging',
    what: 'The only subscription was never confirmed: alerts of us-west-2 reach nobody.',
  },

  ...DATABASE_IMPERFECTIONS,

  // Clusters, traffic, names, functions and images
  {
    id: 'clusters-public-endpoint',
    subject: 'arn:aws:eks:us-east-1:333344445555:cluster/dev-eks-cluster',
    area: 'clusters',
    what: 'The API of the cluster can be reached from the whole internet.',
  },
  {
    id: 'clusters-addon-degraded',
    subject:
      'arn:aws:eks:us-west-2:555566667777:addon/production-eks-cluster/aws-ebs-csi-driver/a856a38e-9bf1-46b4-8aea-cca3dae95aa9',
    area: 'clusters',
    what: 'The add-on is degraded: it has no replicas.',
  },
  {
    id: 'recovery-payment-target-unhealthy',
    subject:
      'arn:aws:elasticloadbalancing:us-east-1:555566667777:targetgroup/prod-payment-service/415fc4be87d301fc',
    area: 'recovery',
    what: 'One of the six targets never passes its health checks.',
  },
  {
    id: 'recovery-reporting-service-single-region',
    subject: 'component reporting-service in prod',
    area: 'recovery',
    what: 'The component has neither a target group nor records in us-west-2, though its system promises two Regions.',
  },
  {
    id: 'recovery-records-single-region',
    subject: 'component records-api in prod',
    area: 'recovery',
    what: 'The system has no load balancer, no nodes of its own and no records in us-west-2.',
  },
  {
    id: 'recovery-analytics-weights',
    subject:
      'arn:aws:route53:::hostedzone/Z5C1D5BABDBD62ED8492C/recordset/analytics.meridian.example/A',
    area: 'recovery',
    what: 'The records split traffic 90/10 instead of the intended 70/30.',
  },
  {
    id: 'recovery-health-check-disabled',
    subject:
      'arn:aws:route53:::healthcheck/180e12c0-c897-4952-8ca9-24a832b481fe',
    area: 'recovery',
    what: 'The health check of analytics in us-west-2 is disabled, so Route 53 takes it for healthy whatever happens.',
  },
  {
    id: 'recovery-health-check-failing',
    subject:
      'arn:aws:route53:::healthcheck/248e3ae6-b4fd-4592-865a-59a67da64eba',
    area: 'recovery',
    what: 'The health check of the failover target asks a path that does not exist, so it always fails.',
  },
  {
    id: 'recovery-no-healthy-target',
    subject:
      'arn:aws:elasticloadbalancing:us-west-2:555566667777:targetgroup/prod-innovate-api/799a913c9e3fb98a',
    area: 'recovery',
    what: 'None of its targets passes its health checks: a failover would lead to nothing.',
  },
  {
    id: 'recovery-certificate-missing',
    subject:
      'arn:aws:acm:us-east-1:555566667777:certificate/1fde80bd-60ab-4434-88c0-a46af7d62718',
    area: 'recovery',
    what: 'No certificate in us-west-2 holds the names of this one, though traffic fails over to there.',
  },
  {
    id: 'recovery-vcpu-quota-too-small',
    subject: 'arn:aws:servicequotas:us-west-2:555566667777:ec2/L-1216C47A',
    area: 'recovery',
    what: 'The quota of 32 vCPUs of on-demand instances cannot carry the 36 that run in us-east-1 beside the 10 that run here.',
  },
  {
    id: 'compute-function-on-deprecated-runtime',
    subject:
      'arn:aws:lambda:us-east-1:555566667777:function:legacy-report-mailer',
    area: 'compute',
    what: 'The function is on python2.7, which Lambda no longer supports.',
  },
  {
    id: 'ownership-function-without-owner',
    subject:
      'arn:aws:lambda:us-east-1:555566667777:function:legacy-report-mailer',
    area: 'ownership',
    what: 'The function has neither an owner nor a system tag.',
  },
  {
    id: 'delivery-image-not-replicated',
    subject:
      'arn:aws:ecr:us-east-1:222233334444:repository/order-processing/inventory-service',
    area: 'delivery',
    what: 'No replication rule covers the repository: its images are in us-east-1 alone.',
  },
];
