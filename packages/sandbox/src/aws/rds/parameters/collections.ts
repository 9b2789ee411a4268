import type { Tag } from '@aws-sdk/client-rds';
import { collection } from '../../../core/Estate';

/** A parameter group with what somebody changed in it; the rest follows from its family. */
export interface SandboxParameterGroup {
  readonly name: string;
  /** For example `postgres15` or `aurora-postgresql14`. */
  readonly family: string;
  readonly description: string;
  /** Values by the names of their parameters. */
  readonly values: Readonly<Record<string, string>>;
  readonly tags: Tag[];
}

/** The parameter groups of instances that somebody made. Default ones follow from the databases. */
export const dbParameterGroups = collection<SandboxParameterGroup>(
  'rds.dbParameterGroups',
);

/** The parameter groups of clusters that somebody made. */
export const dbClusterParameterGroups = collection<SandboxParameterGroup>(
  'rds.dbClusterParameterGroups',
);
