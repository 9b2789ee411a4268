import {
  ListResourceRecordSetsCommand,
  Route53Client,
  type HostedZone,
  type ListResourceRecordSetsResponse,
  type ResourceRecordSet,
} from '@aws-sdk/client-route-53';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, toJson } from '../lib';
import { readDetail, valueOf } from '../lib/readDetail';
import { dependsOn } from '../lib/relations';
import {
  bareZoneId,
  healthCheckArnOf,
  hostedZoneArnOf,
  readHostedZones,
  ZONE_ABSENT_CODES,
} from './hostedZones';
import { recordNameOf, recordSetIdOf } from './recordSetArn';

const PAGE_SIZE = 300;

/**
 * Route 53 record sets, each with the ARN that `recordSetIdOf` describes. AWS cannot tag them, so
 * they have no tags of their own.
 *
 * A record that is an alias names its load balancer by DNS name only: `AliasTarget.DNSName` is to be
 * compared with the load balancers' `DNSName`. Looking it up here would make the names of a global
 * service depend on the health of every Region.
 */
export const route53RecordSets: AwsCollector = {
  id: 'route53-record-sets',
  title: 'Route 53 records',
  service: 'route53',
  resourceTypes: ['AWS::Route53::RecordSet'],
  scope: 'global',
  iamActions: ['route53:ListHostedZones', 'route53:ListResourceRecordSets'],
  interval: { minutes: 15 },

  async *collect(context) {
    for (const zone of await readHostedZones(context)) {
      yield* collectZone(context, zone);
    }
  },
};

async function* collectZone(
  context: CollectContext,
  zone: HostedZone,
): AsyncGenerator<ObservedResource> {
  // Route 53 takes the id back as it gave it.
  const zoneId = required(zone.Id, 'Id');
  let start: Pick<
    ListResourceRecordSetsResponse,
    'NextRecordIdentifier' | 'NextRecordName' | 'NextRecordType'
  > = {};
  let isTruncated = true;
  while (isTruncated) {
    const pageStart = start;
    const detail = await readDetail(
      context,
      {
        service: 'route53',
        operation: 'ListResourceRecordSets',
        arn: hostedZoneArnOf(context, zoneId),
        what: `The records of the hosted zone ${zone.Name}`,
        absentCodes: ZONE_ABSENT_CODES,
      },
      () => readPage(context, zoneId, pageStart),
    );
    const page = valueOf(detail);
    if (!page) return;
    yield* mapRecords(context, page.ResourceRecordSets, record =>
      toResource(context, zoneId, record),
    );
    start = page;
    isTruncated = page.IsTruncated ?? false;
  }
}

function readPage(
  context: CollectContext,
  zoneId: string,
  start: Pick<
    ListResourceRecordSetsResponse,
    'NextRecordIdentifier' | 'NextRecordName' | 'NextRecordType'
  >,
) {
  return context.client(Route53Client).send(
    new ListResourceRecordSetsCommand({
      HostedZoneId: bareZoneId(zoneId),
      MaxItems: PAGE_SIZE,
      StartRecordName: start.NextRecordName,
      StartRecordType: start.NextRecordType,
      StartRecordIdentifier: start.NextRecordIdentifier,
    }),
    { abortSignal: context.signal },
  );
}

function toResource(
  context: CollectContext,
  zoneId: string,
  record: ResourceRecordSet,
): ObservedResource {
  const id = recordSetIdOf(record);
  const zoneArn = hostedZoneArnOf(context, zoneId);
  return {
    arn: `${zoneArn}/recordset/${id}`,
    type: 'AWS::Route53::RecordSet',
    name: [recordNameOf(record), record.Type, record.SetIdentifier]
      .filter(part => part !== undefined)
      .join(' '),
    resourceId: id,
    tags: {},
    attributes: { ...toJson(record), HostedZoneId: bareZoneId(zoneId) },
    relations: [
      { type: 'partOf', targetArn: zoneArn },
      ...dependsOn([
        record.HealthCheckId && healthCheckArnOf(context, record.HealthCheckId),
      ]),
    ],
    belongsTo: zoneArn,
  };
}
