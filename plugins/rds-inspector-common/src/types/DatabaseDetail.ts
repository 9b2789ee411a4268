import type { Freshness } from '@meridian/aws-common';
import type { BackupPanel } from './BackupPanel';
import type { DatabaseRow } from './DatabaseRow';
import type { CheckResult } from './Finding';
import type { DatabaseTopology } from './DatabaseTopology';
import type {
  BlueGreenDeployment,
  CertificatePanel,
  MaintenanceAction,
  UpgradePanel,
} from './LifecyclePanels';
import type { FactGroup, UnknownNotice, UnknownReason } from './vocabulary';

/** One setting beside what the platform's standard wants. */
export interface ConfigurationItem {
  /** Kebab-case, for example `backup-retention`. */
  readonly id: string;
  /** `Backup retention`. */
  readonly label: string;
  /** What is set, for people: `1 day`; absent when it is not known. */
  readonly actual?: string;
  /** What the standard wants for this environment; absent when it wants nothing. */
  readonly wanted?: string;
  readonly verdict: 'meets' | 'differs' | 'not-applicable' | 'unknown';
  /** Why it does not apply or is not known. */
  readonly note?: string;
  /** Where the standard says so: document and section. */
  readonly source?: string;
  /** The check that judges it. */
  readonly checkId?: string;
}

/** A parameter whose value differs between two sides. */
export interface ParameterDifference {
  readonly name: string;
  /** Absent when it is not set. */
  readonly left?: string;
  readonly right?: string;
  /** `static` takes a restart, `dynamic` does not. */
  readonly applyType?: string;
}

/** The differences between a parameter group and something else. */
export interface ParameterComparison {
  /** `default`: left is the engine's default. `region`: left is the primary Region's group. */
  readonly against: 'default' | 'region';
  readonly leftName: string;
  readonly rightName: string;
  /** The ARN of the database that uses the group on the right. */
  readonly arn: string;
  readonly differences: readonly ParameterDifference[];
  /** Why they could not be compared; the differences are empty then. */
  readonly unknown?: UnknownNotice;
}

/** How old the facts of one group are, or why there are none. */
export interface FactSource {
  readonly group: FactGroup;
  /** ISO 8601 */
  readonly observedAt?: string;
  readonly freshness: Freshness;
  readonly unknown?: {
    readonly reason: UnknownReason;
    readonly message: string;
    readonly missingAction?: string;
  };
}

/** Everything about one database that does not need a question to AWS. */
export interface DatabaseDetail {
  readonly database: DatabaseRow;
  /** All of its group, the root first and each below its parent, itself included. */
  readonly group: readonly DatabaseRow[];
  readonly topology: DatabaseTopology;
  readonly configuration: readonly ConfigurationItem[];
  readonly parameters: readonly ParameterComparison[];
  readonly backups: BackupPanel;
  readonly maintenance: readonly MaintenanceAction[];
  readonly upgrades: UpgradePanel;
  readonly certificates: readonly CertificatePanel[];
  readonly blueGreenDeployments: readonly BlueGreenDeployment[];
  /** One for each check of this database, whatever its outcome. */
  readonly checks: readonly CheckResult[];
  readonly sources: readonly FactSource[];
}
