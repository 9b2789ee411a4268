import {
  DescribeRegistryCommand,
  ECRClient,
  ListTagsForResourceCommand,
  paginateDescribeRepositories,
  type ReplicationConfiguration,
  type Repository,
} from '@aws-sdk/client-ecr';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, tagsFromList, toJson } from '../lib';
import { kmsKeyArnOf } from '../lib/kmsKeyArn';
import { mapConcurrently } from '../lib/mapConcurrently';
import { readDetail, valueOf, type Detail } from '../lib/readDetail';
import { dependsOn } from '../lib/relations';
import { replicationDestinationsOf } from './replicationDestinations';

const PAGE_SIZE = 1000;

/**
 * ECR repositories. `replicationDestinations` says where the registry's rules copy the images of the
 * repository; it is missing where the rules could not be read.
 */
export const ecrRepositories: AwsCollector = {
  id: 'ecr-repositories',
  title: 'ECR repositories and their replication',
  service: 'ecr',
  resourceTypes: ['AWS::ECR::Repository'],
  scope: 'regional',
  iamActions: [
    'ecr:DescribeRegistry',
    'ecr:DescribeRepositories',
    'ecr:ListTagsForResource',
  ],
  interval: { minutes: 30 },

  async *collect(context) {
    const pages = paginateDescribeRepositories(
      { client: context.client(ECRClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    let replication: Detail<ReplicationConfiguration> | undefined;
    for await (const page of pages) {
      const repositories = page.repositories ?? [];
      // Most accounts have no repositories and need no rules.
      if (repositories.length === 0) continue;
      replication ??= await readReplication(context);
      const rules = valueOf(replication);
      const described = await mapConcurrently(
        context,
        repositories,
        async repository => ({
          repository,
          tags: await readTags(context, repository),
        }),
      );
      yield* mapRecords(context, described, ({ repository, tags }) =>
        toResource(repository, tags, rules, context),
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

async function readTags(
  context: CollectContext,
  { repositoryArn: arn, repositoryName: name }: Repository,
): Promise<Detail<Record<string, string>>> {
  // One without an ARN is reported when it is mapped.
  if (!arn) return { outcome: 'unread' };
  return readDetail(
    context,
    {
      service: 'ecr',
      operation: 'ListTagsForResource',
      arn,
      what: `The tags of the repository ${name}`,
      absentCodes: ['RepositoryNotFoundException'],
    },
    async () => {
      const answer = await context
        .client(ECRClient)
        .send(new ListTagsForResourceCommand({ resourceArn: arn }), {
          abortSignal: context.signal,
        });
      return tagsFromList(answer.tags);
    },
  );
}

function toResource(
  repository: Repository,
  tags: Detail<Record<string, string>>,
  rules: ReplicationConfiguration | undefined,
  context: CollectContext,
): ObservedResource | undefined {
  // It vanished since it was listed.
  if (tags.outcome === 'absent') return undefined;
  const name = required(repository.repositoryName, 'repositoryName');
  return {
    arn: required(repository.repositoryArn, 'repositoryArn'),
    type: 'AWS::ECR::Repository',
    name,
    resourceId: name,
    createdAt: repository.createdAt?.toISOString(),
    tags: valueOf(tags),
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
    relations: dependsOn([
      kmsKeyArnOf(repository.encryptionConfiguration?.kmsKey, context),
    ]),
  };
}
