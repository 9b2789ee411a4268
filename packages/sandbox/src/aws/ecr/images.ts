import {
  DescribeImagesCommand,
  type ImageDetail,
  type ImageIdentifier,
} from '@aws-sdk/client-ecr';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';
import { images, repositories } from './collections';

const MAXIMUM_PAGE_SIZE = 1000;
/** What DescribeImages answers when nothing is asked for. */
const DEFAULT_PAGE_SIZE = 100;

/** Registers what tells which images a repository holds. */
export function registerImages(aws: AwsHandlers): void {
  aws.on(DescribeImagesCommand, (input, context) => {
    const { repositoryName, imageIds, maxResults, filter } = input;
    checkPageSize(maxResults);
    if (imageIds?.length && (maxResults ?? input.nextToken) !== undefined) {
      throw new AwsError(
        'InvalidParameterException',
        'imageIds cannot be given together with maxResults or nextToken.',
      );
    }
    const all = imagesOf(repositoryName, context);
    const chosen = imageIds?.length
      ? imageIds.map(id => findImage(all, id))
      : all.filter(({ imageTags = [] }) =>
          fits(imageTags, filter?.tagStatus ?? 'ANY'),
        );
    const { page, nextToken } = paginate(chosen, {
      token: input.nextToken,
      pageSize: maxResults ?? DEFAULT_PAGE_SIZE,
      maximumPageSize: MAXIMUM_PAGE_SIZE,
      invalidTokenCode: 'InvalidParameterException',
    });
    return { imageDetails: page, nextToken };
  });
}

function imagesOf(
  repositoryName: string | undefined,
  { estate, accountId, region }: AwsRequestContext,
): ImageDetail[] {
  const exists = estate
    .of(repositories, accountId, region)
    .some(({ description }) => description.repositoryName === repositoryName);
  if (!exists) {
    throw new AwsError(
      'RepositoryNotFoundException',
      `The repository with name '${repositoryName}' does not exist in the registry with id '${accountId}'`,
    );
  }
  return estate
    .of(images, accountId, region)
    .filter(image => image.repositoryName === repositoryName);
}

function findImage(
  all: readonly ImageDetail[],
  { imageDigest, imageTag }: ImageIdentifier,
): ImageDetail {
  const found = all.find(
    image =>
      (imageDigest === undefined || image.imageDigest === imageDigest) &&
      (imageTag === undefined || image.imageTags?.includes(imageTag)),
  );
  if (!found) {
    throw new AwsError(
      'ImageNotFoundException',
      `The image with imageId {imageDigest:'${imageDigest}', imageTag:'${imageTag}'} does not exist within the repository.`,
    );
  }
  return found;
}

function fits(tags: readonly string[], status: string): boolean {
  switch (status) {
    case 'TAGGED':
      return tags.length > 0;
    case 'UNTAGGED':
      return tags.length === 0;
    default:
      return true;
  }
}

function checkPageSize(size: number | undefined): void {
  if (size !== undefined && (size < 1 || size > MAXIMUM_PAGE_SIZE)) {
    throw new AwsError(
      'InvalidParameterException',
      `maxResults must be between 1 and ${MAXIMUM_PAGE_SIZE}.`,
    );
  }
}
