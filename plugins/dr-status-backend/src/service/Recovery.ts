import type { RestrictedReadOptions } from '@meridian/plugin-aws-inventory-node';
import type {
  ComponentRecovery,
  EstateBlockers,
  LagHistory,
  LagQuery,
  LossQuery,
  LossScenarios,
  RecoveryChanges,
  RecoveryChangesQuery,
  RecoveryMap,
  RecoveryState,
  RecoverySummary,
  SystemExportQuery,
  SystemFilter,
  SystemPage,
  SystemQuery,
  SystemRecovery,
  SystemRow,
  VerdictHistory,
  VerdictQuery,
  WhatIfAnswer,
} from '@meridian/plugin-dr-status-common';

/** On whose behalf something is read. */
export type ReadOptions = RestrictedReadOptions;

/** A search of which all pages are wanted. */
export type ExportedSystems = Omit<SystemExportQuery, 'format' | 'column'>;

/** What is known of recovery, from the portal's database alone. */
export interface Recovery {
  searchSystems(query: SystemQuery, options: ReadOptions): Promise<SystemPage>;
  summarizeSystems(
    filter: SystemFilter,
    options: ReadOptions,
  ): Promise<RecoverySummary>;
  /** All systems that match, page by page. */
  exportSystems(
    query: ExportedSystems,
    options: ReadOptions,
  ): AsyncIterable<SystemRow[]>;
  getRegionMap(options: ReadOptions): Promise<RecoveryMap>;
  listEstateBlockers(options: ReadOptions): Promise<EstateBlockers>;
  listChanges(
    query: RecoveryChangesQuery,
    options: ReadOptions,
  ): Promise<RecoveryChanges>;
  /** @throws NotFoundError when there is none that the caller may read, InputError when it is no reference */
  getSystem(ref: string, options: ReadOptions): Promise<SystemRecovery>;
  /** @throws NotFoundError when there is none that the caller may read, InputError when it is no reference */
  getComponent(ref: string, options: ReadOptions): Promise<ComponentRecovery>;
  /** @throws NotFoundError, InputError when the range makes no sense */
  getLag(query: LagQuery, options: ReadOptions): Promise<LagHistory>;
  /** @throws NotFoundError, InputError when the range makes no sense */
  getVerdicts(
    query: VerdictQuery,
    options: ReadOptions,
  ): Promise<VerdictHistory>;
  listScenarios(options: ReadOptions): Promise<LossScenarios>;
  /** @throws NotFoundError when nothing is in that Region or zone, InputError when the zone is of another Region */
  simulateLoss(query: LossQuery, options: ReadOptions): Promise<WhatIfAnswer>;
  /** How old what is told is. */
  getState(options: ReadOptions): Promise<RecoveryState>;
}
