import {
  ECRClient,
  paginateDescribeImages,
  type ImageDetail,
  type Repository,
} from '@aws-sdk/client-ecr';
import type { JsonObject } from '@backstage/types';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';
import { readDetail, valueOf } from '../lib/readDetail';

const PAGE_SIZE = 1000;
/** Enough to deploy from, and to roll back to. */
const KEPT_COUNT = 10;

/**
 * The images with tags that were pushed last to a repository, the newest first; undefined where they could not be
 * read.
 *
 * @remarks ECR lists images in no order, so all have to be read to know the newest.
 */
export async function readLatestImages(
  context: CollectContext,
  { repositoryName, repositoryArn }: Repository,
): Promise<JsonObject[] | undefined> {
  if (!repositoryName) return undefined;
  const detail = await readDetail(
    context,
    {
      service: 'ecr',
      operation: 'DescribeImages',
      arn: repositoryArn,
      what: `The images of ${repositoryName}`,
      // It was deleted since the list was read.
      absentCodes: ['RepositoryNotFoundException'],
    },
    async () => {
      let latest: ImageDetail[] = [];
      const pages = paginateDescribeImages(
        { client: context.client(ECRClient), pageSize: PAGE_SIZE },
        { repositoryName, filter: { tagStatus: 'TAGGED' } },
        { abortSignal: context.signal },
      );
      for await (const page of pages) {
        latest = newestOf([...latest, ...(page.imageDetails ?? [])]);
      }
      return latest;
    },
  );
  return valueOf(detail)?.map(toJsonOf);
}

function newestOf(images: readonly ImageDetail[]): ImageDetail[] {
  return [...images].sort((a, b) => timeOf(b) - timeOf(a)).slice(0, KEPT_COUNT);
}

/** What has no time that makes sense counts as the oldest. */
function timeOf({ imagePushedAt }: ImageDetail): number {
  return imagePushedAt?.getTime() || 0;
}

function toJsonOf(image: ImageDetail): JsonObject {
  const pushedAt = timeOf(image);
  return {
    ...(image.imageDigest ? { imageDigest: image.imageDigest } : {}),
    imageTags: [...(image.imageTags ?? [])].sort(),
    ...(pushedAt ? { imagePushedAt: new Date(pushedAt).toISOString() } : {}),
  };
}
