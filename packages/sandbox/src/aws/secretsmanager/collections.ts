import type {
  ReplicationStatusType,
  SecretListEntry,
} from '@aws-sdk/client-secrets-manager';
import { collection } from '../../core/Estate';

/** A secret without its value: the sandbox holds none. */
export interface SandboxSecret {
  readonly entry: SecretListEntry;
  /** Where it is replicated to; only a primary has this. */
  readonly replication?: readonly ReplicationStatusType[];
}

export const secrets = collection<SandboxSecret>('secretsmanager.secrets');
