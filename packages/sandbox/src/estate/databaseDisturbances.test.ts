import type { GetMetricDataInput } from '@aws-sdk/client-cloudwatch';
import type { Event } from '@aws-sdk/client-rds';
import { getMetricData } from '../aws/cloudwatch/getMetricData';
import { getResourceMetrics } from '../aws/pi/getResourceMetrics';
import { dbInstances } from '../aws/rds/collections';
import { eventsOfIncident } from '../aws/rds/events/incidentEvents';
import { buildEstate } from '.';
import { INCIDENT_PLANS } from './databases/incidentPlans';
import { incidentsBetween, type Incident } from './databases/incidents';
import { ACCOUNTS } from './organization';

const MINUTE = 60_000;
const DAY = 86_400_000;
const NOW = new Date('2026-11-21T12:00:00Z');
const ESTATE = buildEstate();

/** The newest occurrence of an incident in the past 30 days. */
function occurrenceOf(id: string): Incident {
  const plan = INCIDENT_PLANS.find(one => one.id === id);
  const [found] = plan
    ? incidentsBetween(
        { ...plan, from: new Date(NOW.getTime() - 30 * DAY), to: NOW },
        [plan],
      ).reverse()
    : [];
  if (!found) throw new Error(`There was no ${id} in the past 30 days.`);
  return found;
}

const after = (incident: Incident, minute: number) =>
  new Date(incident.startedAt.getTime() + minute * MINUTE);

/** The metric's value in each minute of a time. */
function minutes(
  place: { accountId: string; region: string },
  dimensions: Record<string, string>,
  metricName: string,
  from: Date,
  to: Date,
): number[] {
  const input: GetMetricDataInput = {
    StartTime: from,
    EndTime: to,
    ScanBy: 'TimestampAscending',
    MetricDataQueries: [
      {
        Id: 'a',
        MetricStat: {
          Metric: {
            Namespace: 'AWS/RDS',
            MetricName: metricName,
            Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({
              Name,
              Value,
            })),
          },
          Period: 60,
          Stat: 'Average',
        },
      },
    ],
  };
  const { MetricDataResults: results } = getMetricData(input, {
    ...place,
    estate: ESTATE,
    now: to,
  });
  return results?.[0]?.Values ?? [];
}

const during = (incident: Incident, instance: string, metric: string) =>
  minutes(
    incident,
    { DBInstanceIdentifier: instance },
    metric,
    incident.startedAt,
    incident.endedAt,
  );
const dayBefore = (incident: Incident, instance: string, metric: string) =>
  minutes(
    incident,
    { DBInstanceIdentifier: instance },
    metric,
    new Date(incident.startedAt.getTime() - DAY),
    new Date(incident.endedAt.getTime() - DAY),
  );

/** The events of all incidents with such a message, each with what it belongs to. */
function eventsLike(message: RegExp): [string, Event, Incident][] {
  return INCIDENT_PLANS.flatMap(({ id }) => {
    const incident = occurrenceOf(id);
    const all = ESTATE.of(dbInstances, incident.accountId, incident.region);
    return eventsOfIncident(
      incident,
      incident.instances.flatMap(
        name => all.find(one => one.DBInstanceIdentifier === name) ?? [],
      ),
    )
      .filter(event => message.test(event.Message ?? ''))
      .map((event): [string, Event, Incident] => [
        `${event.SourceIdentifier}: ${event.Message}`,
        event,
        incident,
      ]);
  });
}

/** A metric in the minute of an event. */
function atEvent(event: Event, incident: Incident, metricName: string): number {
  const time = event.Date?.getTime() ?? NaN;
  const minute = Math.floor(time / MINUTE) * MINUTE;
  const [value] = minutes(
    incident,
    { DBInstanceIdentifier: event.SourceIdentifier ?? '' },
    metricName,
    new Date(minute),
    new Date(minute + MINUTE),
  );
  return value ?? NaN;
}

