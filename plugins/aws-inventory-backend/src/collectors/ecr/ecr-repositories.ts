import {
  DescribeRegistryCommand,
  ECRClient,
  paginateDescribeRepositories,
  type ReplicationConfiguration,
  type Repository,
} from '@aws-sdk/client-ecr';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, toJson } from '../lib';
import { kmsKeyArnOf } from '../lib/kmsKeyArn';
import { readDetail, valueOf, type Detail } from '../lib/readDetail';
import { readTagsInBulk, type TagLookup } from '../lib/readTagsInBulk';
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
      replication ??= await readReplication(context);
      const rules = valueOf(replication);
      const knownTagsOf = (tagsOf ??= await readTagsInBulk(context, {
        resourceType: 'ecr:repository',
        what: 'the ECR repositories',
      }));
      yield* mapRecords(context, repositories, repository =>
        toResource(repository, knownTagsOf, rules, context),
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

function toResource(
  repository: Repository,
  tagsOf: TagLookup,
  rules: ReplicationConfiguration | undefined,
  context: CollectContext,
): ObservedResource {
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
    relations: dependsOn([
      kmsKeyArnOf(repository.encryptionConfiguration?.kmsKey, context),
    ]),
  };
}
