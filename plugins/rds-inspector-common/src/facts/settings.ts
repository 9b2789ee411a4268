/**
 * What AWS says about an instance, a cluster or a global cluster, typed. A field that AWS did not say
 * is undefined; lists are undefined only where that differs from empty.
 */
export interface CommonSettings {
  /** `postgres`, `aurora-mysql` … */
  readonly engine?: string;
  readonly engineVersion?: string;
  readonly status?: string;
  readonly encrypted?: boolean;
  readonly deletionProtection?: boolean;
  /** `open-source-rds-extended-support` or `open-source-rds-extended-support-disabled`. */
  readonly lifecycleSupport?: string;
}

/** What instances and clusters have in common. */
export interface StoreSettings extends CommonSettings {
  readonly masterUsername?: string;
  readonly port?: number;
  readonly storageType?: string;
  readonly allocatedStorageGib?: number;
  /** As AWS says it: an ARN, a key id or an alias. */
  readonly kmsKeyId?: string;
  /** 0: automated backups are off. */
  readonly backupRetentionDays?: number;
  /** UTC, `03:00-03:30` */
  readonly backupWindow?: string;
  readonly maintenanceWindow?: string;
  readonly copyTagsToSnapshot?: boolean;
  readonly autoMinorVersionUpgrade?: boolean;
  readonly multiAz?: boolean;
  readonly iamAuthentication?: boolean;
  /** 0: Enhanced Monitoring is off. */
  readonly monitoringIntervalSeconds?: number;
  readonly performanceInsights?: boolean;
  readonly performanceInsightsRetentionDays?: number;
  /** The kinds of logs that go to CloudWatch Logs. */
  readonly logExports: readonly string[];
  readonly securityGroupIds: readonly string[];
  readonly instanceClass?: string;
  readonly latestRestorableTime?: string;
  readonly automaticRestartAt?: string;
  /** The state of its replication and other processes, as AWS reports them. */
  readonly statusInfos: readonly StatusInfo[];
  /** The instance or cluster that it replicates from: an ARN, or an identifier of the same Region. */
  readonly replicatesFrom?: string;
  /** What replicates from it: ARNs, or identifiers of the same Region. */
  readonly replicas: readonly string[];
}

export interface StatusInfo {
  /** `read replication` */
  readonly type: string;
  readonly normal?: boolean;
  readonly status?: string;
  readonly message?: string;
}

export interface InstanceSettings extends StoreSettings {
  readonly clusterIdentifier?: string;
  /** Up to what autoscaling may grow the storage; undefined when there is no autoscaling. */
  readonly maximumStorageGib?: number;
  readonly availabilityZone?: string;
  readonly secondaryAvailabilityZone?: string;
  readonly publiclyAccessible?: boolean;
  readonly vpcId?: string;
  readonly subnetIds: readonly string[];
  readonly parameterGroups: readonly ParameterGroupUse[];
  /** `rds-ca-rsa2048-g1` */
  readonly certificateAuthority?: string;
  /** Of the server certificate, ISO 8601. */
  readonly certificateValidTill?: string;
  /** Whether the instance replicates from a cluster: `replicatesFrom` is a cluster then. */
  readonly replicatesFromCluster: boolean;
}

/** A parameter group as a database uses it. */
export interface ParameterGroupUse {
  readonly name: string;
  /** `in-sync`, `pending-reboot` … */
  readonly applyStatus?: string;
}

export interface ClusterMember {
  readonly identifier: string;
  readonly isWriter: boolean;
  readonly parameterGroupStatus?: string;
}

export interface ClusterSettings extends StoreSettings {
  /** `provisioned` or `serverless`, which is Aurora Serverless v1. */
  readonly engineMode?: string;
  readonly availabilityZones: readonly string[];
  readonly members: readonly ClusterMember[];
  readonly parameterGroup?: string;
  readonly globalClusterIdentifier?: string;
  readonly earliestRestorableTime?: string;
  /** Of Aurora Serverless v2, in Aurora capacity units. */
  readonly serverlessMaximumCapacity?: number;
}

export interface GlobalClusterMember {
  readonly clusterArn: string;
  readonly isWriter: boolean;
  /** `connected` or `pending-resync` */
  readonly synchronizationStatus?: string;
}

export interface GlobalClusterSettings extends CommonSettings {
  readonly members: readonly GlobalClusterMember[];
  /** The state of a switchover or failover that is under way. */
  readonly failoverStatus?: string;
}
