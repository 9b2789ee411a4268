import {
  GetHostedZoneCommand,
  Route53Client,
  type HostedZone,
  type VPC,
} from '@aws-sdk/client-route-53';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, pickJson, required, toJson } from '../lib';
import { mapConcurrently } from '../lib/mapConcurrently';
import {
  readDetail,
  unreadParts,
  valueOf,
  type Detail,
} from '../lib/readDetail';
import type { TagsDetail } from '../lib/readTagsInBatches';
import {
  bareZoneId,
  hostedZoneArnOf,
  readHostedZones,
  ZONE_ABSENT_CODES,
} from './hostedZones';
import { readTags } from './readTags';

/**
 * Route 53 hosted zones. Only private ones are described one by one, for the VPCs that see them; they
 * are an attribute and no relation, because the answer does not say whose VPCs they are.
 */
export const route53HostedZones: AwsCollector = {
  id: 'route53-hosted-zones',
  title: 'Route 53 hosted zones',
  service: 'route53',
  resourceTypes: ['AWS::Route53::HostedZone'],
  scope: 'global',
  iamActions: [
    'route53:GetHostedZone',
    'route53:ListHostedZones',
    'route53:ListTagsForResources',
  ],
  interval: { minutes: 30 },

  async *collect(context) {
    const zones = await readHostedZones(context);
    const tags = await readTags(
      context,
      'hostedzone',
      zones.flatMap(({ Id }) => (Id ? [bareZoneId(Id)] : [])),
    );
    const described = await mapConcurrently(context, zones, async zone => ({
      zone,
      vpcs: await readVpcs(context, zone),
    }));
    yield* mapRecords(context, described, ({ zone, vpcs }) =>
      toResource(context, zone, vpcs, tags),
    );
  },
};

async function readVpcs(
  context: CollectContext,
  zone: HostedZone,
): Promise<Detail<VPC[]>> {
  const { Id: id, Config } = zone;
  if (!id || !Config?.PrivateZone) return { outcome: 'read', value: [] };
  return readDetail(
    context,
    {
      service: 'route53',
      operation: 'GetHostedZone',
      arn: hostedZoneArnOf(context, id),
      what: `The VPCs of the hosted zone ${zone.Name}`,
      absentCodes: ZONE_ABSENT_CODES,
    },
    async () => {
      const answer = await context
        .client(Route53Client)
        .send(new GetHostedZoneCommand({ Id: bareZoneId(id) }), {
          abortSignal: context.signal,
        });
      return answer.VPCs ?? [];
    },
  );
}

function toResource(
  context: CollectContext,
  zone: HostedZone,
  vpcs: Detail<VPC[]>,
  tags: ReadonlyMap<string, TagsDetail>,
): ObservedResource | undefined {
  const id = bareZoneId(required(zone.Id, 'Id'));
  const tagsDetail = tags.get(id);
  // It vanished since it was listed.
  if (tagsDetail?.outcome === 'absent' || vpcs.outcome === 'absent') {
    return undefined;
  }
  const isPrivate = zone.Config?.PrivateZone ?? false;
  const networks = valueOf(vpcs);
  return {
    arn: hostedZoneArnOf(context, id),
    type: 'AWS::Route53::HostedZone',
    name: required(zone.Name, 'Name').replace(/\.$/, ''),
    resourceId: id,
    tags: tagsDetail && valueOf(tagsDetail),
    attributes: {
      ...toJson(zone, { omit: ['ResourceRecordSetCount'] }),
      Id: id,
      ...(isPrivate && networks
        ? {
            VPCs: [...networks]
              .sort((a, b) => ((a.VPCId ?? '') < (b.VPCId ?? '') ? -1 : 1))
              .map(vpc => toJson(vpc)),
          }
        : {}),
    },
    unread: unreadParts({ '/attributes/VPCs': vpcs }),
    // Names for certificates and service discovery come and go.
    volatile: pickJson(zone, ['ResourceRecordSetCount']),
  };
}
