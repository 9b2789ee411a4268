import type { DBInstance, Event } from '@aws-sdk/client-rds';
import type { Incident } from '../../../estate/databases/incidents';
import { makeEvent, type EventContent } from './describeEvent';

const SECOND_MILLISECONDS = 1000;

/** Something that RDS reports so many seconds after an incident began. */
type Step = readonly [afterSeconds: number, content: EventContent];

/**
 * What RDS reports of an incident. Load of the database's own making, such as slow queries or too
 * many connections, it reports nothing of.
 *
 * @param instances - the DB instances of the incident, in its order
 */
export function eventsOfIncident(
  incident: Incident,
  instances: readonly DBInstance[],
): Event[] {
  const [first, second] = instances;
  const durationSeconds =
    (incident.endedAt.getTime() - incident.startedAt.getTime()) /
    SECOND_MILLISECONDS;
  return stepsOf(incident, first, second, durationSeconds).map(
    ([afterSeconds, content]) =>
      makeEvent(
        incident,
        new Date(
          incident.startedAt.getTime() + afterSeconds * SECOND_MILLISECONDS,
        ),
        content,
      ),
  );
}

function stepsOf(
  incident: Incident,
  first: DBInstance,
  second: DBInstance | undefined,
  durationSeconds: number,
): Step[] {
  const name = first.DBInstanceIdentifier ?? '';
  const on = (category: string, message: string): EventContent => ({
    sourceType: 'db-instance',
    source: name,
    category,
    message,
  });
  switch (incident.kind) {
    case 'cluster-failover':
      return second
        ? clusterFailover(incident, first, second, durationSeconds)
        : [];
    case 'multi-az-failover':
      return [
        [0, on('failover', 'Multi-AZ instance failover started.')],
        [48, on('availability', 'DB instance restarted')],
        [75, on('failover', 'Multi-AZ instance failover completed')],
        [
          78,
          on(
            'notification',
            'The RDS Multi-AZ primary instance is unhealthy: storage failure',
          ),
        ],
      ];
    case 'storage-nearly-full':
      return [
        [durationSeconds * 0.4, on('low storage', lowStorage(first, incident))],
      ];
    case 'replica-lag':
      return [
        [durationSeconds * 0.3, on('read replica', 'Replication has stopped.')],
        [
          durationSeconds * 0.5,
          on('read replica', 'Replication for the Read Replica resumed'),
        ],
      ];
    case 'restart':
      return [
        [
          0,
          on(
            'recovery',
            'Recovery of the DB instance has started. Recovery time will vary with the amount of data to be recovered.',
          ),
        ],
        [durationSeconds * 0.7, on('availability', 'DB instance restarted')],
        [
          durationSeconds,
          on('recovery', 'Recovery of the DB instance is complete.'),
        ],
      ];
    case 'maintenance':
      return [
        [0, on('maintenance', 'Applying off-line patches to DB instance')],
        [durationSeconds * 0.4, on('availability', 'DB instance shutdown')],
        [durationSeconds * 0.7, on('availability', 'DB instance restarted')],
        [
          durationSeconds,
          on(
            'maintenance',
            'Finished applying off-line patches to DB instance',
          ),
        ],
      ];
    default:
      return [];
  }
}

/** To the reader and, at the end, back to the writer. */
function clusterFailover(
  { cluster = '' }: Incident,
  writer: DBInstance,
  reader: DBInstance,
  durationSeconds: number,
): Step[] {
  const of = (
    sourceType: 'db-cluster' | 'db-instance',
    source: string | undefined,
    category: string,
    message: string,
  ): EventContent => ({ sourceType, source: source ?? '', category, message });
  const failover = (
    from: DBInstance,
    to: DBInstance,
    startSecond: number,
  ): Step[] => {
    const target = to.DBInstanceIdentifier;
    const zones =
      from.AvailabilityZone === to.AvailabilityZone ? 'same' : 'cross';
    return [
      [
        startSecond,
        of(
          'db-cluster',
          cluster,
          'failover',
          `Started ${zones} AZ failover to DB instance: ${target}`,
        ),
      ],
      [
        startSecond + 14,
        of(
          'db-instance',
          from.DBInstanceIdentifier,
          'availability',
          'DB instance restarted',
        ),
      ],
      [
        startSecond + 31,
        of(
          'db-cluster',
          cluster,
          'failover',
          `Completed failover to DB instance: ${target}`,
        ),
      ],
    ];
  };
  return [
    ...failover(writer, reader, 0),
    ...failover(reader, writer, durationSeconds - 31),
  ];
}

function lowStorage(instance: DBInstance, { peak = 0.95 }: Incident): string {
  const allocated = instance.AllocatedStorage ?? 0;
  const freeShare = 1 - peak;
  const inGigabytes = (gib: number) => `${gib.toFixed(2)} GB`;
  return `The free storage capacity for DB Instance: ${
    instance.DBInstanceIdentifier
  } is low at ${Math.round(
    freeShare * 100,
  )}% of the provisioned storage [Provisioned Storage: ${inGigabytes(
    allocated,
  )}, Free Storage: ${inGigabytes(
    allocated * freeShare,
  )}]. You may want to increase the provisioned storage to address this issue.`;
}
