import {
  paginateListHostedZones,
  Route53Client,
  type HostedZone,
} from '@aws-sdk/client-route-53';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';
import { shareRead } from '../lib/shareRead';

const PAGE_SIZE = 100;

/** The error by which Route 53 says that a hosted zone is gone. */
export const ZONE_ABSENT_CODES = ['NoSuchHostedZone'];

/** The hosted zones of the account, which the collectors of the zones and of their records need. */
export const readHostedZones = shareRead<readonly HostedZone[]>(
  async context => {
    const zones: HostedZone[] = [];
    const pages = paginateListHostedZones(
      { client: context.client(Route53Client), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      zones.push(...(page.HostedZones ?? []));
    }
    return zones;
  },
);

/** The id alone: Route 53 answers `/hostedzone/Z…` where everything else wants `Z…`. */
export function bareZoneId(id: string): string {
  return id.replace(/^\/?hostedzone\//, '');
}

/** @param zoneId - with or without the `/hostedzone/` in front */
export function hostedZoneArnOf(
  context: Pick<CollectContext, 'partition'>,
  zoneId: string,
): string {
  return `arn:${context.partition}:route53:::hostedzone/${bareZoneId(zoneId)}`;
}

export function healthCheckArnOf(
  context: Pick<CollectContext, 'partition'>,
  healthCheckId: string,
): string {
  return `arn:${context.partition}:route53:::healthcheck/${healthCheckId}`;
}
