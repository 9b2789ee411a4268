import type { Freshness, ReadFailure } from '@meridian/aws-common';

/**
 * A resource of the inventory in full view, as `GET /resources?view=full` answers it. Its attributes are
 * in AWS's own field names and are not trusted.
 */
export interface SourceResource {
  readonly arn: string;
  readonly type: string;
  readonly name: string;
  readonly resourceId: string;
  readonly accountId: string;
  readonly accountName?: string;
  readonly region: string;
  readonly state?: string;
  readonly createdAt?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly owner?: string;
  readonly system?: string;
  readonly component?: string;
  readonly environment?: string;
  readonly observedAt: string;
  readonly deletedAt?: string;
  readonly freshness: Freshness;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly volatile?: Readonly<Record<string, unknown>>;
  readonly belongsTo?: string;
}

/** How well one collector reads one account and Region, as the inventory's coverage tells it. */
export interface SourceCoverage {
  readonly accountId: string;
  readonly accountName?: string;
  readonly region: string;
  readonly collector: string;
  readonly collectorTitle: string;
  readonly resourceTypes: readonly string[];
  readonly outcome: 'complete' | 'partial' | 'failed' | 'running' | 'pending';
  readonly freshness: Freshness;
  /** When the last complete scan began, ISO 8601. */
  readonly lastSuccessAt?: string;
  readonly lastAttemptAt?: string;
  readonly failure?: ReadFailure;
  /** What a partial scan could not read; those with an ARN concern that resource alone. */
  readonly problems: readonly (ReadFailure & { readonly arn?: string })[];
}

/** What a metric series came to, as `GET /metrics/summary` answers it. */
export interface SourceMetric {
  readonly arn: string;
  /** The id of the series, for example `rds-free-storage-space`. */
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly observedAt?: string;
  readonly failure?: ReadFailure;
  readonly newest?: { readonly time: string; readonly value: number };
  readonly pointCount: number;
  readonly oldestPointAt?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly average?: number;
  readonly slopePerSecond?: number;
}

export type ReferenceKind =
  | 'engine-versions'
  | 'engine-lifecycles'
  | 'certificates';

/**
 * Data of a Region that belongs to no account: the lists of `DescribeDBEngineVersions`,
 * `DescribeDBMajorEngineVersions` and `DescribeCertificates`, in AWS's field names.
 */
export interface ReferenceRecord {
  readonly region: string;
  readonly kind: ReferenceKind;
  /** The elements of the list, of all pages; absent when it was never read. */
  readonly content?: readonly unknown[];
  /** When it was last read, ISO 8601. */
  readonly observedAt?: string;
  /** Why the last attempt to read it failed. */
  readonly failure?: ReadFailure;
}

/** Everything that facts are made of. */
export interface FactsInput {
  readonly resources: readonly SourceResource[];
  readonly coverage: readonly SourceCoverage[];
  readonly metrics: readonly SourceMetric[];
  readonly reference: readonly ReferenceRecord[];
}

/** The types of resources that facts are made of, to be asked of the inventory. */
export const FACT_RESOURCE_TYPES = [
  'AWS::RDS::DBInstance',
  'AWS::RDS::DBCluster',
  'AWS::RDS::GlobalCluster',
  'AWS::RDS::DBSnapshot',
  'AWS::RDS::DBClusterSnapshot',
  'AWS::RDS::DBInstanceAutomatedBackup',
  'AWS::RDS::DBProxy',
  'AWS::RDS::DBParameterGroup',
  'AWS::RDS::DBClusterParameterGroup',
  'AWS::RDS::EventSubscription',
  'AWS::RDS::BlueGreenDeployment',
  'AWS::Backup::RestoreJob',
  'AWS::CloudWatch::Alarm',
  'AWS::EC2::RouteTable',
  'AWS::EC2::SecurityGroup',
  'AWS::KMS::Key',
] as const;

export type FactResourceType = (typeof FACT_RESOURCE_TYPES)[number];

/** The ids of the metric series that facts are made of, to be asked of the inventory. */
export const FACT_METRICS = [
  'rds-cpu-utilization',
  'rds-database-connections',
  'rds-free-storage-space',
  'rds-replica-lag',
  'rds-aurora-replica-lag',
  'rds-volume-bytes-used',
  'rds-aurora-global-rpo-lag',
] as const;

export type FactMetric = (typeof FACT_METRICS)[number];
