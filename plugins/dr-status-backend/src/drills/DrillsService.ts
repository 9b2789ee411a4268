import type {
  Contribution,
  Drill,
  DrillCadence,
  DrilledEntity,
  LastDrill,
  RecoveryStep,
} from '@meridian/plugin-dr-status-common';

/** What the recovery status takes from drills. Only what the assessment needs; it checks no permissions. */
export interface DrillsService {
  /** By entity reference, the drill that was closed last. */
  lastDrillsOf(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, LastDrill>>;
  /** By entity reference, when the next drill is due. */
  cadence(
    entities: readonly DrilledEntity[],
    now: Date,
  ): Promise<ReadonlyMap<string, DrillCadence>>;
  /** By entity reference, what its newest drill measured of the steps of a recovery. */
  measured(
    now: Date,
  ): Promise<ReadonlyMap<string, ReadonlyMap<RecoveryStep, Contribution>>>;
  /** The drills whose scope names an entity, the newest first. */
  drillsOf(entityRef: string): Promise<readonly Drill[]>;
}
