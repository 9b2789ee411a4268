import type { components, operations } from '../generated/api';

type QueryOf<Operation extends keyof operations> = NonNullable<
  operations[Operation]['parameters']['query']
>;

/** The filters, order and page of the list of systems. */
export type SystemQuery = QueryOf<'searchSystems'>;
/** The filters of the list, without order and page. */
export type SystemFilter = QueryOf<'summarizeSystems'>;
export type SystemExportQuery = QueryOf<'exportSystems'>;
export type SystemOrder = NonNullable<SystemQuery['orderBy']>;
export type SystemExportColumn = NonNullable<
  SystemExportQuery['column']
>[number];

export type RecoveryChangesQuery = QueryOf<'listRecoveryChanges'>;
/** Either a system or a store, at a time range. */
export type LagQuery = QueryOf<'getLagHistory'>;
export type VerdictQuery = QueryOf<'getVerdictHistory'>;
export type LossQuery = QueryOf<'simulateLoss'>;
export type LossDocumentQuery = QueryOf<'exportLoss'>;

export type DrillsQuery = QueryOf<'listDrills'>;
export type LedgerQuery = QueryOf<'readLedger'>;
export type LedgerExportQuery = QueryOf<'exportLedger'>;
export type ChecklistQuery = QueryOf<'getDrillChecklist'>;
/** A drill to be planned. */
export type DrillPlan = components['schemas']['DrillPlan'];
/** What happened to a drill, with the newest entry that the caller saw of it. */
export type DrillEventRequest = components['schemas']['DrillEventRequest'];
