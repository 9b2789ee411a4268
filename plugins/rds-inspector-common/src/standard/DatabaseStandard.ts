/** One wish of the platform's standard, and where it says so. */
export interface StandardRule<T> {
  readonly value: T;
  /** Document and section, or the config that overrides it. */
  readonly source: string;
}

/** What the platform's standard wants, each as a plain value. */
export interface StandardValues {
  readonly encrypted: boolean;
  /** Encrypted with a key of the account's own, not with `aws/rds`. */
  readonly customerManagedKey: boolean;
  readonly publicAccess: boolean;
  readonly deletionProtection: boolean;
  /** At least. */
  readonly backupRetentionDays: number;
  readonly multiAz: boolean;
  /** At least, in a cluster, besides the writer. */
  readonly readerCount: number;
  readonly iamAuthentication: boolean;
  readonly tlsRequired: boolean;
  /** At most; Enhanced Monitoring is off at 0. */
  readonly monitoringIntervalSeconds: number;
  readonly performanceInsights: boolean;
  readonly logExports: boolean;
  readonly autoMinorVersionUpgrade: boolean;
  readonly copyTagsToSnapshot: boolean;
  readonly storageAutoscaling: boolean;
  /** A copy of the data, or of its backups, in a second Region. */
  readonly secondRegion: boolean;
  /** A restore is tested at least this often; 0: not asked for. */
  readonly restoreTestDays: number;
  readonly eventSubscription: boolean;
  readonly alarms: boolean;
  /** Of a read replica or a reader, at most. */
  readonly replicaLagSeconds: number;
  /** Of a secondary Region of a global cluster, at most. */
  readonly globalLagSeconds: number;
  /** Of the maximum, at most. */
  readonly connectionsPercent: number;
  /** Until the storage is full, at least. */
  readonly daysUntilStorageFull: number;
  /** Before the end of standard support, an upgrade is planned. */
  readonly supportWarningDays: number;
  /** Before a certificate expires, it is rotated. */
  readonly certificateWarningDays: number;
}

/** What the standard wants of databases of one environment. */
export type EnvironmentStandard = {
  readonly [Name in keyof StandardValues]: StandardRule<StandardValues[Name]>;
};

/** The platform's standard for databases. */
export interface DatabaseStandard {
  /** Production, and environments of which nothing is known. */
  readonly production: EnvironmentStandard;
  /** What other environments want differently, by their canonical name (`dev`, `test`, `staging`, `shared`). */
  readonly environments: Readonly<Record<string, EnvironmentStandard>>;
}

/** Overrides of the standard, as config gives them. */
export interface StandardOverrides {
  readonly production?: Partial<StandardValues>;
  /** By name of the environment, as tags spell it. */
  readonly environments?: Readonly<Record<string, Partial<StandardValues>>>;
}
