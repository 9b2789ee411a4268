import type { MetricSubject } from '@meridian/plugin-aws-inventory-node';
import { unitFactor } from '@meridian/aws-node';
import { builtInMetricSeries } from '.';

function subject(changes: Partial<MetricSubject>): MetricSubject {
  return {
    arn: 'arn:aws:rds:us-east-1:111122223333:db:orders',
    type: 'AWS::RDS::DBInstance',
    name: 'orders',
    resourceId: 'orders',
    accountId: '111122223333',
    region: 'us-east-1',
    attributes: {},
    ...changes,
  };
}

const POSTGRES = subject({ attributes: { Engine: 'postgres' } });
const REPLICA = subject({
  attributes: {
    Engine: 'postgres',
    ReadReplicaSourceDBInstanceIdentifier: 'orders',
  },
});
const AURORA = subject({ attributes: { Engine: 'aurora-postgresql' } });
const CLUSTER = subject({
  type: 'AWS::RDS::DBCluster',
  attributes: { Engine: 'aurora-postgresql' },
});
const MEMBER = subject({
  type: 'AWS::RDS::DBCluster',
  attributes: {
    Engine: 'aurora-postgresql',
    GlobalClusterIdentifier: 'orders-global',
  },
});
const PRIMARY_MEMBER = subject({
  type: 'AWS::RDS::DBCluster',
  attributes: {
    ...MEMBER.attributes,
    DBClusterMembers: [
      { DBInstanceIdentifier: 'orders-2', IsClusterWriter: false },
      { DBInstanceIdentifier: 'orders-1', IsClusterWriter: true },
    ],
  },
});
const SECONDARY_MEMBER = subject({
  type: 'AWS::RDS::DBCluster',
  attributes: {
    ...MEMBER.attributes,
    DBClusterMembers: [
      { DBInstanceIdentifier: 'orders-1', IsClusterWriter: false },
    ],
  },
});
const TABLE = subject({
  type: 'AWS::DynamoDB::Table',
  attributes: { Replicas: [] },
});
const GLOBAL_TABLE = subject({
  type: 'AWS::DynamoDB::Table',
  attributes: { Replicas: [{ RegionName: 'us-west-2' }] },
});
const BUCKET = subject({
  type: 'AWS::S3::Bucket',
  attributes: { ReplicationConfiguration: null },
});
const REPLICATED_BUCKET = subject({
  type: 'AWS::S3::Bucket',
  attributes: { ReplicationConfiguration: { Rules: [] } },
});
const CACHE = subject({ type: 'AWS::ElastiCache::ReplicationGroup' });
const PRIMARY_CACHE = subject({
  ...CACHE,
  attributes: {
    GlobalReplicationGroupInfo: { GlobalReplicationGroupMemberRole: 'PRIMARY' },
    MemberClusters: ['orders-001'],
  },
});
const SECONDARY_CACHE = subject({
  ...CACHE,
  attributes: {
    GlobalReplicationGroupInfo: {
      GlobalReplicationGroupMemberRole: 'Secondary',
    },
    MemberClusters: ['orders-001', 'orders-002'],
  },
});
const LOAD_BALANCER = subject({
  type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  arn: 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/web/1a',
});
const NETWORK_LOAD_BALANCER = subject({
  type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  arn: 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/web/1a',
});
const TARGET_GROUP = subject({
  type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  arn: 'arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/api/2b',
  attributes: { Protocol: 'HTTP' },
});

describe('the built-in metric series', () => {
  it.each<[string, MetricSubject, ReturnType<typeof dimensionsOf>]>([
    ['rds-cpu-utilization', POSTGRES, { DBInstanceIdentifier: 'orders' }],
    ['rds-free-storage-space', POSTGRES, { DBInstanceIdentifier: 'orders' }],
    ['rds-free-storage-space', AURORA, undefined],
    ['rds-replica-lag', POSTGRES, undefined],
    ['rds-replica-lag', REPLICA, { DBInstanceIdentifier: 'orders' }],
    ['rds-replica-lag', AURORA, undefined],
    ['rds-aurora-replica-lag', AURORA, { DBInstanceIdentifier: 'orders' }],
    ['rds-aurora-replica-lag', REPLICA, undefined],
    ['rds-volume-bytes-used', CLUSTER, { DBClusterIdentifier: 'orders' }],
    ['rds-aurora-global-rpo-lag', CLUSTER, undefined],
    [
      'rds-aurora-global-rpo-lag',
      MEMBER,
      { discover: { DBClusterIdentifier: 'orders' } },
    ],
    ['rds-aurora-global-replication-lag', PRIMARY_MEMBER, undefined],
    [
      'rds-aurora-global-replication-lag',
      SECONDARY_MEMBER,
      { discover: { DBClusterIdentifier: 'orders' } },
    ],
    ['dynamodb-replication-latency', TABLE, undefined],
    [
      'dynamodb-replication-latency',
      GLOBAL_TABLE,
      { discover: { TableName: 'orders' } },
    ],
    [
      's3-replication-latency',
      BUCKET,
      { discover: { DestinationBucket: 'orders' } },
    ],
    ['s3-operations-failed-replication', BUCKET, undefined],
    [
      's3-operations-failed-replication',
      REPLICATED_BUCKET,
      { discover: { SourceBucket: 'orders' } },
    ],
    ['elasticache-global-datastore-replication-lag', CACHE, undefined],
    ['elasticache-global-datastore-replication-lag', PRIMARY_CACHE, undefined],
    [
      'elasticache-global-datastore-replication-lag',
      SECONDARY_CACHE,
      { discover: { CacheClusterId: ['orders-001', 'orders-002'] } },
    ],
    ['elb-request-count', LOAD_BALANCER, { LoadBalancer: 'app/web/1a' }],
    ['elb-request-count', NETWORK_LOAD_BALANCER, undefined],
    [
      'elb-healthy-host-count',
      TARGET_GROUP,
      { discover: { TargetGroup: 'targetgroup/api/2b' } },
    ],
    [
      'elb-healthy-host-count',
      { ...TARGET_GROUP, attributes: { Protocol: 'TCP' } },
      undefined,
    ],
  ])('%s has its dimensions', (id, of, expected) => {
    expect(dimensionsOf(id, of)).toEqual(expected);
  });

  it('has an id for each', () => {
    const ids = builtInMetricSeries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(builtInMetricSeries.map(definition => [definition.id, definition]))(
    '%s can be collected',
    (_, definition) => {
      expect(definition.periodSeconds % 60).toBe(0);
      expect(() =>
        unitFactor(definition.awsUnit, definition.unit),
      ).not.toThrow();
    },
  );
});

function dimensionsOf(id: string, of: MetricSubject) {
  const definition = builtInMetricSeries.find(one => one.id === id);
  if (!definition?.resourceTypes.includes(of.type)) {
    throw new Error(`${id} is not for ${of.type}.`);
  }
  return definition.dimensions(of);
}