describe('the metrics during an incident', () => {
  it.each<[string, string, string, 'above' | 'below', number]>([
    [
      'orders-writer-failover',
      'orders-prod-1',
      'DatabaseConnections',
      'below',
      0.01,
    ],
    [
      'orders-writer-failover',
      'orders-prod-2',
      'DatabaseConnections',
      'below',
      0.01,
    ],
    ['orders-writer-failover', 'orders-prod-1', 'ReadLatency', 'above', 2],
    ['orders-writer-failover', 'orders-prod-2', 'WriteIOPS', 'above', 20],
    [
      'payment-connection-storm',
      'orders-prod-1',
      'DatabaseConnections',
      'above',
      10,
    ],
    ['payment-connection-storm', 'orders-prod-1', 'CPUUtilization', 'above', 2],
    [
      'payment-connection-storm',
      'orders-prod-1',
      'FreeableMemory',
      'below',
      0.5,
    ],
    ['payment-connection-storm', 'orders-prod-1', 'DBLoadNonCPU', 'above', 10],
    [
      'reporting-storage-nearly-full',
      'reporting-prod',
      'FreeStorageSpace',
      'below',
      0.4,
    ],
    [
      'reporting-storage-nearly-full',
      'reporting-prod',
      'DiskQueueDepth',
      'above',
      2,
    ],
    [
      'authentication-replica-lag',
      'authentication-service-prod-west',
      'ReplicaLag',
      'above',
      3,
    ],
    ['records-slow-queries', 'prod-postgres', 'CPUUtilization', 'above', 2],
    ['records-slow-queries', 'prod-postgres', 'ReadIOPS', 'above', 3],
    [
      'innovate-failover',
      'innovate-prod',
      'DatabaseConnections',
      'below',
      0.01,
    ],
    [
      'records-dev-out-of-memory',
      'dev-postgres',
      'DatabaseConnections',
      'below',
      0.01,
    ],
    [
      'profile-maintenance',
      'profile-service-prod',
      'DatabaseConnections',
      'below',
      0.01,
    ],
  ])('of %s show in %s: %s goes %s', (id, instance, metric, way, factor) => {
    const incident = occurrenceOf(id);
    const usual = dayBefore(incident, instance, metric);
    const found = during(incident, instance, metric);
    const isSo =
      way === 'above'
        ? Math.max(...found) > factor * Math.max(...usual)
        : Math.min(...found) <= factor * Math.min(...usual);
    expect({ isSo, found, usual }).toMatchObject({ isSo: true });
  });

  it('are as usual a while after it', () => {
    for (const plan of INCIDENT_PLANS) {
      const incident = occurrenceOf(plan.id);
      const [instance = ''] = incident.instances;
      const window = (start: number) =>
        minutes(
          incident,
          { DBInstanceIdentifier: instance },
          'DatabaseConnections',
          new Date(incident.endedAt.getTime() + start),
          new Date(incident.endedAt.getTime() + start + 10 * MINUTE),
        );
      const [now, before] = [
        window(30 * MINUTE),
        window(30 * MINUTE - 7 * DAY),
      ];
      expect(Math.max(...now)).toBeLessThan(2 * Math.max(...before) + 3);
      expect(Math.min(...now)).toBeGreaterThan(0);
    }
  });

  it('reach the peak that the incident tells of', () => {
    const full = occurrenceOf('reporting-storage-nearly-full');
    const free = Math.min(
      ...during(full, 'reporting-prod', 'FreeStorageSpace'),
    );
    expect(1 - free / (500 * 1024 ** 3)).toBeCloseTo(0.96, 2);

    const lag = occurrenceOf('authentication-replica-lag');
    expect(
      Math.max(
        ...during(lag, 'authentication-service-prod-west', 'ReplicaLag'),
      ),
    ).toBeGreaterThan(5200);

    const global = occurrenceOf('orders-global-lag');
    const lags = minutes(
      global,
      { DBClusterIdentifier: 'orders-prod-west', SourceRegion: 'us-east-1' },
      'AuroraGlobalDBProgressLag',
      global.startedAt,
      global.endedAt,
    );
    expect(Math.max(...lags)).toBeGreaterThan(7000);
    expect(Math.max(...lags)).toBeLessThan(7800);
  });

  it.each(eventsLike(/^DB instance restarted$/))(
    'have no connections in the minute in which %s',
    (_, event, incident) => {
      expect(atEvent(event, incident, 'DatabaseConnections')).toBe(0);
    },
  );

  it.each(eventsLike(/^The free storage capacity/))(
    'have the storage of which RDS tells: %s',
    (message, event, incident) => {
      const told = Number(/Free Storage: ([\d.]+) GB/.exec(message)?.[1]);
      const free = atEvent(event, incident, 'FreeStorageSpace') / 1024 ** 3;
      expect(free).toBeCloseTo(told, 0);
    },
  );

  it.each(eventsLike(/^Replication has stopped/))(
    'have a lag when %s',
    (_, event, incident) => {
      expect(atEvent(event, incident, 'ReplicaLag')).toBeGreaterThan(600);
    },
  );

  it('never lose more than a minute each way in a failover', () => {
    const failover = occurrenceOf('orders-writer-failover');
    const connections = minutes(
      failover,
      { DBInstanceIdentifier: 'orders-prod-1' },
      'DatabaseConnections',
      after(failover, -60),
      after(failover, 60),
    );
    expect(connections).toHaveLength(120);
    expect(
      connections.flatMap((value, index) => (value === 0 ? [index - 60] : [])),
    ).toEqual([0, failover.durationMinutes - 1]);
  });

  it('lose memory before the engine ends for lack of it', () => {
    const restart = occurrenceOf('records-dev-out-of-memory');
    const free = minutes(
      restart,
      { DBInstanceIdentifier: 'dev-postgres' },
      'FreeableMemory',
      after(restart, -60),
      after(restart, 0),
    );
    expect(free.at(-1) ?? NaN).toBeLessThan(0.15 * (free[0] ?? NaN));
  });
});

