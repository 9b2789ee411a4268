import { ACCOUNTS, PRIMARY_REGION, SECONDARY_REGION } from '../organization';
import type { IncidentPlan } from './incidents';

const EAST = { accountId: ACCOUNTS.prod, region: PRIMARY_REGION };
const WEST = { accountId: ACCOUNTS.prod, region: SECONDARY_REGION };

/** Minutes after midnight UTC. */
const at = (hour: number, minute: number) => hour * 60 + minute;

/** Every incident that is planted in the databases of the reference estate. */
export const INCIDENT_PLANS: readonly IncidentPlan[] = [
  {
    ...EAST,
    id: 'orders-writer-failover',
    kind: 'cluster-failover',
    cluster: 'orders-prod',
    instances: ['orders-prod-1', 'orders-prod-2'],
    everyDays: 9,
    dayOffset: 5,
    startMinute: at(14, 7),
    durationMinutes: 14,
    what: 'The writer lost its host; a reader in another zone took over, and the on-call engineer moved the writer back.',
  },
  {
    ...EAST,
    id: 'payment-connection-storm',
    kind: 'connection-storm',
    cluster: 'orders-prod',
    instances: ['orders-prod-1'],
    everyDays: 10,
    dayOffset: 2,
    startMinute: at(17, 32),
    durationMinutes: 38,
    peak: 0.45,
    what: 'payment-service retried without backing off and opened a connection for each attempt.',
  },
  {
    ...EAST,
    id: 'reporting-storage-nearly-full',
    kind: 'storage-nearly-full',
    instances: ['reporting-prod'],
    everyDays: 7,
    dayOffset: 3,
    startMinute: at(1, 10),
    durationMinutes: 5 * 60,
    peak: 0.96,
    what: 'The weekly report sorted on disk and took almost all storage for its temporary files.',
  },
  {
    ...WEST,
    id: 'authentication-replica-lag',
    kind: 'replica-lag',
    instances: ['authentication-service-prod-west'],
    everyDays: 11,
    dayOffset: 4,
    startMinute: at(19, 25),
    durationMinutes: 130,
    peak: 5400,
    what: 'A clean-up of expired sessions wrote faster than the replica could replay.',
  },
  {
    ...EAST,
    id: 'records-slow-queries',
    kind: 'slow-queries',
    instances: ['prod-postgres'],
    everyDays: 12,
    dayOffset: 1,
    startMinute: at(15, 48),
    durationMinutes: 95,
    peak: 96,
    what: 'A deployment of records-api searched by a column that has no index.',
  },
  {
    ...EAST,
    id: 'innovate-failover',
    kind: 'multi-az-failover',
    instances: ['innovate-prod'],
    everyDays: 13,
    dayOffset: 6,
    startMinute: at(9, 41),
    durationMinutes: 2,
    what: 'The storage of the primary did not answer, so the standby took over.',
  },
  {
    ...WEST,
    id: 'orders-global-lag',
    kind: 'global-lag',
    cluster: 'orders-prod-west',
    instances: ['orders-prod-west-1', 'orders-prod-west-2'],
    everyDays: 8,
    dayOffset: 7,
    startMinute: at(20, 15),
    durationMinutes: 25,
    peak: 7400,
    what: 'A bulk import into orders saturated replication between the Regions.',
  },
  {
    accountId: ACCOUNTS.dev,
    region: PRIMARY_REGION,
    id: 'records-dev-out-of-memory',
    kind: 'restart',
    instances: ['dev-postgres'],
    everyDays: 6,
    dayOffset: 2,
    startMinute: at(13, 22),
    durationMinutes: 4,
    what: 'An export held all rows in memory until the engine was ended and restarted.',
  },
  {
    ...EAST,
    id: 'profile-maintenance',
    kind: 'maintenance',
    instances: ['profile-service-prod'],
    everyDays: 14,
    // A Sunday, as its maintenance window wants.
    dayOffset: 10,
    startMinute: at(5, 12),
    durationMinutes: 11,
    what: 'The operating system was patched in the maintenance window.',
  },
];

/** A state of a database that lasts, for its metrics to show. */
export interface StandingCondition {
  readonly accountId: string;
  readonly region: string;
  readonly instance: string;
  readonly kind: 'connections-near-maximum';
  /** `max_connections` of its parameter group. */
  readonly maximumConnections: number;
  /** The share of the maximum that is in use in working hours; hardly less at night, for pools keep theirs. */
  readonly usedShare: number;
}

/** Planted: see `database-connections-near-maximum` in the list of imperfections. */
export const STANDING_CONDITIONS: readonly StandingCondition[] = [
  {
    ...EAST,
    kind: 'connections-near-maximum',
    instance: 'user-service-prod',
    maximumConnections: 200,
    usedShare: 0.93,
  },
];
