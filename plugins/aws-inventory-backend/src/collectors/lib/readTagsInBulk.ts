import {
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { explainAwsError } from '@meridian/aws-node';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';
import { tagsFromList } from './tags';

/** What the Tagging API answers at most. */
const PAGE_SIZE = 100;

/** The tags of a resource by its ARN: `{}` is none, undefined is not known. */
export type TagLookup = (
  arn: string | undefined,
) => Record<string, string> | undefined;

/**
 * Reads the tags of all resources of one type in the target, a request for a hundred, where the services
 * themselves take a request for each. Needs `tag:GetResources`. Call it only where there are resources.
 *
 * The Tagging API lists what has tags or had some, so what it leaves out has none. When it fails,
 * even in the middle, no tags are known: that is one reported problem, and the scan goes on.
 *
 * @param options.resourceType - as in the type's ARNs: `service:type`, and the service alone where the
 *   ARNs name no type (SQS, SNS, S3)
 * @param options.what - names the resources in a sentence: `the DynamoDB tables`
 */
export async function readTagsInBulk(
  context: Pick<
    CollectContext,
    'client' | 'reportProblem' | 'signal' | 'target'
  >,
  options: { resourceType: string; what: string },
): Promise<TagLookup> {
  const found = new Map<string, Record<string, string>>();
  try {
    const pages = paginateGetResources(
      {
        client: context.client(ResourceGroupsTaggingAPIClient),
        pageSize: PAGE_SIZE,
      },
      { ResourceTypeFilters: [options.resourceType] },
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      for (const { ResourceARN, Tags } of page.ResourceTagMappingList ?? []) {
        if (ResourceARN) {
          found.set(ResourceARN, tagsFromList(Tags));
        }
      }
    }
  } catch (error) {
    context.signal.throwIfAborted();
    const failure = explainAwsError(error, {
      service: 'tag',
      operation: 'GetResources',
      target: context.target,
    });
    context.reportProblem({
      ...failure,
      message: `The tags of ${options.what} could not be read. ${failure.message}`,
    });
    return () => undefined;
  }
  return arn => (arn === undefined ? undefined : found.get(arn) ?? {});
}
