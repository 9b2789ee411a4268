import type { DatabaseKind, FactGroup, Severity } from './vocabulary';

/** How to put it right, three ways. `{name}` and `{region}` stand for the database's. */
export interface CheckFix {
  /** What to press in the RDS console. */
  readonly console: string;
  /** A command of the AWS CLI. */
  readonly cli: string;
  /** The lines of Terraform's AWS provider. */
  readonly terraform: string;
  /** What to know before: a restart, an outage, no way back. */
  readonly caution?: string;
}

/** The rules of others that ask the same question. */
export interface CheckReferences {
  /** The identifier of an AWS Config managed rule, for example `rds-storage-encrypted`. */
  readonly awsConfigRules: readonly string[];
  /** The control of AWS Security Hub, for example `RDS.3`. */
  readonly securityHubControls: readonly string[];
  /** The check of Prowler, for example `rds_instance_storage_encrypted`. */
  readonly prowlerChecks: readonly string[];
  /** The page of AWS's documentation that the rule rests on. */
  readonly documentation: string;
}

/** A check as it is sent to clients. */
export interface CheckDefinition {
  /** Unique, kebab-case, for example `storage-encrypted`. It never changes. */
  readonly id: string;
  readonly title: string;
  readonly category: CheckCategory;
  /** The severity that it has at most. */
  readonly severity: Severity;
  /** What makes it less severe, where something does. */
  readonly severityRule?: string;
  readonly appliesTo: readonly DatabaseKind[];
  readonly reads: readonly FactGroup[];
  /** Why it matters, in a sentence or two. */
  readonly why: string;
  readonly fix: CheckFix;
  readonly references: CheckReferences;
}

export type CheckCategory =
  | 'security'
  | 'backup'
  | 'availability'
  | 'operations'
  | 'lifecycle'
  | 'capacity'
  | 'ownership';
