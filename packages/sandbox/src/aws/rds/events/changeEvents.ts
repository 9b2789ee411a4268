import type { Event } from '@aws-sdk/client-rds';
import type { AwsRequestContext } from '../../../core/AwsHandlers';
import { pendingMaintenance } from '../collections';
import { splitRdsArn } from '../arns';
import { parameterGroupsAt } from '../parameters/groups';
import { makeEvent } from './describeEvent';

type Place = Pick<AwsRequestContext, 'estate' | 'accountId' | 'region' | 'now'>;

const DAY_MILLISECONDS = 86_400_000;
const HOUR_MILLISECONDS = 3_600_000;

/** How often somebody looks for slow statements: more are logged for a day. */
const TUNING_EVERY_DAYS = 6;
const TUNED_PARAMETER = 'log_min_duration_statement';

/** Parameters that somebody lowered for a day and set back, in the past days. */
export function parameterEvents(place: Place, days: number): Event[] {
  const today = Math.floor(place.now.getTime() / DAY_MILLISECONDS);
  const tuned = parameterGroupsAt(place, 'instance').filter(
    ({ name, values }) =>
      name.startsWith('platform-') && values[TUNED_PARAMETER],
  );
  return Array.from({ length: days + 1 }, (_, ago) => today - ago)
    .filter(day => day % TUNING_EVERY_DAYS <= 1)
    .flatMap(day =>
      tuned.map(({ name, values }) => {
        const isBack = day % TUNING_EVERY_DAYS === 1;
        return makeEvent(
          place,
          new Date(
            day * DAY_MILLISECONDS + (isBack ? 9 : 14) * HOUR_MILLISECONDS,
          ),
          {
            sourceType: 'db-parameter-group',
            source: name,
            category: 'configuration change',
            message: `Updated parameter ${TUNED_PARAMETER} to ${
              isBack ? values[TUNED_PARAMETER] : '100'
            } with apply method immediate`,
          },
        );
      }),
    );
}

const MAINTENANCE_MESSAGES: Readonly<Record<string, string>> = {
  'system-update':
    "A system update is available for your DB instance. For information about applying updates, see 'Maintaining a DB instance' in the RDS User Guide.",
  'db-upgrade':
    'The DB instance has a DB engine minor version upgrade available.',
  'ca-certificate-rotation':
    "Amazon RDS DB instance's server certificate requires rotation through a pending maintenance action.",
};

/** RDS reminds of pending maintenance every week. */
export function maintenanceEvents(place: Place, days: number): Event[] {
  const { estate, accountId, region, now } = place;
  const today = Math.floor(now.getTime() / DAY_MILLISECONDS);
  return estate
    .of(pendingMaintenance, accountId, region)
    .flatMap(({ resourceArn, action }) => {
      const isCluster = resourceArn.includes(':cluster:');
      return Array.from({ length: days + 1 }, (_, ago) => today - ago)
        .filter(day => day % 7 === 3)
        .map(day =>
          makeEvent(
            place,
            new Date(day * DAY_MILLISECONDS + 11 * HOUR_MILLISECONDS),
            {
              sourceType: isCluster ? 'db-cluster' : 'db-instance',
              source: splitRdsArn(resourceArn).identifier,
              category:
                action === 'system-update'
                  ? 'security patching'
                  : 'maintenance',
              message: isCluster
                ? 'The DB cluster has a DB engine minor version upgrade available.'
                : MAINTENANCE_MESSAGES[action] ?? action,
            },
          ),
        );
    });
}
