/** A snapshot of an instance or a cluster. */
export interface SnapshotFacts {
  readonly arn: string;
  readonly name: string;
  readonly accountId: string;
  readonly region: string;
  /** `manual`, `automated`, `awsbackup` … */
  readonly type?: string;
  readonly status?: string;
  readonly createdAt?: string;
  readonly encrypted?: boolean;
  readonly kmsKeyId?: string;
  /**
   * Who may restore it: account ids, or `all` for everybody. Only manual snapshots can be shared;
   * undefined when it is not known.
   */
  readonly sharedWith?: readonly string[];
  /** Why {@link SnapshotFacts.sharedWith} is not known. */
  readonly sharingProblem?: string;
  /** The ARN of the snapshot that it is a copy of. */
  readonly copiedFrom?: string;
  readonly owner?: string;
  readonly observedAt: string;
}

/** The snapshots of a database in all Regions. */
export interface SnapshotsOfDatabase {
  readonly snapshots: readonly SnapshotFacts[];
  /** The other Regions whose snapshots could not be read: there may be copies. */
  readonly unreadRegions: readonly string[];
}

export interface AutomatedBackupFacts {
  readonly arn: string;
  /** Where it is kept. */
  readonly region: string;
  readonly accountId: string;
  /** The Region of the instance. */
  readonly sourceRegion?: string;
  /** `active`, `retained`, `creating`, `replicating` … */
  readonly status?: string;
  readonly encrypted?: boolean;
  readonly retentionDays?: number;
  readonly earliest?: string;
  readonly latest?: string;
}

export interface ProxyFacts {
  readonly arn: string;
  readonly name: string;
  readonly region: string;
  readonly accountId: string;
  readonly status?: string;
  readonly requiresTls?: boolean;
  /** Undefined when its targets could not be read. */
  readonly targets?: readonly {
    readonly arn?: string;
    readonly clusterIdentifier?: string;
    readonly identifier?: string;
    /** `RDS_INSTANCE`, `TRACKED_CLUSTER`, `RDS_SERVERLESS_ENDPOINT` */
    readonly type?: string;
    /** `AVAILABLE`, `UNAVAILABLE`, `REGISTERING` */
    readonly health?: string;
  }[];
}

export interface ParameterFacts {
  readonly value?: string;
  /** The engine's default, where the collector found it. */
  readonly defaultValue?: string;
  readonly applyType?: string;
  readonly applyMethod?: string;
}

export interface ParameterGroupFacts {
  readonly arn: string;
  readonly name: string;
  readonly family?: string;
  /** Those that somebody set. */
  readonly parameters: Readonly<Record<string, ParameterFacts>>;
  /** The engine's defaults of those that checks need; null for one that has no default. */
  readonly engineDefaults: Readonly<Record<string, string | null>>;
}

export interface EventSubscriptionFacts {
  readonly arn: string;
  readonly name: string;
  readonly enabled?: boolean;
  /** `db-instance`, `db-cluster` …; undefined means all. */
  readonly sourceType?: string;
  /** Empty means all of the type. */
  readonly sourceIds: readonly string[];
  /** Empty means all. */
  readonly categories: readonly string[];
  readonly topicArn?: string;
  readonly status?: string;
}

export interface BlueGreenFacts {
  readonly arn: string;
  readonly name: string;
  readonly status?: string;
  readonly statusDetails?: string;
  readonly sourceArn?: string;
  readonly targetArn?: string;
  readonly createdAt?: string;
  readonly tasks: readonly { readonly name: string; readonly status: string }[];
  readonly switchovers: readonly {
    readonly sourceArn?: string;
    readonly targetArn?: string;
    readonly status?: string;
  }[];
}

/** A restore test of AWS Backup. */
export interface RestoreJobFacts {
  readonly arn: string;
  readonly status?: string;
  readonly validationStatus?: string;
  readonly message?: string;
  readonly createdAt?: string;
  readonly completedAt?: string;
  readonly recoveryPointArn?: string;
  readonly restoreTestingPlanArn?: string;
}

export interface KeyFacts {
  readonly arn: string;
  /** `Enabled`, `Disabled`, `PendingDeletion` … */
  readonly state?: string;
  readonly rotationEnabled?: boolean;
  readonly deletionDate?: string;
  readonly aliases: readonly string[];
}

/** The key that a database is encrypted with, as far as the inventory knows keys. */
export type KeyUse =
  | { readonly kind: 'customer-managed'; readonly key: KeyFacts }
  /** Not among the account's customer-managed keys, so AWS's own: `aws/rds`. */
  | { readonly kind: 'aws-managed'; readonly keyId: string }
  /** Of an account that the portal does not read. */
  | {
      readonly kind: 'foreign';
      readonly keyId: string;
      readonly accountId: string;
    };

export interface AlarmFacts {
  readonly arn: string;
  readonly name: string;
  readonly metricName?: string;
  readonly state?: string;
  readonly actionsEnabled?: boolean;
  readonly actionCount: number;
}

export interface MaintenanceFacts {
  readonly action: string;
  readonly description?: string;
  readonly autoAppliedAfter?: string;
  readonly forcedApplyAt?: string;
  readonly currentApplyAt?: string;
  readonly optInStatus?: string;
}

/** How an instance can be reached from outside of its network. */
export interface NetworkFacts {
  readonly subnetIds: readonly string[];
  /** Those whose route table leads to an internet gateway. */
  readonly publicSubnetIds: readonly string[];
  /** Those of which it is not known where they lead. */
  readonly unknownSubnetIds: readonly string[];
  /** The security groups that let everybody reach the port. */
  readonly openSecurityGroupIds: readonly string[];
  readonly unknownSecurityGroupIds: readonly string[];
}
