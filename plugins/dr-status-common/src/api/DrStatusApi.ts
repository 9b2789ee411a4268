import type { PluginRequestOptions } from '@meridian/aws-common';
import type { Drill } from '../types';
import type {
  ComponentRecovery,
  DrillChecklist,
  DrillRecord,
  EstateBlockers,
  LagHistory,
  LedgerPage,
  LossScenarios,
  RecoveryChanges,
  RecoveryDrills,
  RecoveryMap,
  RecoverySummary,
  SystemPage,
  SystemRecovery,
  VerdictHistory,
  WhatIfAnswer,
} from './pages';
import type {
  ChecklistQuery,
  DrillEventRequest,
  DrillPlan,
  DrillsQuery,
  LagQuery,
  LedgerQuery,
  LossQuery,
  RecoveryChangesQuery,
  SystemFilter,
  SystemQuery,
  VerdictQuery,
} from './queries';

/**
 * Reads the recovery status, and records drills.
 *
 * Every method answers only with what the caller may read, and rejects with a `ResponseError` whose message
 * is the server's sentence.
 */
export interface DrStatusApi {
  searchSystems(
    query: SystemQuery,
    options?: PluginRequestOptions,
  ): Promise<SystemPage>;
  summarizeSystems(
    filter: SystemFilter,
    options?: PluginRequestOptions,
  ): Promise<RecoverySummary>;
  getRegionMap(options?: PluginRequestOptions): Promise<RecoveryMap>;
  listEstateBlockers(options?: PluginRequestOptions): Promise<EstateBlockers>;
  listChanges(
    query: RecoveryChangesQuery,
    options?: PluginRequestOptions,
  ): Promise<RecoveryChanges>;
  /** @param ref - for example `system:default/orders` */
  getSystem(
    ref: string,
    options?: PluginRequestOptions,
  ): Promise<SystemRecovery>;
  /** @param ref - for example `component:default/orders-api` */
  getComponent(
    ref: string,
    options?: PluginRequestOptions,
  ): Promise<ComponentRecovery>;
  getLag(query: LagQuery, options?: PluginRequestOptions): Promise<LagHistory>;
  getVerdicts(
    query: VerdictQuery,
    options?: PluginRequestOptions,
  ): Promise<VerdictHistory>;
  listScenarios(options?: PluginRequestOptions): Promise<LossScenarios>;
  simulateLoss(
    query: LossQuery,
    options?: PluginRequestOptions,
  ): Promise<WhatIfAnswer>;
  listDrills(
    query: DrillsQuery,
    options?: PluginRequestOptions,
  ): Promise<RecoveryDrills>;
  planDrill(plan: DrillPlan, options?: PluginRequestOptions): Promise<Drill>;
  getDrill(id: string, options?: PluginRequestOptions): Promise<DrillRecord>;
  /** Rejects with a 409 when something else was recorded since the entry that the caller saw. */
  recordDrillEvent(
    id: string,
    event: DrillEventRequest,
    options?: PluginRequestOptions,
  ): Promise<Drill>;
  readLedger(
    query: LedgerQuery,
    options?: PluginRequestOptions,
  ): Promise<LedgerPage>;
  getChecklist(
    query: ChecklistQuery,
    options?: PluginRequestOptions,
  ): Promise<DrillChecklist>;
}
