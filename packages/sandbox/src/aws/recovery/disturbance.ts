import type { Estate } from '../../core/Estate';
import { EVERYWHERE } from '../cloudwatch/collections';
import {
  incidents,
  type Incident,
  type ReplicatingService,
} from './collections';

/** One direction in which a store is replicated between Regions. */
export interface Replication {
  readonly service: ReplicatingService;
  /** Of the source, of the copy, and of what spans both. */
  readonly arns: readonly (string | undefined)[];
  readonly fromRegion: string;
  readonly toRegion: string;
}

/** What incidents do to a replication at a moment. */
export interface ReplicationDisturbance {
  /** How much further behind than usual the copy is. */
  readonly lagSeconds: number;
  /** No change arrives at all. */
  readonly isStopped: boolean;
}

/** Nothing disturbs it. */
export const UNDISTURBED_REPLICATION: ReplicationDisturbance = {
  lagSeconds: 0,
  isStopped: false,
};

/** Tells what the incidents that are switched on do to a replication; where several do, the worst. */
export function disturbanceOf(
  estate: Estate,
  replication: Replication,
): (time: Date) => ReplicationDisturbance {
  const concerning = estate
    .of(incidents, EVERYWHERE, EVERYWHERE)
    .filter(incident => concerns(incident, replication));
  if (concerning.length === 0) return () => UNDISTURBED_REPLICATION;
  return time => {
    const current = concerning.filter(({ startedAt }) => startedAt <= time);
    return {
      lagSeconds: Math.max(
        0,
        ...current.map(
          ({ startedAt, lagSecondsPerSecond }) =>
            (lagSecondsPerSecond * (time.getTime() - startedAt.getTime())) /
            1000,
        ),
      ),
      isStopped: current.some(({ kind }) => kind !== 'replication-behind'),
    };
  };
}

/** Since when a Region is lost; undefined where it is not. */
export function lostSince(estate: Estate, region: string): Date | undefined {
  return estate
    .of(incidents, EVERYWHERE, EVERYWHERE)
    .filter(
      ({ kind, match }) => kind === 'region-lost' && match.region === region,
    )
    .map(({ startedAt }) => startedAt)
    .reduce<Date | undefined>(
      (first, time) => (first && first <= time ? first : time),
      undefined,
    );
}

function concerns(
  { kind, match }: Incident,
  { service, arns, fromRegion, toRegion }: Replication,
): boolean {
  const regions = kind === 'region-lost' ? [fromRegion, toRegion] : [toRegion];
  return (
    (match.service === undefined || match.service === service) &&
    (match.arn === undefined || arns.includes(match.arn)) &&
    (match.region === undefined || regions.includes(match.region))
  );
}
