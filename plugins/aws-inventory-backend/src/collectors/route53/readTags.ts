import {
  ListTagsForResourcesCommand,
  Route53Client,
} from '@aws-sdk/client-route-53';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';
import { tagsFromList } from '../lib';
import { readTagsInBatches, type TagsDetail } from '../lib/readTagsInBatches';
import { healthCheckArnOf, hostedZoneArnOf } from './hostedZones';

/** What ListTagsForResources takes. */
const BATCH_SIZE = 10;

/** The tags of hosted zones or health checks by their id. */
export function readTags(
  context: CollectContext,
  resourceType: 'healthcheck' | 'hostedzone',
  ids: readonly string[],
): Promise<Map<string, TagsDetail>> {
  const isZone = resourceType === 'hostedzone';
  return readTagsInBatches(
    context,
    {
      service: 'route53',
      operation: 'ListTagsForResources',
      keys: ids,
      batchSize: BATCH_SIZE,
      what: isZone ? 'The tags of hosted zones' : 'The tags of health checks',
      arnOf: id =>
        isZone ? hostedZoneArnOf(context, id) : healthCheckArnOf(context, id),
      absentCodes: ['NoSuchHealthCheck', 'NoSuchHostedZone'],
    },
    async batch => {
      const answer = await context.client(Route53Client).send(
        new ListTagsForResourcesCommand({
          ResourceType: resourceType,
          ResourceIds: batch,
        }),
        { abortSignal: context.signal },
      );
      return new Map(
        (answer.ResourceTagSets ?? []).map(({ ResourceId, Tags }) => [
          ResourceId ?? '',
          tagsFromList(Tags),
        ]),
      );
    },
  );
}
