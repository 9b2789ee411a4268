import type { DBInstance, Event } from '@aws-sdk/client-rds';
import type { AwsRequestContext } from '../../../core/AwsHandlers';
import { incidentsBetween } from '../../../estate/databases/incidents';
import { dbInstances } from '../collections';
import { backupEvents } from './backupEvents';
import { maintenanceEvents, parameterEvents } from './changeEvents';
import { eventsOfIncident } from './incidentEvents';
import { roleEvents } from './roleEvents';

type Place = Pick<AwsRequestContext, 'estate' | 'accountId' | 'region' | 'now'>;

/** RDS forgets events after this many days. */
export const EVENT_DAYS = 14;
const DAY_MILLISECONDS = 86_400_000;

/** Every event that RDS still remembers at this time, oldest first. */
export function eventsAt(place: Place): Event[] {
  const from = place.now.getTime() - EVENT_DAYS * DAY_MILLISECONDS;
  return [
    ...incidentEvents(place, new Date(from)),
    ...backupEvents(place, EVENT_DAYS),
    ...parameterEvents(place, EVENT_DAYS),
    ...maintenanceEvents(place, EVENT_DAYS),
    ...roleEvents(place),
  ]
    .filter(({ Date: date }) => {
      const time = date?.getTime() ?? 0;
      return time >= from && time <= place.now.getTime();
    })
    .sort((a, b) => (a.Date?.getTime() ?? 0) - (b.Date?.getTime() ?? 0));
}

function incidentEvents(place: Place, from: Date): Event[] {
  const { estate, accountId, region, now } = place;
  const byName = new Map<string | undefined, DBInstance>(
    estate
      .of(dbInstances, accountId, region)
      .map(instance => [instance.DBInstanceIdentifier, instance]),
  );
  return incidentsBetween({ accountId, region, from, to: now }).flatMap(
    incident => {
      const instances = incident.instances.flatMap(
        name => byName.get(name) ?? [],
      );
      // An estate of a test's own has the account, but not the databases.
      return instances.length === incident.instances.length
        ? eventsOfIncident(incident, instances)
        : [];
    },
  );
}
