import type {
  CacheCluster,
  GlobalReplicationGroup,
  NetworkType,
  NodeGroup,
  NodeGroupMember,
  ReplicationGroup,
} from '@aws-sdk/client-elasticache';
import { GLOBAL, type Estate } from '../../core/Estate';
import { stableId } from '../../estate/ids';
import {
  cacheClusters,
  cacheSubnetGroups,
  elastiCacheTags,
  globalReplicationGroups,
  replicationGroups,
} from './collections';

const SLOT_COUNT = 16384;
const PORT = 6379;
const NETWORK_TYPES: NetworkType[] = ['ipv4'];

/** What tells one replication group from another; the rest follows from it. */
export interface ReplicationGroupOptions {
  readonly accountId: string;
  readonly region: string;
  readonly id: string;
  readonly description: string;
  readonly createdAt: Date;
  readonly tags: Readonly<Record<string, string>>;
  readonly nodeType: string;
  readonly engineVersion: string;
  readonly clusterMode: boolean;
  readonly shardCount?: number;
  /** In each shard, beside its primary. */
  readonly replicaCount: number;
  readonly subnetGroupName: string;
  readonly securityGroupIds: readonly string[];
  readonly kmsKeyArn?: string;
  /** By default on. */
  readonly encrypted?: boolean;
  readonly snapshotRetentionDays: number;
  readonly globalDatastore?: { id: string; role: 'PRIMARY' | 'SECONDARY' };
}

/** Adds a replication group with its nodes and tags. */
export function addReplicationGroup(
  estate: Estate,
  options: ReplicationGroupOptions,
): ReplicationGroup {
  const { accountId, region } = options;
  const group = describeGroup(options);
  estate.add(replicationGroups, accountId, region, group);
  estate.add(cacheClusters, accountId, region, ...describeNodes(options));
  estate.add(elastiCacheTags, accountId, region, {
    arn: group.ARN ?? '',
    tags: options.tags,
  });
  return group;
}

/** Adds a subnet group that replication groups of its Region can name. */
export function addSubnetGroup(
  estate: Estate,
  options: {
    accountId: string;
    region: string;
    name: string;
    vpcId: string;
    subnetIds: readonly string[];
  },
): void {
  const { accountId, region, name } = options;
  estate.add(cacheSubnetGroups, accountId, region, {
    CacheSubnetGroupName: name,
    CacheSubnetGroupDescription: `Cache subnets of ${name}`,
    VpcId: options.vpcId,
    Subnets: options.subnetIds.map((SubnetIdentifier, index) => ({
      SubnetIdentifier,
      SubnetAvailabilityZone: { Name: zoneOf(region, index) },
      SupportedNetworkTypes: NETWORK_TYPES,
    })),
    SupportedNetworkTypes: NETWORK_TYPES,
    ARN: `arn:aws:elasticache:${region}:${accountId}:subnetgroup:${name}`,
  });
}

/**
 * Adds a Global Datastore over replication groups that are in the estate.
 *
 * @param options.members - the replication groups, the primary first
 */
export function addGlobalReplicationGroup(
  estate: Estate,
  options: {
    accountId: string;
    id: string;
    description: string;
    engineVersion: string;
    members: readonly { region: string; group: ReplicationGroup }[];
  },
): GlobalReplicationGroup {
  const { accountId, id, members } = options;
  const [primary] = members;
  const global: GlobalReplicationGroup = {
    GlobalReplicationGroupId: id,
    GlobalReplicationGroupDescription: options.description,
    Status: members.length > 1 ? 'available' : 'primary-only',
    CacheNodeType: primary?.group.CacheNodeType,
    Engine: primary?.group.Engine,
    EngineVersion: options.engineVersion,
    ClusterEnabled: primary?.group.ClusterEnabled,
    AuthTokenEnabled: primary?.group.AuthTokenEnabled,
    TransitEncryptionEnabled: primary?.group.TransitEncryptionEnabled,
    AtRestEncryptionEnabled: primary?.group.AtRestEncryptionEnabled,
    ARN: `arn:aws:elasticache::${accountId}:globalreplicationgroup:${id}`,
    Members: members.map(({ region, group }, index) => ({
      ReplicationGroupId: group.ReplicationGroupId,
      ReplicationGroupRegion: region,
      Role: index === 0 ? 'PRIMARY' : 'SECONDARY',
      AutomaticFailover: group.AutomaticFailover,
      Status: 'associated',
    })),
    GlobalNodeGroups: primary?.group.NodeGroups?.map(nodeGroup => ({
      GlobalNodeGroupId: `${id}-${nodeGroup.NodeGroupId}`,
      Slots: nodeGroup.Slots,
    })),
  };
  estate.add(globalReplicationGroups, accountId, GLOBAL, global);
  return global;
}

