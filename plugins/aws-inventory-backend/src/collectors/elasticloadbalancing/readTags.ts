import {
  DescribeTagsCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';
import { tagsFromList } from '../lib';
import { readTagsInBatches, type TagsDetail } from '../lib/readTagsInBatches';

/** What DescribeTags takes. */
const BATCH_SIZE = 20;

/**
 * The tags of load balancers, listeners or target groups by ARN.
 *
 * @param what - names them in a sentence: `The tags of load balancers`
 */
export function readTags(
  context: CollectContext,
  what: string,
  arns: readonly (string | undefined)[],
): Promise<Map<string, TagsDetail>> {
  const client = context.client(ElasticLoadBalancingV2Client);
  return readTagsInBatches(
    context,
    {
      service: 'elasticloadbalancing',
      operation: 'DescribeTags',
      keys: arns.filter(arn => arn !== undefined),
      batchSize: BATCH_SIZE,
      what,
      arnOf: arn => arn,
      absentCodes: [
        'ListenerNotFoundException',
        'LoadBalancerNotFoundException',
        'TargetGroupNotFoundException',
      ],
    },
    async batch => {
      const answer = await client.send(
        new DescribeTagsCommand({ ResourceArns: batch }),
        { abortSignal: context.signal },
      );
      return new Map(
        (answer.TagDescriptions ?? []).map(({ ResourceArn, Tags }) => [
          ResourceArn ?? '',
          tagsFromList(Tags),
        ]),
      );
    },
  );
}
