import {
  DescribeRegistryCommand,
  DescribeRepositoriesCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-ecr';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';
import { toTagList } from '../tagList';
import {
  replicationConfigurations,
  repositories,
  type SandboxRepository,
} from './collections';
import { registerImages } from './images';

const MAXIMUM_PAGE_SIZE = 1000;
/** What DescribeRepositories answers when nothing is asked for. */
const DEFAULT_PAGE_SIZE = 100;

export function registerEcr(aws: AwsHandlers): void {
  aws.on(DescribeRepositoriesCommand, (input, context) => {
    const { maxResults, repositoryNames } = input;
    if (
      maxResults !== undefined &&
      (maxResults < 1 || maxResults > MAXIMUM_PAGE_SIZE)
    ) {
      throw new AwsError(
        'InvalidParameterException',
        `maxResults must be between 1 and ${MAXIMUM_PAGE_SIZE}.`,
      );
    }
    const chosen = repositoryNames?.length
      ? repositoryNames.map(name =>
          findRepository(
            context,
            ({ repositoryName }) => repositoryName === name,
            name,
          ),
        )
      : allRepositories(context);
    const { page, nextToken } = paginate(chosen, {
      token: input.nextToken,
      pageSize: maxResults ?? DEFAULT_PAGE_SIZE,
      maximumPageSize: MAXIMUM_PAGE_SIZE,
      invalidTokenCode: 'InvalidParameterException',
    });
    return {
      repositories: page.map(({ description }) => description),
      nextToken,
    };
  });

  registerImages(aws);

  aws.on(DescribeRegistryCommand, (_input, context) => ({
    registryId: context.accountId,
    replicationConfiguration: context.estate
      .of(replicationConfigurations, context.accountId, context.region)
      .at(0) ?? { rules: [] },
  }));

  aws.on(ListTagsForResourceCommand, (input, context) => ({
    tags: toTagList(
      findRepository(
        context,
        ({ repositoryArn }) => repositoryArn === input.resourceArn,
        input.resourceArn,
      ).tags,
    ),
  }));
}

function allRepositories(context: AwsRequestContext): SandboxRepository[] {
  return context.estate.of(repositories, context.accountId, context.region);
}

function findRepository(
  context: AwsRequestContext,
  matches: (description: SandboxRepository['description']) => boolean,
  asked: string | undefined,
): SandboxRepository {
  const found = allRepositories(context).find(({ description }) =>
    matches(description),
  );
  if (!found) {
    throw new AwsError(
      'RepositoryNotFoundException',
      `The repository '${asked}' does not exist in the registry with id '${context.accountId}'`,
    );
  }
  return found;
}
