import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ChecklistQuery,
  Contribution,
  Drill,
  DrillCadence,
  DrillChecklist,
  DrilledEntity,
  DrillEventRequest,
  DrillPlan,
  DrillRecord,
  DrillsOverview,
  DrillsQuery,
  LastDrill,
  LedgerEntry,
  LedgerPage,
  LedgerQuery,
  RecoveryStep,
} from '@meridian/plugin-dr-status-common';

/** On whose behalf something is asked or recorded. */
export interface DrillOptions {
  readonly credentials: BackstageCredentials;
}

/** Drills as people see and record them. Nothing here changes AWS. */
export interface Drills {
  list(query: DrillsQuery, options: DrillOptions): Promise<DrillsOverview>;
  /** @throws NotFoundError when there is none of that id that the caller may read */
  get(id: string, options: DrillOptions): Promise<DrillRecord>;
  /**
   * @throws InputError when the plan makes no sense
   * @throws NotFoundError when something of its scope is not there
   * @throws ConflictError when the same is planned already
   */
  plan(plan: DrillPlan, options: DrillOptions): Promise<Drill>;
  /** @throws ConflictError when something else was recorded since, or it cannot happen now */
  record(
    id: string,
    event: DrillEventRequest,
    options: DrillOptions,
  ): Promise<Drill>;
  readLedger(query: LedgerQuery, options: DrillOptions): Promise<LedgerPage>;
  /** The whole ledger in pages, oldest first. */
  exportLedger(options: DrillOptions): AsyncIterable<LedgerEntry[]>;
  suggestChecklist(
    query: ChecklistQuery,
    options: DrillOptions,
  ): Promise<DrillChecklist>;
}

/** What the newest drills measured of the steps of a recovery, by entity reference. */
export type MeasuredSteps = ReadonlyMap<
  string,
  ReadonlyMap<RecoveryStep, Contribution>
>;

/** Where a system stands with its drills. */
export interface DrillStanding {
  /** Closed last, whether it was a success or not. */
  readonly lastDrill?: LastDrill;
  readonly cadence: DrillCadence;
}

/** What assessments and pages of systems take from drills, whoever asks. */
export interface DrillReads {
  /** For `assessEstate({ measured })`. */
  readMeasured(now: Date): Promise<MeasuredSteps>;
  /**
   * For the rows of systems: the last drill of each and when the next one is due.
   *
   * Remembers since when a system is known: its first drill is due one cadence later.
   */
  readStanding(
    systems: readonly Omit<DrilledEntity, 'knownSince'>[],
    now: Date,
  ): Promise<ReadonlyMap<string, DrillStanding>>;
  /** The newest drills of a system or component, the newest first. */
  drillsOf(entityRef: string): Promise<Drill[]>;
}
