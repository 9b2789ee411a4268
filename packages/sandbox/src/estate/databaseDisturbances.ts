import {
  UNDISTURBED,
  type Disturbance,
} from '../aws/cloudwatch/databases/tuning';
import { INCIDENT_PLANS } from './databases/incidentPlans';
import {
  INCIDENT_EFFECTS,
  type IncidentEffect,
} from './databaseIncidentEffects';
import { incidentsBetween, type IncidentPlan } from './databases/incidents';

const MINUTE_MILLISECONDS = 60_000;
const DAY_MILLISECONDS = 86_400_000;

interface Timeline {
  readonly plan: IncidentPlan;
  readonly effect: IncidentEffect;
  /** One of its starts, and the time from one to the next. */
  readonly anchor: number;
  readonly period: number;
  readonly isOrigin: boolean;
}

/**
 * What disturbs a DB instance at any moment, by the incidents that are planted.
 *
 * @returns undefined where nothing ever does
 */
export function disturbancesOf(place: {
  accountId: string;
  region: string;
  identifier: string;
}): ((time: Date) => Disturbance) | undefined {
  const timelines = INCIDENT_PLANS.filter(
    plan =>
      plan.accountId === place.accountId &&
      plan.region === place.region &&
      plan.instances.includes(place.identifier),
  ).flatMap(plan => timelineOf(plan, plan.instances[0] === place.identifier));
  if (timelines.length === 0) return undefined;
  return time => {
    for (const timeline of timelines) {
      const found = disturbanceOf(timeline, time);
      if (found) return found;
    }
    return UNDISTURBED;
  };
}

/** How far behind an incident lets a secondary cluster be; undefined while there is none. */
export function globalLagOf(place: {
  accountId: string;
  region: string;
  identifier: string;
}): (time: Date) => number | undefined {
  const plan = INCIDENT_PLANS.find(
    one =>
      one.kind === 'global-lag' &&
      one.accountId === place.accountId &&
      one.region === place.region &&
      one.cluster === place.identifier,
  );
  if (!plan) return () => undefined;
  const anchor = anchorOf(plan);
  return time => {
    const minute = minutesSince(time, anchor, periodOf(plan), 0);
    return minute < plan.durationMinutes
      ? (plan.peak ?? 0) *
          Math.sin((Math.PI * (minute + 0.5)) / plan.durationMinutes)
      : undefined;
  };
}

function timelineOf(plan: IncidentPlan, isOrigin: boolean): Timeline[] {
  const effect = INCIDENT_EFFECTS[plan.kind];
  return effect
    ? [
        {
          plan,
          effect,
          isOrigin,
          anchor: anchorOf(plan),
          period: periodOf(plan),
        },
      ]
    : [];
}

function disturbanceOf(
  { plan, effect, anchor, period, isOrigin }: Timeline,
  time: Date,
): Disturbance | undefined {
  const lead = effect.leadMinutes ?? 0;
  const minute = minutesSince(time, anchor, period, lead);
  return minute < plan.durationMinutes + (effect.tailMinutes ?? 0)
    ? effect.at({ plan, minute, isOrigin })
    : undefined;
}

/** Minutes since the newest start, or until the next one where that is less than the lead away. */
function minutesSince(
  time: Date,
  anchor: number,
  period: number,
  leadMinutes: number,
): number {
  const lead = leadMinutes * MINUTE_MILLISECONDS;
  const since = (time.getTime() - anchor + lead) % period;
  return ((since < 0 ? since + period : since) - lead) / MINUTE_MILLISECONDS;
}

function anchorOf(plan: IncidentPlan): number {
  const from = new Date(Date.UTC(2026, 0, 1));
  const [first] = incidentsBetween(
    {
      accountId: plan.accountId,
      region: plan.region,
      from,
      to: new Date(from.getTime() + 2 * periodOf(plan)),
    },
    [plan],
  );
  return first ? first.startedAt.getTime() : from.getTime();
}

function periodOf(plan: IncidentPlan): number {
  return plan.everyDays * DAY_MILLISECONDS;
}
