import type { Freshness, Fact } from '@meridian/aws-common';
import type { MetricFacts } from './MetricIndex';
import type {
  AlarmFacts,
  AutomatedBackupFacts,
  BlueGreenFacts,
  EventSubscriptionFacts,
  KeyUse,
  MaintenanceFacts,
  NetworkFacts,
  ParameterGroupFacts,
  ProxyFacts,
  RestoreJobFacts,
  SnapshotsOfDatabase,
} from './related';
import type {
  ClusterSettings,
  GlobalClusterSettings,
  InstanceSettings,
} from './settings';
import type { FactMetric } from './sources';

/** What is known of every database, whatever its kind. */
interface BaseFacts {
  readonly arn: string;
  readonly name: string;
  readonly accountId: string;
  readonly accountName?: string;
  readonly region: string;
  readonly owner?: string;
  readonly system?: string;
  readonly component?: string;
  readonly environment?: string;
  /** Undefined when they could not be read. */
  readonly tags?: Readonly<Record<string, string>>;
  readonly createdAt?: string;
  /** When AWS last said that it is as described, ISO 8601. */
  readonly observedAt: string;
  readonly freshness: Freshness;
  /** True when it exists no more and is known by its snapshots alone. */
  readonly isDeleted: boolean;
  readonly maintenance: Fact<readonly MaintenanceFacts[]>;
  readonly snapshots: Fact<SnapshotsOfDatabase>;
  readonly restoreJobs: Fact<readonly RestoreJobFacts[]>;
  readonly blueGreenDeployments: Fact<readonly BlueGreenFacts[]>;
  readonly proxies: Fact<readonly ProxyFacts[]>;
  readonly alarms: Fact<readonly AlarmFacts[]>;
  readonly eventSubscriptions: Fact<readonly EventSubscriptionFacts[]>;
  /** Undefined as a value when it is not encrypted. */
  readonly key: Fact<KeyUse | undefined>;
  readonly metrics: Readonly<Record<FactMetric, Fact<MetricFacts>>>;
}

export interface InstanceFacts extends BaseFacts {
  readonly kind: 'instance';
  /** As they were last read: for showing. Checks judge by `configuration`. */
  readonly settings: InstanceSettings;
  readonly configuration: Fact<InstanceSettings>;
  /** The group that is in use; undefined as a value when there is none. */
  readonly parameterGroup: Fact<ParameterGroupFacts | undefined>;
  readonly network: Fact<NetworkFacts>;
  readonly automatedBackups: Fact<readonly AutomatedBackupFacts[]>;
}

export interface ClusterFacts extends BaseFacts {
  readonly kind: 'cluster';
  /** As they were last read: for showing. Checks judge by `configuration`. */
  readonly settings: ClusterSettings;
  readonly configuration: Fact<ClusterSettings>;
  readonly parameterGroup: Fact<ParameterGroupFacts | undefined>;
}

export interface GlobalClusterFacts extends BaseFacts {
  readonly kind: 'global-cluster';
  /** As they were last read: for showing. Checks judge by `configuration`. */
  readonly settings: GlobalClusterSettings;
  readonly configuration: Fact<GlobalClusterSettings>;
}

/** All that is known of one database, with what is not known and why. */
export type DatabaseFacts = InstanceFacts | ClusterFacts | GlobalClusterFacts;
