import { stableId } from '../../estate/ids';
import { toTagList } from '../tagList';
import type { SandboxSecret } from './collections';

/** What tells one secret from another. */
export interface SecretOptions {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
  readonly description: string;
  readonly createdAt: Date;
  readonly tags: Readonly<Record<string, string>>;
  /** An ARN; without one it is encrypted with `aws/secretsmanager`. */
  readonly kmsKeyId?: string;
  /** The function that rotates it every 30 days; undefined is no rotation. */
  readonly rotationFunctionArn?: string;
  readonly lastChangedAt?: Date;
}

/** Where a secret is replicated to. */
export interface SecretReplicaOptions {
  readonly region: string;
  readonly kmsKeyId?: string;
}

/** The ARN of a secret; its random six characters are the same in each Region, as AWS has it. */
export function secretArn(
  accountId: string,
  region: string,
  name: string,
): string {
  const suffix = stableId('', `${accountId}/secret/${name}`, 6);
  return `arn:aws:secretsmanager:${region}:${accountId}:secret:${name}-${suffix}`;
}

/** Makes a secret, primary of the replicas that are given. */
export function secret(
  options: SecretOptions,
  replicas: readonly SecretReplicaOptions[] = [],
): SandboxSecret {
  const { accountId, region, name, rotationFunctionArn, createdAt } = options;
  const lastChangedAt = options.lastChangedAt ?? createdAt;
  return {
    entry: {
      ARN: secretArn(accountId, region, name),
      Name: name,
      Description: options.description,
      KmsKeyId: options.kmsKeyId,
      RotationEnabled: rotationFunctionArn !== undefined,
      ...(rotationFunctionArn && {
        RotationLambdaARN: rotationFunctionArn,
        RotationRules: { AutomaticallyAfterDays: 30 },
      }),
      LastChangedDate: lastChangedAt,
      CreatedDate: createdAt,
      PrimaryRegion: replicas.length > 0 ? region : undefined,
      Tags: toTagList(options.tags),
    },
    replication:
      replicas.length > 0
        ? replicas.map(replica => ({
            Region: replica.region,
            KmsKeyId: replica.kmsKeyId,
            Status: 'InSync',
          }))
        : undefined,
  };
}

/** Makes the replica of a secret in another Region. */
export function secretReplica(
  options: SecretOptions,
  replica: SecretReplicaOptions,
): SandboxSecret {
  const { entry } = secret({
    ...options,
    region: replica.region,
    kmsKeyId: replica.kmsKeyId,
  });
  return { entry: { ...entry, PrimaryRegion: options.region } };
}
