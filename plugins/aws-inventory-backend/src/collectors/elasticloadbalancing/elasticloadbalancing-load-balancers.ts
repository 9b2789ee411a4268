import {
  ElasticLoadBalancingV2Client,
  paginateDescribeListeners,
  paginateDescribeLoadBalancers,
  type Listener,
  type LoadBalancer,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, toJson } from '../lib';
import { mapConcurrently } from '../lib/mapConcurrently';
import { readDetail, valueOf } from '../lib/readDetail';
import type { TagsDetail } from '../lib/readTagsInBatches';
import { dependsOn, subnetArns } from '../lib/relations';
import { readTags } from './readTags';

/** Asked for in the input: the SDK gives no page size of its own to this service. */
const PAGE_SIZE = 400;

/**
 * Application, Network and Gateway Load Balancers with their listeners, whose certificates and target
 * groups tell what a Region needs to serve.
 */
export const elasticLoadBalancingLoadBalancers: AwsCollector = {
  id: 'elasticloadbalancing-load-balancers',
  title: 'Load balancers',
  service: 'elasticloadbalancing',
  resourceTypes: [
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    'AWS::ElasticLoadBalancingV2::Listener',
  ],
  scope: 'regional',
  iamActions: [
    'elasticloadbalancing:DescribeListeners',
    'elasticloadbalancing:DescribeLoadBalancers',
    'elasticloadbalancing:DescribeTags',
  ],
  interval: { minutes: 10 },

  async *collect(context) {
    const pages = paginateDescribeLoadBalancers(
      { client: context.client(ElasticLoadBalancingV2Client) },
      { PageSize: PAGE_SIZE },
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      const loadBalancers = page.LoadBalancers ?? [];
      const listeners = (
        await mapConcurrently(context, loadBalancers, loadBalancer =>
          readListeners(context, loadBalancer),
        )
      ).flat();
      const tags = await readTags(
        context,
        'The tags of load balancers and listeners',
        [
          ...loadBalancers.map(({ LoadBalancerArn }) => LoadBalancerArn),
          ...listeners.map(({ ListenerArn }) => ListenerArn),
        ],
      );
      yield* mapRecords(context, loadBalancers, loadBalancer =>
        loadBalancerResource(loadBalancer, tags, context),
      );
      yield* mapRecords(context, listeners, listener =>
        listenerResource(listener, tags),
      );
    }
  },
};

async function readListeners(
  context: CollectContext,
  { LoadBalancerArn: arn }: LoadBalancer,
): Promise<Listener[]> {
  // One without an ARN is reported when it is mapped.
  if (!arn) return [];
  const detail = await readDetail(
    context,
    {
      service: 'elasticloadbalancing',
      operation: 'DescribeListeners',
      arn,
      what: `The listeners of ${arn}`,
      absentCodes: ['LoadBalancerNotFoundException'],
    },
    async () => {
      const listeners: Listener[] = [];
      const pages = paginateDescribeListeners(
        { client: context.client(ElasticLoadBalancingV2Client) },
        { LoadBalancerArn: arn, PageSize: PAGE_SIZE },
        { abortSignal: context.signal },
      );
      for await (const page of pages) {
        listeners.push(...(page.Listeners ?? []));
      }
      return listeners;
    },
  );
  return valueOf(detail) ?? [];
}

function loadBalancerResource(
  loadBalancer: LoadBalancer,
  tags: ReadonlyMap<string, TagsDetail>,
  context: CollectContext,
): ObservedResource | undefined {
  const arn = required(loadBalancer.LoadBalancerArn, 'LoadBalancerArn');
  const name = required(loadBalancer.LoadBalancerName, 'LoadBalancerName');
  const tagsDetail = tags.get(arn);
  // It vanished since it was listed.
  if (tagsDetail?.outcome === 'absent') return undefined;
  // ELB gives the zones in no order.
  const zones = [...(loadBalancer.AvailabilityZones ?? [])].sort((a, b) =>
    (a.ZoneName ?? '') < (b.ZoneName ?? '') ? -1 : 1,
  );
  return {
    arn,
    type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    name,
    resourceId: name,
    state: loadBalancer.State?.Code,
    createdAt: loadBalancer.CreatedTime?.toISOString(),
    tags: tagsDetail && valueOf(tagsDetail),
    attributes: {
      ...toJson(loadBalancer, { omit: ['State'] }),
      AvailabilityZones: zones.map(zone => toJson(zone)),
      ...(loadBalancer.State?.Reason
        ? { StateReason: loadBalancer.State.Reason }
        : {}),
    },
    relations: dependsOn(
      subnetArns(
        zones.map(({ SubnetId }) => required(SubnetId, 'SubnetId')),
        context,
      ),
    ),
  };
}

function listenerResource(
  listener: Listener,
  tags: ReadonlyMap<string, TagsDetail>,
): ObservedResource | undefined {
  const arn = required(listener.ListenerArn, 'ListenerArn');
  const loadBalancerArn = required(listener.LoadBalancerArn, 'LoadBalancerArn');
  const tagsDetail = tags.get(arn);
  if (tagsDetail?.outcome === 'absent') return undefined;
  return {
    arn,
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    name: `${loadBalancerArn.split('/').at(-2)}:${listener.Port ?? 'any'}`,
    resourceId: arn,
    tags: tagsDetail && valueOf(tagsDetail),
    attributes: {
      ...toJson(listener, { omit: ['DefaultActions'] }),
      DefaultActions: (listener.DefaultActions ?? []).map(action =>
        // These carry the client secret of an identity provider, or lead to it.
        toJson(action, {
          omit: ['AuthenticateOidcConfig', 'AuthenticateCognitoConfig'],
        }),
      ),
    },
    relations: [
      { type: 'partOf', targetArn: loadBalancerArn },
      ...dependsOn([
        ...(listener.Certificates ?? []).map(
          ({ CertificateArn }) => CertificateArn,
        ),
        ...(listener.DefaultActions ?? []).flatMap(action => [
          action.TargetGroupArn,
          ...(action.ForwardConfig?.TargetGroups ?? []).map(
            ({ TargetGroupArn }) => TargetGroupArn,
          ),
        ]),
      ]),
    ],
    belongsTo: loadBalancerArn,
  };
}