describe('the waits during an incident', () => {
  function heaviest(id: string, instance: string, group: string): string {
    const incident = occurrenceOf(id);
    const found = ESTATE.of(
      dbInstances,
      incident.accountId,
      incident.region,
    ).find(one => one.DBInstanceIdentifier === instance);
    const { MetricList = [] } = getResourceMetrics(
      {
        ServiceType: 'RDS',
        Identifier: found?.DbiResourceId,
        StartTime: after(incident, incident.durationMinutes / 3),
        EndTime: after(incident, incident.durationMinutes * 0.6),
        PeriodInSeconds: 60,
        MetricQueries: [{ Metric: 'db.load.avg', GroupBy: { Group: group } }],
      },
      {
        estate: ESTATE,
        accountId: incident.accountId,
        region: incident.region,
        callerArn: 'arn:aws:iam::555566667777:role/test',
        now: incident.endedAt,
      },
    );
    return Object.values(MetricList[1]?.Key?.Dimensions ?? {}).join(' ');
  }

  it.each([
    [
      'payment-connection-storm',
      'orders-prod-1',
      'db.wait_event',
      'Lock:transactionid',
    ],
    ['payment-connection-storm', 'orders-prod-1', 'db.user', 'payment_service'],
    [
      'payment-connection-storm',
      'orders-prod-1',
      'db.sql_tokenized',
      'payments',
    ],
    [
      'records-slow-queries',
      'prod-postgres',
      'db.sql_tokenized',
      'external_reference',
    ],
    [
      'reporting-storage-nearly-full',
      'reporting-prod',
      'db.sql',
      'percentile_cont',
    ],
  ])('%s of %s by %s are above all %s', (id, instance, group, expected) => {
    expect(heaviest(id, instance, group)).toContain(expected);
  });
});

describe('the metrics of the reference estate', () => {
  it('let the storage of the reporting database run out in a month', () => {
    const free = (daysAgo: number) => {
      const at = new Date(NOW.getTime() - daysAgo * DAY);
      return (
        minutes(
          { accountId: ACCOUNTS.prod, region: 'us-east-1' },
          { DBInstanceIdentifier: 'reporting-prod' },
          'FreeStorageSpace',
          new Date(at.getTime() - MINUTE),
          at,
        )[0] ?? NaN
      );
    };
    const perDay = (free(30) - free(0)) / 30;
    expect(free(0) / perDay).toBeGreaterThan(20);
    expect(free(0) / perDay).toBeLessThan(35);
    expect((free(15) - free(0)) / 15).toBeCloseTo(perDay, -8);
  });
});
