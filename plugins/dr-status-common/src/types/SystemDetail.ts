import type { Blocker } from './Blocker';
import type { Contribution } from './Contribution';
import type { Drill } from './Drill';
import type { Feasibility } from './RecoveryNow';
import type { ComponentRow, SystemRow } from './rows';
import type { StoreRecovery } from './StoreRecovery';
import type { TrafficSplit } from './TrafficSplit';
import type { RecoveryVerdict } from './vocabulary';

/** A node of the dependency tree of a system. */
export interface DependencyNode {
  /** Unique within the tree: the path of entity references and ARNs. */
  readonly id: string;
  readonly kind: 'system' | 'component' | 'resource' | 'store';
  /** Entity reference, or the ARN of a store. */
  readonly ref: string;
  readonly title: string;
  /** Of another system than the tree's. */
  readonly isForeign: boolean;
  /** It is above itself in the tree, so its own dependencies are left out. */
  readonly isCycle: boolean;
  /** Not in the catalog or not readable. */
  readonly isMissing: boolean;
  readonly rpoVerdict?: RecoveryVerdict;
  readonly rtoVerdict?: RecoveryVerdict;
  readonly children: readonly DependencyNode[];
}

/** Everything about one system. */
export interface SystemDetail {
  readonly row: SystemRow;
  readonly components: readonly ComponentRow[];
  readonly tree: DependencyNode;
  readonly stores: readonly StoreRecovery[];
  /** Worst first. */
  readonly rpoContributions: readonly Contribution[];
  /** The longest path, in the order in which it happens. */
  readonly rtoPath: readonly Contribution[];
  readonly rtoContributions: readonly Contribution[];
  readonly blockers: readonly Blocker[];
  readonly feasibility: readonly Feasibility[];
  readonly traffic: readonly TrafficSplit[];
  readonly drills: readonly Drill[];
  readonly runbook?: Runbook;
  readonly observedAt: string;
}

/** Where the runbook of a system is. */
export interface Runbook {
  /** Of the entity whose TechDocs hold it. */
  readonly entityRef: string;
  readonly path?: string;
}
