import {
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';
import { tagsFromList } from '../lib';
import { readDetail, valueOf } from '../lib/readDetail';

const PAGE_SIZE = 100;

/** The tags of the alarms that have any, by ARN. */
export type TagsByArn = ReadonlyMap<string, Record<string, string>>;

/**
 * Reads the tags of all alarms of the target.
 *
 * @returns undefined when they could not be read, which is reported
 */
export async function readAlarmTags(
  context: CollectContext,
): Promise<TagsByArn | undefined> {
  const detail = await readDetail(
    context,
    {
      service: 'tag',
      operation: 'GetResources',
      arn: undefined,
      what: 'The tags of the CloudWatch alarms',
    },
    async () => {
      const found = new Map<string, Record<string, string>>();
      const pages = paginateGetResources(
        {
          client: context.client(ResourceGroupsTaggingAPIClient),
          pageSize: PAGE_SIZE,
        },
        { ResourceTypeFilters: ['cloudwatch:alarm'] },
        { abortSignal: context.signal },
      );
      for await (const page of pages) {
        for (const { ResourceARN, Tags } of page.ResourceTagMappingList ?? []) {
          if (ResourceARN) {
            found.set(ResourceARN, tagsFromList(Tags));
          }
        }
      }
      return found;
    },
  );
  return valueOf(detail);
}
