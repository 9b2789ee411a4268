import type { Estate } from '../../core/Estate';
import { EVERYWHERE } from '../cloudwatch/collections';
import { roleChanges, type RoleChange } from './collections';

/**
 * Where a change of roles has come to: it is verified, then the old primary gives its role away, then the
 * new one has it and the rest follows, until all is done.
 */
export type ChangePhase = 'pending' | 'demoting' | 'promoted' | 'completed';

/** How long after the request each phase ends. */
const TIMINGS: Readonly<
  Record<
    RoleChange['service'],
    Readonly<
      Record<
        RoleChange['kind'],
        {
          readonly verifiedSeconds: number;
          readonly promotedSeconds: number;
          readonly completedSeconds: number;
        }
      >
    >
  >
> = {
  rds: {
    switchover: {
      verifiedSeconds: 10,
      promotedSeconds: 50,
      completedSeconds: 80,
    },
    failover: { verifiedSeconds: 5, promotedSeconds: 35, completedSeconds: 60 },
    // A replica is modified and then restarts.
    promotion: {
      verifiedSeconds: 0,
      promotedSeconds: 120,
      completedSeconds: 180,
    },
  },
  elasticache: {
    switchover: {
      verifiedSeconds: 0,
      promotedSeconds: 30,
      completedSeconds: 60,
    },
    failover: { verifiedSeconds: 0, promotedSeconds: 30, completedSeconds: 60 },
    promotion: {
      verifiedSeconds: 0,
      promotedSeconds: 30,
      completedSeconds: 60,
    },
  },
};

/** The changes of roles that were asked for of a global cluster, a Global Datastore or a replica. */
export function changesOf(
  estate: Estate,
  subjectArn: string | undefined,
): RoleChange[] {
  return estate
    .of(roleChanges, EVERYWHERE, EVERYWHERE)
    .filter(change => change.subjectArn === subjectArn);
}

/** @returns undefined before the change was asked for */
export function phaseAt(
  change: RoleChange,
  time: Date,
): ChangePhase | undefined {
  const timing = TIMINGS[change.service][change.kind];
  const seconds = secondsSince(change.startedAt, time);
  if (seconds < 0) return undefined;
  if (seconds < timing.verifiedSeconds) return 'pending';
  if (seconds < timing.promotedSeconds) return 'demoting';
  return seconds < timing.completedSeconds ? 'promoted' : 'completed';
}

/** When a phase of a change ends, for what tells of it. */
export function timesOf(change: RoleChange): {
  verifiedAt: Date;
  promotedAt: Date;
  completedAt: Date;
} {
  const timing = TIMINGS[change.service][change.kind];
  const after = (seconds: number) =>
    new Date(change.startedAt.getTime() + seconds * 1000);
  return {
    verifiedAt: after(timing.verifiedSeconds),
    promotedAt: after(timing.promotedSeconds),
    completedAt: after(timing.completedSeconds),
  };
}

/** The change that is going on; undefined where none is. */
export function changeInProgress(
  changes: readonly RoleChange[],
  time: Date,
): RoleChange | undefined {
  return changes.findLast(change => {
    const phase = phaseAt(change, time);
    return phase !== undefined && phase !== 'completed';
  });
}

/** Who has the primary's role at a time, by who had it at first. */
export function primaryAt(
  initial: string,
  changes: readonly RoleChange[],
  time: Date,
): string {
  const last = changes.findLast(change => {
    const phase = phaseAt(change, time);
    return phase === 'promoted' || phase === 'completed';
  });
  return last?.to ?? initial;
}

/** Everybody who ever had the primary's role. */
export function primariesEver(
  initial: string,
  changes: readonly RoleChange[],
): string[] {
  return [...new Set([initial, ...changes.map(({ to }) => to)])];
}

function secondsSince(from: Date, time: Date): number {
  return (time.getTime() - from.getTime()) / 1000;
}
