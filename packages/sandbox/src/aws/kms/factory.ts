import type { MultiRegionConfiguration } from '@aws-sdk/client-kms';
import type { SandboxKey } from './collections';

/** What tells one key from another. */
export interface KeyOptions {
  readonly accountId: string;
  readonly region: string;
  readonly id: string;
  readonly description: string;
  readonly createdAt: Date;
  /** With the `alias/` in front. */
  readonly aliases: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly rotationEnabled: boolean;
  /** The Regions of a multi-Region key, the primary first. */
  readonly multiRegionIn?: readonly string[];
  readonly deletionDate?: Date;
  /** Managed by AWS for one of its services. */
  readonly isAwsManaged?: boolean;
}

/** Makes a symmetric key. */
export function kmsKey(options: KeyOptions): SandboxKey {
  const { accountId, region, id, deletionDate } = options;
  const regions = options.multiRegionIn;
  return {
    metadata: {
      AWSAccountId: accountId,
      KeyId: id,
      Arn: keyArn(region, accountId, id),
      CreationDate: options.createdAt,
      Enabled: deletionDate === undefined,
      Description: options.description,
      KeyUsage: 'ENCRYPT_DECRYPT',
      KeyState: deletionDate ? 'PendingDeletion' : 'Enabled',
      DeletionDate: deletionDate,
      Origin: 'AWS_KMS',
      KeyManager: options.isAwsManaged ? 'AWS' : 'CUSTOMER',
      CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
      KeySpec: 'SYMMETRIC_DEFAULT',
      EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
      MultiRegion: regions !== undefined,
      MultiRegionConfiguration: regions
        ? multiRegion(regions, region, accountId, id)
        : undefined,
    },
    rotationEnabled: options.rotationEnabled,
    aliases: options.aliases,
    tags: options.tags,
  };
}

function multiRegion(
  regions: readonly string[],
  region: string,
  accountId: string,
  id: string,
): MultiRegionConfiguration {
  const [primary, ...replicas] = regions;
  const inRegion = (name: string) => ({
    Arn: keyArn(name, accountId, id),
    Region: name,
  });
  return {
    MultiRegionKeyType: region === primary ? 'PRIMARY' : 'REPLICA',
    PrimaryKey: inRegion(primary),
    ReplicaKeys: replicas.map(inRegion),
  };
}

function keyArn(region: string, accountId: string, id: string): string {
  return `arn:aws:kms:${region}:${accountId}:key/${id}`;
}
