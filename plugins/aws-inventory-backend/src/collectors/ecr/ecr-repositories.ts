import {
  DescribeRegistryCommand,
  ECRClient,
  paginateDescribeRepositories,
  type ReplicationConfiguration,
  type Repository,
} from '@aws-sdk/client-ecr';
import type { JsonObject } from '@backstage/types';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, toJson } from '../lib';
import { kmsKeyArnOf } from '../lib/kmsKeyArn';
import { mapConcurrently } from '../lib/mapConcurrently';
import {
  readDetail,
  unreadParts,
  valueOf,
  type Detail,
} from '../lib/readDetail';
import { readTagsInBulk, type TagLookup } from '../lib/readTagsInBulk';
import { dependsOn } from '../lib/relations';
import { readLatestImages } from './latestImages';
import { replicationDestinationsOf } from './replicationDestinations';

const PAGE_SIZE = 1000;

/**
 * ECR repositories. `replicationDestinations` says where the registry's rules copy the images of the
 * repository, and the volatile `latestImages` which were pushed last; each is missing where it could not be
 * read.
 */
export const ecrRepositories: AwsCollector = {
  id: 'ecr-repositories',
  title: 'ECR repositories and their replication',
  service: 'ecr',
  resourceTypes: ['AWS::ECR::Repository'],
  scope: 'regional',
  iamActions: [
    'ecr:DescribeImages',
    'ecr:DescribeRegistry',
    'ecr:DescribeRepositories',
    'tag:GetResources',
  ],
  interval: { minutes: 30 },

  async *collect(context) {
    const pages = paginateDescribeRepositories(
      { client: context.client(ECRClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    let replication: Detail<ReplicationConfiguration> | undefined;
    let tagsOf: TagLookup | undefined;
    for await (const page of pages) {
      const repositories = page.repositories ?? [];
      // Most accounts have no repositories and need no rules.
      if (repositories.length === 0) continue;
      const rules = (replication ??= await readReplication(context));
      const knownTagsOf = (tagsOf ??= await readTagsInBulk(context, {
        resourceType: 'ecr:repository',
        what: 'the ECR repositories',
      }));
      const described = await mapConcurrently(
        context,
        repositories,
        async repository => ({
          repository,
          latestImages: await readLatestImages(context, repository),
        }),
      );
      yield* mapRecords(context, described, one =>
        toResource(one, knownTagsOf, rules, context),
      );
    }
  },
};

function readReplication(
  context: CollectContext,
): Promise<Detail<ReplicationConfiguration>> {
  return readDetail(
    context,
    {
      service: 'ecr',
      operation: 'DescribeRegistry',
      arn: undefined,
      what: 'The replication rules of the registry',
    },
    async () => {
      const answer = await context
        .client(ECRClient)
        .send(new DescribeRegistryCommand({}), {
          abortSignal: context.signal,
        });
      return answer.replicationConfiguration ?? { rules: [] };
    },
  );
}

interface DescribedRepository {
  readonly repository: Repository;
  readonly latestImages: JsonObject[] | undefined;
}

function toResource(
  { repository, latestImages }: DescribedRepository,
  tagsOf: TagLookup,
  replication: Detail<ReplicationConfiguration>,
  context: CollectContext,
): ObservedResource {
  const rules = valueOf(replication);
  const name = required(repository.repositoryName, 'repositoryName');
  const arn = required(repository.repositoryArn, 'repositoryArn');
  return {
    arn,
    type: 'AWS::ECR::Repository',
    name,
    resourceId: name,
    createdAt: repository.createdAt?.toISOString(),
    tags: tagsOf(arn),
    attributes: {
      ...toJson(repository),
      ...(rules
        ? {
            replicationDestinations: replicationDestinationsOf(name, rules).map(
              destination => ({ ...destination }),
            ),
          }
        : {}),
    },
    unread: unreadParts({ '/attributes/replicationDestinations': replication }),
    volatile: latestImages ? { latestImages } : {},
    relations: dependsOn([
      kmsKeyArnOf(repository.encryptionConfiguration?.kmsKey, context),
    ]),
  };
}
