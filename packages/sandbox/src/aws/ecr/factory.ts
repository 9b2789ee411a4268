import type { ImageTagMutability } from '@aws-sdk/client-ecr';
import type { SandboxRepository } from './collections';

/** What tells one repository from another; the rest follows from it. */
export interface RepositoryOptions {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly tags: Readonly<Record<string, string>>;
  readonly imageTagMutability: ImageTagMutability;
  readonly scanOnPush: boolean;
  /** A customer managed key; without one images are encrypted with S3's own. */
  readonly kmsKeyArn?: string;
}

export function makeRepository(options: RepositoryOptions): SandboxRepository {
  const { accountId, region, name, kmsKeyArn } = options;
  return {
    description: {
      repositoryArn: `arn:aws:ecr:${region}:${accountId}:repository/${name}`,
      registryId: accountId,
      repositoryName: name,
      repositoryUri: `${accountId}.dkr.ecr.${region}.amazonaws.com/${name}`,
      createdAt: options.createdAt,
      imageTagMutability: options.imageTagMutability,
      imageScanningConfiguration: { scanOnPush: options.scanOnPush },
      encryptionConfiguration: kmsKeyArn
        ? { encryptionType: 'KMS', kmsKey: kmsKeyArn }
        : { encryptionType: 'AES256' },
    },
    tags: options.tags,
  };
}
