import type {
  ImageDetail,
  ReplicationConfiguration,
  Repository,
} from '@aws-sdk/client-ecr';
import { collection } from '../../core/Estate';

/** A repository with its tags. */
export interface SandboxRepository {
  readonly description: Repository & {
    readonly repositoryArn: string;
    readonly repositoryName: string;
  };
  readonly tags: Readonly<Record<string, string>>;
}

export const repositories = collection<SandboxRepository>('ecr.repositories');

/** The images of all repositories of an account and Region, those of one in the order of their pushes. */
export const images = collection<ImageDetail>('ecr.images');

/** How the registry of an account and Region replicates: one item, or none where it does not. */
export const replicationConfigurations = collection<ReplicationConfiguration>(
  'ecr.replication-configurations',
);
