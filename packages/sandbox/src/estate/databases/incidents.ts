import { INCIDENT_PLANS } from './incidentPlans';

const MINUTE_MILLISECONDS = 60_000;
const DAY_MILLISECONDS = 86_400_000;

/** What happens to a database, as its events tell it and its metrics show it. */
export type IncidentKind =
  /** The writer of an Aurora cluster fails over to a reader and, at the end, back. */
  | 'cluster-failover'
  /** A Multi-AZ instance fails over to its standby: a minute without connections. */
  | 'multi-az-failover'
  /** Free storage falls to a few per cent and recovers. */
  | 'storage-nearly-full'
  /** Clients open far more connections than usual, CPU and latency rise with them. */
  | 'connection-storm'
  /** A replica falls far behind its source. */
  | 'replica-lag'
  /** A statement without its index: CPU, reads and their latency rise. */
  | 'slow-queries'
  /** The secondary of a global cluster falls behind by seconds. */
  | 'global-lag'
  /** Memory runs out and the engine restarts. */
  | 'restart'
  /** A patch in the maintenance window: minutes without connections. */
  | 'maintenance';

/** An incident that comes again and again, as it is declared. */
export interface IncidentPlan {
  /** Unique, kebab-case. */
  readonly id: string;
  readonly kind: IncidentKind;
  readonly accountId: string;
  readonly region: string;
  /** The DB instances that it shows in; the first one is where it began. */
  readonly instances: readonly string[];
  readonly cluster?: string;
  /**
   * The days from one occurrence to the next, so that there always is one in the past 30 days; less
   * than 14 where its events shall always be there, because RDS keeps those no longer.
   */
  readonly everyDays: number;
  /** The days from 1 January 2026 to an occurrence of it. */
  readonly dayOffset: number;
  /** Minutes after midnight UTC. */
  readonly startMinute: number;
  readonly durationMinutes: number;
  /**
   * How bad it is at its worst, in the unit of its kind. `storage-nearly-full`: the share of the
   * storage that is used; `connection-storm`: the share of the maximum of connections;
   * `replica-lag`: seconds; `global-lag`: milliseconds; `slow-queries`: CPU in per cent; none else.
   */
  readonly peak?: number;
  /** What an operator would write in the report of it. */
  readonly what: string;
}

/** One occurrence of an incident. */
export interface Incident extends IncidentPlan {
  readonly startedAt: Date;
  readonly endedAt: Date;
}

/** Where and when to look for incidents. */
export interface IncidentQuery {
  readonly accountId: string;
  readonly region: string;
  /** From here, that moment included. */
  readonly from: Date;
  /** Up to here, that moment excluded. */
  readonly to: Date;
}

const EPOCH = Date.UTC(2026, 0, 1);

/**
 * The incidents of an account and Region that overlap a time range, oldest first. They depend on
 * the time alone: the same range gives the same incidents, whenever it is asked for.
 *
 * @param plans - what can happen; all that is planted in the estate, if left out
 */
export function incidentsBetween(
  query: IncidentQuery,
  plans: readonly IncidentPlan[] = INCIDENT_PLANS,
): Incident[] {
  return plans
    .filter(
      plan =>
        plan.accountId === query.accountId && plan.region === query.region,
    )
    .flatMap(plan => occurrences(plan, query.from, query.to))
    .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
}

/**
 * The incident that a DB instance is in at a moment.
 *
 * @param kinds - only of these kinds; of any, if left out
 */
export function incidentOf(
  instance: { accountId: string; region: string; identifier: string },
  time: Date,
  kinds?: readonly IncidentKind[],
): Incident | undefined {
  return plansOf(instance.accountId, instance.region, instance.identifier)
    .filter(plan => !kinds || kinds.includes(plan.kind))
    .map(plan => occurrenceAt(plan, time))
    .find(found => found !== undefined);
}

/** How far an incident has run at a moment: 0 at its start, 1 at its end. */
export function incidentProgress(incident: Incident, time: Date): number {
  const { startedAt, endedAt } = incident;
  return (
    (time.getTime() - startedAt.getTime()) /
    (endedAt.getTime() - startedAt.getTime())
  );
}

function occurrences(plan: IncidentPlan, from: Date, to: Date): Incident[] {
  const period = plan.everyDays * DAY_MILLISECONDS;
  const duration = plan.durationMinutes * MINUTE_MILLISECONDS;
  const first = firstStart(plan);
  const found: Incident[] = [];
  for (
    let index = Math.floor((from.getTime() - duration - first) / period) + 1;
    first + index * period < to.getTime();
    index++
  ) {
    const start = first + index * period;
    found.push({
      ...plan,
      startedAt: new Date(start),
      endedAt: new Date(start + duration),
    });
  }
  return found;
}

function occurrenceAt(plan: IncidentPlan, time: Date): Incident | undefined {
  const period = plan.everyDays * DAY_MILLISECONDS;
  const first = firstStart(plan);
  const start = first + Math.floor((time.getTime() - first) / period) * period;
  const end = start + plan.durationMinutes * MINUTE_MILLISECONDS;
  return time.getTime() < end
    ? { ...plan, startedAt: new Date(start), endedAt: new Date(end) }
    : undefined;
}

function firstStart({ dayOffset, startMinute }: IncidentPlan): number {
  return (
    EPOCH + dayOffset * DAY_MILLISECONDS + startMinute * MINUTE_MILLISECONDS
  );
}

const plansByInstance = new Map<string, IncidentPlan[]>();
for (const plan of INCIDENT_PLANS) {
  for (const instance of plan.instances) {
    const key = [plan.accountId, plan.region, instance].join('/');
    plansByInstance.set(key, [...(plansByInstance.get(key) ?? []), plan]);
  }
}

function plansOf(
  accountId: string,
  region: string,
  instance: string,
): readonly IncidentPlan[] {
  return plansByInstance.get([accountId, region, instance].join('/')) ?? [];
}
