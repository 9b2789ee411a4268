/**
 * The least number of requests with which AWS's API lets one read what the collectors read: every list once, in
 * its largest pages, and one request for each detail that no list carries.
 */
const READS = {
  'acm:DescribeCertificate': each(
    'AWS::CertificateManager::Certificate',
    ({ attributes }) => attributes.InUse !== false,
  ),
  'acm:ListCertificates': pages('AWS::CertificateManager::Certificate', 1000),
  'autoscaling:DescribeAutoScalingGroups': pages(
    'AWS::AutoScaling::AutoScalingGroup',
    100,
  ),
  'backup:GetBackupPlan': each('AWS::Backup::BackupPlan'),
  'backup:GetBackupSelection': each('AWS::Backup::BackupPlan'),
  'backup:ListBackupPlans': pages('AWS::Backup::BackupPlan', 1000),
  'backup:ListBackupSelections': each('AWS::Backup::BackupPlan'),
  'backup:ListBackupVaults': pages('AWS::Backup::BackupVault', 1000),
  'backup:ListCopyJobs': pages('AWS::Backup::CopyJob', 1000),
  'backup:ListRecoveryPointsByBackupVault': perOther(
    'AWS::Backup::BackupVault',
    'AWS::Backup::RecoveryPoint',
    1000,
  ),
  'backup:ListRestoreJobs': pages('AWS::Backup::RestoreJob', 1000),
  'backup:ListTags': eachOf([
    'AWS::Backup::BackupPlan',
    'AWS::Backup::BackupVault',
  ]),
  'dynamodb:DescribeContinuousBackups': each('AWS::DynamoDB::Table'),
  'dynamodb:DescribeTable': each('AWS::DynamoDB::Table'),
  'dynamodb:ListTables': pages('AWS::DynamoDB::Table', 100),
  'ec2:DescribeInstances': pages('AWS::EC2::Instance', 1000),
  'ec2:DescribeNatGateways': pages('AWS::EC2::NatGateway', 1000),
  'ec2:DescribeRouteTables': pages('AWS::EC2::RouteTable', 100),
  'ec2:DescribeSecurityGroups': pages('AWS::EC2::SecurityGroup', 1000),
  'ec2:DescribeSubnets': pages('AWS::EC2::Subnet', 1000),
  'ec2:DescribeVpcEndpoints': pages('AWS::EC2::VPCEndpoint', 1000),
  'ec2:DescribeVpcs': pages('AWS::EC2::VPC', 1000),
  'ecr:DescribeImages': each('AWS::ECR::Repository'),
  'ecr:DescribeRegistry': onceWhere('AWS::ECR::Repository'),
  'ecr:DescribeRepositories': pages('AWS::ECR::Repository', 1000),
  'eks:DescribeAddon': each('AWS::EKS::Addon'),
  'eks:DescribeCluster': each('AWS::EKS::Cluster'),
  'eks:DescribeFargateProfile': each('AWS::EKS::FargateProfile'),
  'eks:DescribeNodegroup': each('AWS::EKS::Nodegroup'),
  'eks:ListAddons': each('AWS::EKS::Cluster'),
  'eks:ListClusters': pages('AWS::EKS::Cluster', 100),
  'eks:ListFargateProfiles': each('AWS::EKS::Cluster'),
  'eks:ListNodegroups': each('AWS::EKS::Cluster'),
  'elasticache:DescribeCacheClusters': onceWhere(
    'AWS::ElastiCache::ReplicationGroup',
  ),
  'elasticache:DescribeCacheSubnetGroups': onceWhere(
    'AWS::ElastiCache::ReplicationGroup',
  ),
  'elasticache:DescribeGlobalReplicationGroups': oncePerTarget(),
  'elasticache:DescribeReplicationGroups': pages(
    'AWS::ElastiCache::ReplicationGroup',
    100,
  ),
  'elasticloadbalancing:DescribeListeners': each(
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
  ),
  'elasticloadbalancing:DescribeLoadBalancers': pages(
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    400,
  ),
  'elasticloadbalancing:DescribeTags': batches(
    [
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      'AWS::ElasticLoadBalancingV2::TargetGroup',
    ],
    20,
  ),
  'elasticloadbalancing:DescribeTargetGroups': pages(
    'AWS::ElasticLoadBalancingV2::TargetGroup',
    400,
  ),
  'elasticloadbalancing:DescribeTargetHealth': each(
    'AWS::ElasticLoadBalancingV2::TargetGroup',
  ),
  'kafka:ListClustersV2': pages('AWS::MSK::Cluster', 100),
  'kms:DescribeKey': each('AWS::KMS::Key'),
  'kms:GetKeyRotationStatus': each('AWS::KMS::Key'),
  'kms:ListAliases': oncePerTarget(),
  'kms:ListKeys': oncePerTarget(),
  'lambda:ListFunctions': pages('AWS::Lambda::Function', 50),
  'monitoring:DescribeAlarms': pages('AWS::CloudWatch::Alarm', 100),
  'organizations:ListAccounts': once(),
  'organizations:ListTagsForResource': each('AWS::Organizations::Account'),
  'rds:DescribeBlueGreenDeployments': pages(
    'AWS::RDS::BlueGreenDeployment',
    100,
  ),
  'rds:DescribeDBClusterParameterGroups': pages(
    'AWS::RDS::DBClusterParameterGroup',
    100,
  ),
  'rds:DescribeDBClusterParameters': each(
    'AWS::RDS::DBClusterParameterGroup',
    isMadeBySomebody,
  ),
  'rds:DescribeDBClusterSnapshotAttributes': each(
    'AWS::RDS::DBClusterSnapshot',
    isManual,
  ),
  'rds:DescribeDBClusterSnapshots': pages('AWS::RDS::DBClusterSnapshot', 100),
  'rds:DescribeDBClusters': pages('AWS::RDS::DBCluster', 100),
  'rds:DescribeDBInstanceAutomatedBackups': pages(
    'AWS::RDS::DBInstanceAutomatedBackup',
    100,
  ),
  'rds:DescribeDBInstances': pages('AWS::RDS::DBInstance', 100),
  'rds:DescribeDBParameterGroups': pages('AWS::RDS::DBParameterGroup', 100),
  'rds:DescribeDBParameters': each(
    'AWS::RDS::DBParameterGroup',
    isMadeBySomebody,
  ),
  'rds:DescribeDBProxies': pages('AWS::RDS::DBProxy', 100),
  'rds:DescribeDBProxyTargets': each('AWS::RDS::DBProxy'),
  'rds:DescribeDBSnapshotAttributes': each('AWS::RDS::DBSnapshot', isManual),
  'rds:DescribeDBSnapshots': pages('AWS::RDS::DBSnapshot', 100),
  // A family's defaults were read before, and are the same all day.
  'rds:DescribeEngineDefaultClusterParameters': () => 0,
  'rds:DescribeEngineDefaultParameters': () => 0,
  'rds:DescribeEventSubscriptions': pages('AWS::RDS::EventSubscription', 100),
  'rds:DescribeGlobalClusters': oncePerTarget(),
  'rds:DescribePendingMaintenanceActions': onceWhere('AWS::RDS::DBInstance'),
  'rds:ListTagsForResource': each('AWS::RDS::DBProxy'),
  'route53:GetHealthCheckStatus': each(
    'AWS::Route53::HealthCheck',
    ({ state }) => state !== 'Disabled',
  ),
  'route53:GetHostedZone': each(
    'AWS::Route53::HostedZone',
    ({ attributes }) => attributes.Config?.PrivateZone === true,
  ),
  'route53:ListHealthChecks': pages('AWS::Route53::HealthCheck', 1000),
  'route53:ListHostedZones': pages('AWS::Route53::HostedZone', 1000),
  'route53:ListResourceRecordSets': each('AWS::Route53::HostedZone'),
  'route53:ListTagsForResources': batches(
    ['AWS::Route53::HealthCheck', 'AWS::Route53::HostedZone'],
    10,
  ),
  's3:GetBucketEncryption': each('AWS::S3::Bucket'),
  's3:GetBucketLifecycleConfiguration': each('AWS::S3::Bucket'),
  's3:GetBucketReplication': each('AWS::S3::Bucket'),
  's3:GetBucketVersioning': each('AWS::S3::Bucket'),
  's3:GetPublicAccessBlock': each('AWS::S3::Bucket'),
  's3:ListBuckets': pages('AWS::S3::Bucket', 10_000),
  'secretsmanager:DescribeSecret': each(
    'AWS::SecretsManager::Secret',
    ({ attributes }) => (attributes.ReplicationStatus ?? []).length > 0,
  ),
  'secretsmanager:ListSecrets': pages('AWS::SecretsManager::Secret', 100),
  'servicequotas:GetServiceQuota': each('AWS::ServiceQuotas::ServiceQuota'),
  'sns:GetTopicAttributes': each('AWS::SNS::Topic'),
  'sns:ListSubscriptions': onceWhere('AWS::SNS::Topic'),
  'sns:ListTopics': pages('AWS::SNS::Topic', 100),
  'sqs:GetQueueAttributes': each('AWS::SQS::Queue'),
  'sqs:ListQueues': pages('AWS::SQS::Queue', 1000),
};

