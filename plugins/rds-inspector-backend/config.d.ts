import { HumanDuration } from '@backstage/types';

/** What the platform wants of databases; what is absent is as the default of the environment. */
interface DatabaseStandardConfig {
  encrypted?: boolean;
  /** Encrypted with a key of the account's own, not with `aws/rds`. */
  customerManagedKey?: boolean;
  publicAccess?: boolean;
  deletionProtection?: boolean;
  /** At least. */
  backupRetentionDays?: number;
  multiAz?: boolean;
  /** At least, in a cluster, besides the writer. */
  readerCount?: number;
  iamAuthentication?: boolean;
  tlsRequired?: boolean;
  /** Of Enhanced Monitoring, at most. */
  monitoringIntervalSeconds?: number;
  performanceInsights?: boolean;
  logExports?: boolean;
  autoMinorVersionUpgrade?: boolean;
  copyTagsToSnapshot?: boolean;
  storageAutoscaling?: boolean;
  /** A copy of the data, or of its backups, in a second Region. */
  secondRegion?: boolean;
  /** A restore is tested at least this often; 0: not asked for. */
  restoreTestDays?: number;
  eventSubscription?: boolean;
  alarms?: boolean;
  /** Of a read replica or a reader, at most. */
  replicaLagSeconds?: number;
  /** Of a secondary Region of a global cluster, at most. */
  globalLagSeconds?: number;
  /** Of the maximum, at most. */
  connectionsPercent?: number;
  daysUntilStorageFull?: number;
  supportWarningDays?: number;
  certificateWarningDays?: number;
}

export interface Config {
  /** The inspector of RDS and Aurora databases. */
  rdsInspector?: {
    assessment?: {
      /** How often all databases are judged, also when nothing changed. 5 minutes by default. */
      interval?: HumanDuration | string;
      /** How long changes are gathered before databases are judged anew. 10 seconds by default. */
      debounce?: HumanDuration | string;
    };
    reference?: {
      /** How often engine versions, their dates of support, and certificates are read. A day by default. */
      interval?: HumanDuration | string;
    };
    events?: {
      /** How long RDS events are kept; AWS itself keeps them for 14 days. 90 days by default. */
      retention?: HumanDuration | string;
    };
    findings?: {
      /** How long findings that are closed are kept. 2 years by default. */
      retention?: HumanDuration | string;
    };
    live?: {
      /** How long an answer of AWS that was asked for on a page is given again. A minute by default. */
      maximumAge?: HumanDuration | string;
      /** How long the last good answer is given, with its age, when AWS does not answer. A day by default. */
      keepFor?: HumanDuration | string;
      /** How long a page waits for an answer of AWS before it shows what there is. 5 seconds by default. */
      patience?: HumanDuration | string;
      /** How many answers each process keeps. 500 by default. */
      maximumCount?: number;
    };
    notifications?: {
      /** Whether owners are told when a critical finding opens. True by default. */
      enabled?: boolean;
    };
    /** Failures that somebody accepted, until a date. */
    exceptions?: Array<{
      /** The id of the check, for example `multi-az`. */
      check: string;
      /** The ARN of the database. Of arn, name, account and environment all that are given must fit. */
      arn?: string;
      name?: string;
      /** The 12-digit id of the account. */
      account?: string | number;
      environment?: string;
      reason: string;
      approver: string;
      /** The last day on which it counts, for example `2027-01-31`. */
      expires: string;
    }>;
    /** What the platform wants of databases, where that is not the default. */
    standard?: {
      /** Of production, and of environments that nothing is said about. */
      production?: DatabaseStandardConfig;
      /** Of other environments, by name. */
      environments?: { [environment: string]: DatabaseStandardConfig };
    };
    /** AWS's prices of extended support, where they differ from the list price in us-east-1. */
    extendedSupport?: {
      firstYearsUsdPerVcpuHour?: number;
      thirdYearUsdPerVcpuHour?: number;
    };
  };
}
