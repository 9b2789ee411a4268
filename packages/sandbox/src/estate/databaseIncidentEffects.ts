import {
  UNDISTURBED,
  type Disturbance,
} from '../aws/cloudwatch/databases/tuning';
import type { IncidentKind, IncidentPlan } from './databases/incidents';

const GIB = 1024 ** 3;

/** An incident's effect at a moment of it. */
export interface IncidentMoment {
  readonly plan: IncidentPlan;
  /** Minutes since it began; negative before it, which some incidents announce. */
  readonly minute: number;
  /** Whether this is the instance where it began. */
  readonly isOrigin: boolean;
}

/** What an incident does to an instance. */
export interface IncidentEffect {
  /** Minutes before an incident at which its effect sets in. */
  readonly leadMinutes?: number;
  /** Minutes after an incident until all is as usual again. */
  readonly tailMinutes?: number;
  at(moment: IncidentMoment): Disturbance;
}

/** A buffer cache that a restart emptied: everything is read from the storage until it is warm. */
function coldCache(minutesSinceStart: number, warmAfter: number): Disturbance {
  const left = Math.max(0, 1 - minutesSinceStart / warmAfter);
  return { readFactor: 1 + 2.5 * left, latencyFactor: 1 + 3 * left };
}

const DOWN: Disturbance = { isDown: true };

/** From 0 to 1 within some minutes, and back to 0 within as many at the end. */
function plateau({ minute, plan }: IncidentMoment, ramp: number): number {
  const untilEnd = plan.durationMinutes - minute;
  return clamp(Math.min(minute + 1, untilEnd) / ramp);
}

/** What the incidents of each kind do; undefined where it does not show in instances. */
export const INCIDENT_EFFECTS: Readonly<
  Record<IncidentKind, IncidentEffect | undefined>
> = {
  'cluster-failover': {
    tailMinutes: 12,
    at: ({ minute, plan, isOrigin }) => {
      // It ends with the writer's return, which takes less than a minute.
      const returns = plan.durationMinutes - 1;
      const isSwapped = minute < returns;
      const since = isSwapped ? minute : minute - returns;
      // The members of a cluster restart when the writer changes, there and back.
      if (since < 1) return DOWN;
      return {
        ...coldCache(since, 12),
        cause: 'failover',
        waits: { 'IO:DataFileRead': 0.25 * clamp(1 - since / 12) },
        ...(isSwapped
          ? { isRoleSwapped: true, loadFactor: isOrigin ? 0.7 : 1.4 }
          : {}),
      };
    },
  },
  'multi-az-failover': {
    tailMinutes: 15,
    at: ({ minute }) =>
      minute < 1
        ? DOWN
        : {
            ...coldCache(minute, 15),
            cause: 'failover',
            waits: { 'IO:DataFileRead': 0.3 * clamp(1 - minute / 15) },
          },
  },
  'storage-nearly-full': {
    at: ({ minute, plan }) => {
      const progress = minute / plan.durationMinutes;
      // RDS tells of it when 40 % of the time is over; it is given back when the report is done.
      const level =
        progress < 0.38 ? progress / 0.38 : clamp((1 - progress) / 0.1);
      const peak = plan.peak ?? 0.96;
      return {
        cause: 'storage-nearly-full',
        usedStorageShare: peak * (0.6 + 0.4 * level),
        readFactor: 1.8,
        latencyFactor: 2.2,
        cpuPercent: 55,
        waits: { 'IO:BufFileWrite': 0.6, 'IO:BufFileRead': 0.3 },
      };
    },
  },
  'connection-storm': {
    at: moment => {
      const level = plateau(moment, 6);
      return {
        cause: 'connection-storm',
        connectionsShare: (moment.plan.peak ?? 0.8) * level,
        cpuPercent: 92 * level,
        latencyFactor: 1 + 4 * level,
        freeMemoryFactor: 1 - 0.75 * level,
        waits: {
          'Lock:transactionid': 2.6 * level,
          'Lock:tuple': 0.7 * level,
          'LWLock:LockManager': 0.9 * level,
          'Client:ClientRead': 0.4 * level,
        },
      };
    },
  },
  'replica-lag': {
    at: ({ minute, plan }) => {
      const progress = minute / plan.durationMinutes;
      const level = progress < 0.72 ? progress / 0.72 : (1 - progress) / 0.28;
      return {
        cause: 'replica-lag',
        lagSeconds: (plan.peak ?? 3600) * clamp(level),
        waits: { 'IPC:RecoveryConflictSnapshot': 0.3 * clamp(level) },
      };
    },
  },
  'slow-queries': {
    at: moment => {
      const level = plateau(moment, 5);
      return {
        cause: 'slow-queries',
        cpuPercent: (moment.plan.peak ?? 95) * level,
        readFactor: 1 + 5 * level,
        latencyFactor: 1 + 2.5 * level,
        waits: {
          'IO:DataFileRead': 0.8 * level,
          'LWLock:BufferContent': 0.2 * level,
          CPU: 0.5 * level,
        },
      };
    },
  },
  // It shows in the cluster, not in its instances.
  'global-lag': undefined,
  restart: {
    leadMinutes: 25,
    tailMinutes: 10,
    at: ({ minute, plan }) => {
      if (minute < 0) {
        // Memory goes first, then swap.
        const level = clamp(1 + minute / 25);
        return {
          cause: 'out-of-memory',
          freeMemoryFactor: 1 - 0.96 * level,
          swapBytes: level * 1.6 * GIB,
          cpuPercent: 70 * level,
        };
      }
      return minute < 0.7 * plan.durationMinutes
        ? DOWN
        : { ...coldCache(minute, 14), cause: 'restart' };
    },
  },
  maintenance: {
    tailMinutes: 10,
    at: ({ minute, plan }) => {
      const shutDownAt = 0.4 * plan.durationMinutes;
      if (minute < shutDownAt) return UNDISTURBED;
      if (minute < 0.7 * plan.durationMinutes) return DOWN;
      return { ...coldCache(minute - shutDownAt, 16), cause: 'maintenance' };
    },
  },
};

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