function describeGroup(options: ReplicationGroupOptions): ReplicationGroup {
  const { accountId, region, id, clusterMode } = options;
  const encrypted = options.encrypted ?? true;
  const failover = options.replicaCount > 0 ? 'enabled' : 'disabled';
  const host = hostOf(options);
  return {
    ReplicationGroupId: id,
    Description: options.description,
    Status: 'available',
    ARN: `arn:aws:elasticache:${region}:${accountId}:replicationgroup:${id}`,
    Engine: 'redis',
    CacheNodeType: options.nodeType,
    ClusterEnabled: clusterMode,
    ClusterMode: clusterMode ? 'enabled' : 'disabled',
    AutomaticFailover: failover,
    MultiAZ: failover,
    MemberClusters: nodesOf(options).map(node => node.id),
    NodeGroups: describeShards(options),
    ...(clusterMode
      ? {
          ConfigurationEndpoint: {
            Address: `clustercfg.${id}.${host}`,
            Port: PORT,
          },
        }
      : {}),
    ...(options.globalDatastore
      ? {
          GlobalReplicationGroupInfo: {
            GlobalReplicationGroupId: options.globalDatastore.id,
            GlobalReplicationGroupMemberRole: options.globalDatastore.role,
          },
        }
      : {}),
    SnapshotRetentionLimit: options.snapshotRetentionDays,
    SnapshotWindow: '04:00-05:00',
    AuthTokenEnabled: false,
    TransitEncryptionEnabled: encrypted,
    ...(encrypted ? { TransitEncryptionMode: 'required' } : {}),
    AtRestEncryptionEnabled: encrypted,
    ...(encrypted && options.kmsKeyArn ? { KmsKeyId: options.kmsKeyArn } : {}),
    ReplicationGroupCreateTime: options.createdAt,
    DataTiering: 'disabled',
    AutoMinorVersionUpgrade: true,
    NetworkType: 'ipv4',
    IpDiscovery: 'ipv4',
    LogDeliveryConfigurations: [],
    PendingModifiedValues: {},
  };
}

interface PlannedNode {
  readonly id: string;
  readonly shard: number;
  readonly index: number;
}

/** ElastiCache numbers the nodes within the shards, and leaves the shard out without cluster mode. */
function nodesOf(options: ReplicationGroupOptions): PlannedNode[] {
  const shardCount = options.shardCount ?? 1;
  return Array.from({ length: shardCount }).flatMap((_, shard) =>
    Array.from({ length: options.replicaCount + 1 }).map((__, index) => ({
      id: options.clusterMode
        ? `${options.id}-${number(shard, 4)}-${number(index, 3)}`
        : `${options.id}-${number(index, 3)}`,
      shard,
      index,
    })),
  );
}

function describeShards(options: ReplicationGroupOptions): NodeGroup[] {
  const shardCount = options.shardCount ?? 1;
  const host = hostOf(options);
  return Array.from({ length: shardCount }).map((_, shard) => ({
    NodeGroupId: number(shard, 4),
    Status: 'available',
    Slots: slotsOf(shard, shardCount),
    ...(options.clusterMode
      ? {}
      : {
          PrimaryEndpoint: {
            Address: `master.${options.id}.${host}`,
            Port: PORT,
          },
          ReaderEndpoint: {
            Address: `replica.${options.id}.${host}`,
            Port: PORT,
          },
        }),
    NodeGroupMembers: nodesOf(options)
      .filter(node => node.shard === shard)
      .map(node => describeMember(node, options)),
  }));
}

function describeMember(
  node: PlannedNode,
  options: ReplicationGroupOptions,
): NodeGroupMember {
  return {
    CacheClusterId: node.id,
    CacheNodeId: '0001',
    PreferredAvailabilityZone: zoneOf(options.region, node.index),
    // With cluster mode, roles are known to the clients and not to the API.
    ...(options.clusterMode
      ? {}
      : { CurrentRole: node.index === 0 ? 'primary' : 'replica' }),
  };
}

function describeNodes(options: ReplicationGroupOptions): CacheCluster[] {
  const encrypted = options.encrypted ?? true;
  const [major] = options.engineVersion.split('.');
  return nodesOf(options).map(node => ({
    CacheClusterId: node.id,
    ARN: `arn:aws:elasticache:${options.region}:${options.accountId}:cluster:${node.id}`,
    CacheClusterStatus: 'available',
    CacheNodeType: options.nodeType,
    Engine: 'redis',
    EngineVersion: options.engineVersion,
    NumCacheNodes: 1,
    ReplicationGroupId: options.id,
    PreferredAvailabilityZone: zoneOf(options.region, node.index),
    PreferredMaintenanceWindow: 'sun:05:00-sun:06:00',
    CacheClusterCreateTime: options.createdAt,
    CacheSubnetGroupName: options.subnetGroupName,
    CacheParameterGroup: {
      CacheParameterGroupName: `default.redis${major}${
        options.clusterMode ? '.cluster.on' : ''
      }`,
      ParameterApplyStatus: 'in-sync',
      CacheNodeIdsToReboot: [],
    },
    SecurityGroups: options.securityGroupIds.map(SecurityGroupId => ({
      SecurityGroupId,
      Status: 'active',
    })),
    AutoMinorVersionUpgrade: true,
    SnapshotRetentionLimit: options.snapshotRetentionDays,
    SnapshotWindow: '04:00-05:00',
    AuthTokenEnabled: false,
    TransitEncryptionEnabled: encrypted,
    AtRestEncryptionEnabled: encrypted,
    ReplicationGroupLogDeliveryEnabled: false,
    NetworkType: 'ipv4',
    IpDiscovery: 'ipv4',
  }));
}

function slotsOf(shard: number, shardCount: number): string {
  const first = Math.floor((SLOT_COUNT * shard) / shardCount);
  const last = Math.floor((SLOT_COUNT * (shard + 1)) / shardCount) - 1;
  return `${first}-${last}`;
}

function hostOf(options: ReplicationGroupOptions): string {
  const code = stableId('', `${options.accountId}/${options.region}/cache`, 6);
  const [area, direction, index] = options.region.split('-');
  return `${code}.${area}${direction?.[0]}${index}.cache.amazonaws.com`;
}

function zoneOf(region: string, index: number): string {
  return `${region}${'abc'[index % 3]}`;
}

function number(index: number, digits: number): string {
  return String(index + 1).padStart(digits, '0');
}
