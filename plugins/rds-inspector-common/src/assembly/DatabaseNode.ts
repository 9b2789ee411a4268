import type {
  ClusterFacts,
  Fact,
  GlobalClusterFacts,
  GlobalClusterMember,
  InstanceFacts,
  MetricFacts,
} from '../facts';
import type { DatabaseKind, DatabaseRole } from '../types';

/** How a database gets its data from another one. */
export interface Replication {
  readonly fromArn: string;
  /** Undefined when the source is not among the databases that could be read. */
  readonly from?: DatabaseNode;
  readonly kind: 'replication' | 'storage-replication';
  /** Undefined where AWS has no metric of it. */
  readonly lag?: Fact<MetricFacts>;
  /** AWS's word, for example `replicating`. */
  readonly status?: string;
  /** Whether AWS says that it goes as it should; undefined when it says nothing. */
  readonly isNormal?: boolean;
}

interface NodeBase<Kind extends DatabaseKind, Facts> {
  readonly kind: Kind;
  readonly facts: Facts;
  readonly role: DatabaseRole;
  /** The global cluster, else the cluster, else the standalone or primary instance; itself for a root. */
  readonly rootArn: string;
  readonly parent?: DatabaseNode;
  /** Why the parent that it should have is not here. */
  readonly parentProblem?: string;
  readonly depth: number;
  /** In the order in which they are shown. */
  readonly children: readonly DatabaseNode[];
  readonly replication?: Replication;
}

export type InstanceNode = NodeBase<'instance', InstanceFacts>;

export interface ClusterNode extends NodeBase<'cluster', ClusterFacts> {
  /** The members that could be read, the writer first. */
  readonly instances: readonly InstanceNode[];
  /** The identifiers of members that could not be read. */
  readonly missingInstances: readonly string[];
}

export interface GlobalClusterNode
  extends NodeBase<'global-cluster', GlobalClusterFacts> {
  /** The members that could be read, the primary first. */
  readonly clusters: readonly ClusterNode[];
  /** The members that could not be read. */
  readonly missingClusters: readonly GlobalClusterMember[];
}

/** A database in its group. */
export type DatabaseNode = InstanceNode | ClusterNode | GlobalClusterNode;

/** All databases, as the groups that they form. */
export interface DatabaseEstate {
  /** By name; every database is below exactly one of them. */
  readonly roots: readonly DatabaseNode[];
  /** Each root followed by what is below it, depth first. */
  readonly all: readonly DatabaseNode[];
  readonly byArn: ReadonlyMap<string, DatabaseNode>;
}
