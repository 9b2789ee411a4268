import {
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
  paginateDescribeTargetGroups,
  type TargetGroup,
  type TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type {
  AwsCollector,
  CollectContext,
  ObservedRelation,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, toJson } from '../lib';
import { mapConcurrently } from '../lib/mapConcurrently';
import {
  readDetail,
  unreadParts,
  valueOf,
  type Detail,
} from '../lib/readDetail';
import type { TagsDetail } from '../lib/readTagsInBatches';
import { readTags } from './readTags';
import { countByState, describeTargets } from './targetHealth';

/** Asked for in the input: the SDK gives no page size of its own to this service. */
const PAGE_SIZE = 400;

type TargetsDetail = Detail<TargetHealthDescription[]>;

/**
 * Target groups with the health of their targets: how many are in which state is an attribute
 * (`TargetHealthCounts`) and so has a history; which targets they are is volatile, because pods come and go.
 */
export const elasticLoadBalancingTargetGroups: AwsCollector = {
  id: 'elasticloadbalancing-target-groups',
  title: 'Target groups and the health of their targets',
  service: 'elasticloadbalancing',
  resourceTypes: ['AWS::ElasticLoadBalancingV2::TargetGroup'],
  scope: 'regional',
  iamActions: [
    'elasticloadbalancing:DescribeTags',
    'elasticloadbalancing:DescribeTargetGroups',
    'elasticloadbalancing:DescribeTargetHealth',
  ],
  interval: { minutes: 5 },

  async *collect(context) {
    const pages = paginateDescribeTargetGroups(
      { client: context.client(ElasticLoadBalancingV2Client) },
      { PageSize: PAGE_SIZE },
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      const groups = page.TargetGroups ?? [];
      const [tags, described] = await Promise.all([
        readTags(
          context,
          'The tags of target groups',
          groups.map(({ TargetGroupArn }) => TargetGroupArn),
        ),
        mapConcurrently(context, groups, async group => ({
          group,
          targets: await readTargets(context, group),
        })),
      ]);
      yield* mapRecords(context, described, ({ group, targets }) =>
        toResource(group, targets, tags),
      );
    }
  },
};

async function readTargets(
  context: CollectContext,
  { TargetGroupArn: arn }: TargetGroup,
): Promise<TargetsDetail> {
  // One without an ARN is reported when it is mapped.
  if (!arn) return { outcome: 'unread' };
  return readDetail(
    context,
    {
      service: 'elasticloadbalancing',
      operation: 'DescribeTargetHealth',
      arn,
      what: `The health of the targets of ${arn}`,
      absentCodes: ['TargetGroupNotFoundException'],
    },
    async () => {
      const answer = await context
        .client(ElasticLoadBalancingV2Client)
        .send(new DescribeTargetHealthCommand({ TargetGroupArn: arn }), {
          abortSignal: context.signal,
        });
      return answer.TargetHealthDescriptions ?? [];
    },
  );
}

function toResource(
  group: TargetGroup,
  targets: TargetsDetail,
  tags: ReadonlyMap<string, TagsDetail>,
): ObservedResource | undefined {
  const arn = required(group.TargetGroupArn, 'TargetGroupArn');
  const name = required(group.TargetGroupName, 'TargetGroupName');
  const tagsDetail = tags.get(arn);
  // It vanished since it was listed.
  if (tagsDetail?.outcome === 'absent' || targets.outcome === 'absent') {
    return undefined;
  }
  const loadBalancerArns = [...(group.LoadBalancerArns ?? [])].sort();
  const health = valueOf(targets);
  return {
    arn,
    type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    name,
    resourceId: name,
    tags: tagsDetail && valueOf(tagsDetail),
    attributes: {
      ...toJson(group),
      LoadBalancerArns: loadBalancerArns,
      ...(health ? { TargetHealthCounts: countByState(health) } : {}),
    },
    unread: unreadParts({ '/attributes/TargetHealthCounts': targets }),
    volatile: health
      ? { TargetHealthDescriptions: describeTargets(health) }
      : undefined,
    relations: loadBalancerArns.map(
      (targetArn): ObservedRelation => ({ type: 'partOf', targetArn }),
    ),
  };
}
