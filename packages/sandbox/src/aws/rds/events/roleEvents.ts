import type { Event } from '@aws-sdk/client-rds';
import type { AwsRequestContext } from '../../../core/AwsHandlers';
import { EVERYWHERE } from '../../cloudwatch/collections';
import { roleChanges, type RoleChange } from '../../recovery/collections';
import { timesOf } from '../../recovery/roles';
import { splitRdsArn } from '../arns';
import { resynchronizedAt } from '../global/globalRoles';
import { makeEvent } from './describeEvent';

type Place = Pick<AwsRequestContext, 'estate' | 'accountId' | 'region' | 'now'>;
/** When, about which cluster or instance, and what. */
type Told = readonly [at: Date, arn: string, message: string];

/** What RDS tells of switchovers, failovers and promotions, each in the Region that it happens in. */
export function roleEvents(place: Place): Event[] {
  return place.estate
    .of(roleChanges, EVERYWHERE, EVERYWHERE)
    .filter(
      ({ service, accountId }) =>
        service === 'rds' && accountId === place.accountId,
    )
    .flatMap(change =>
      toldOf(change).flatMap(([at, arn, message]) => {
        const { region, identifier } = splitRdsArn(arn);
        if (region !== place.region) return [];
        const isPromotion = change.kind === 'promotion';
        return [
          makeEvent(place, at, {
            sourceType: isPromotion ? 'db-instance' : 'db-cluster',
            source: identifier,
            category: isPromotion ? 'read replica' : 'global-failover',
            message,
          }),
        ];
      }),
    );
}

/** RDS-EVENT-0181 to 0185 of switchovers, 0238, 0240 and 0241 of failovers, 0057 of replicas. */
function toldOf(change: RoleChange): Told[] {
  const { verifiedAt, promotedAt, completedAt } = timesOf(change);
  const { from, to, startedAt } = change;
  switch (change.kind) {
    case 'switchover':
      return [
        [startedAt, to, `Global switchover to ${clusterOf(to)} started.`],
        [
          verifiedAt,
          from,
          `Old primary ${clusterOf(from)} successfully shut down.`,
        ],
        [
          promotedAt,
          to,
          `New primary ${clusterOf(to)} was successfully promoted.`,
        ],
        [completedAt, to, `Global switchover to ${clusterOf(to)} finished.`],
      ];
    case 'failover':
      return [
        [startedAt, to, `Global failover to ${clusterOf(to)} started.`],
        [completedAt, to, `Global failover to ${clusterOf(to)} completed.`],
        [
          completedAt,
          from,
          `Started resynchronizing members of ${clusterOf(
            from,
          )} post global failover.`,
        ],
        [
          resynchronizedAt(change),
          from,
          `Finished resynchronizing members of ${clusterOf(
            from,
          )} post global failover.`,
        ],
      ];
    default:
      return [[promotedAt, to, 'Replication on the read replica terminated.']];
  }
}

function clusterOf(arn: string): string {
  const { identifier, region } = splitRdsArn(arn);
  return `DB cluster ${identifier} in Region ${region}`;
}
