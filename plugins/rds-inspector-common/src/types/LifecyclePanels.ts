import type { SupportStatus } from './DatabaseRow';
import type { UnknownNotice } from './vocabulary';

/** Maintenance that waits, with AWS's dates. */
export interface MaintenanceAction {
  /** The instance or cluster. */
  readonly arn: string;
  readonly databaseName: string;
  /** AWS's word, for example `system-update`, `db-upgrade`, `ca-certificate-rotation`. */
  readonly action: string;
  readonly description?: string;
  /** From when on a maintenance window applies it by itself. */
  readonly autoAppliedAfter?: string;
  /** When it is applied whatever the window. */
  readonly forcedApplyAt?: string;
  /** When it will be applied as things stand. */
  readonly currentApplyAt?: string;
  /** AWS's word, for example `next-maintenance`. */
  readonly optInStatus?: string;
}

export interface UpgradeTarget {
  readonly engine: string;
  readonly engineVersion: string;
  readonly description?: string;
  readonly isMajor: boolean;
  /** AWS upgrades to it by itself where minor version upgrades are on. */
  readonly isAutomatic: boolean;
  readonly supportsGlobalDatabases?: boolean;
  /** Until when its major version has standard support, ISO 8601. */
  readonly standardSupportEndsAt?: string;
}

/** The engine version, how long AWS supports it, and where one can go from it. */
export interface UpgradePanel {
  readonly engine?: string;
  readonly engineVersion?: string;
  readonly majorVersion?: string;
  readonly supportStatus?: SupportStatus;
  readonly standardSupportEndsAt?: string;
  readonly extendedSupportEndsAt?: string;
  /** Whether it goes on in paid extended support when standard support ends. */
  readonly extendedSupportEnabled?: boolean;
  /** What extended support costs, or will cost from its first day, in 30 days at AWS's list price. */
  readonly extendedSupportUsdPer30Days?: number;
  /** Whether AWS deprecated this very version. */
  readonly isDeprecated?: boolean;
  /** Minor ones before major ones, each from old to new. */
  readonly targets: readonly UpgradeTarget[];
  readonly unknowns: readonly UnknownNotice[];
}

/** The server certificate of an instance. */
export interface CertificatePanel {
  readonly arn: string;
  readonly databaseName: string;
  /** For example `rds-ca-rsa2048-g1`. */
  readonly authority?: string;
  /** Of the authority, from AWS's list of certificates. */
  readonly authorityValidTill?: string;
  /** Of the server certificate itself. */
  readonly validTill?: string;
  readonly daysLeft?: number;
  readonly unknown?: UnknownNotice;
}

export interface BlueGreenDeployment {
  readonly arn: string;
  readonly name: string;
  /** AWS's word, for example `PROVISIONING`, `AVAILABLE`, `SWITCHOVER_COMPLETED`. */
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