/** Tags that a list does not carry come for 100 resources of a type at a time. */
const TAGGED_IN_BULK = [
  'AWS::CertificateManager::Certificate',
  'AWS::CloudWatch::Alarm',
  'AWS::DynamoDB::Table',
  'AWS::ECR::Repository',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::KMS::Key',
  'AWS::Lambda::Function',
  'AWS::RDS::DBClusterParameterGroup',
  'AWS::RDS::DBParameterGroup',
  'AWS::RDS::EventSubscription',
  'AWS::S3::Bucket',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
];
READS['tagging:GetResources'] = estate =>
  sum(
    TAGGED_IN_BULK.map(type => batches([type], 100, isMadeBySomebody)(estate)),
  );

/**
 * @param requestCounts - requests by `service:operation`
 * @param estate - resources and targets, see `describeEstate`
 * @returns rows of operation, actual and minimum; minimum is undefined for an operation that is not known here
 */
export function compareWithMinimum(requestCounts, estate) {
  return Object.entries(requestCounts).map(([operation, actual]) => ({
    operation,
    actual,
    minimum: READS[operation]?.(estate),
  }));
}

function isManual({ attributes }) {
  return attributes.SnapshotType === 'manual';
}

/** Default parameter groups hold what the engine has, and no tags. */
function isMadeBySomebody({ attribution }) {
  return attribution.owner !== 'aws';
}

