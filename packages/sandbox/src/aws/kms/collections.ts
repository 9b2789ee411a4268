import type { KeyMetadata } from '@aws-sdk/client-kms';
import { collection } from '../../core/Estate';

/** A key with what KMS tells about it in operations of their own. */
export interface SandboxKey {
  readonly metadata: KeyMetadata;
  readonly rotationEnabled: boolean;
  /** With the `alias/` in front. */
  readonly aliases: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

export const kmsKeys = collection<SandboxKey>('kms.keys');