function count(estate, types, target, condition = () => true) {
  return estate.resources.filter(
    resource =>
      types.includes(resource.type) &&
      resource.accountId === target.accountId &&
      resource.scannedRegion === target.region &&
      condition(resource),
  ).length;
}

/** The targets in which a type is read: every account and Region, or every account for global services. */
function targetsOf(estate, type) {
  const isGlobal = type.startsWith('AWS::Route53::');
  return estate.targets.filter(
    ({ region }) => (region === 'global') === isGlobal,
  );
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

function pages(type, size) {
  return estate =>
    sum(
      targetsOf(estate, type).map(target =>
        Math.max(1, Math.ceil(count(estate, [type], target) / size)),
      ),
    );
}

function each(type, condition) {
  return estate =>
    sum(estate.targets.map(target => count(estate, [type], target, condition)));
}

function eachOf(types) {
  return estate => sum(types.map(type => each(type)(estate)));
}

function batches(types, size, condition) {
  return estate =>
    sum(
      types.flatMap(type =>
        targetsOf(estate, type).map(target =>
          Math.ceil(count(estate, [type], target, condition) / size),
        ),
      ),
    );
}

function perOther(owner, type, size) {
  return estate =>
    sum(
      estate.targets.map(target => {
        const owners = count(estate, [owner], target);
        return Math.max(
          owners,
          Math.ceil(count(estate, [type], target) / size),
        );
      }),
    );
}

function onceWhere(type) {
  return estate =>
    targetsOf(estate, type).filter(target => count(estate, [type], target) > 0)
      .length;
}

function oncePerTarget() {
  return estate =>
    estate.targets.filter(({ region }) => region !== 'global').length;
}

function once() {
  return () => 1;
}
