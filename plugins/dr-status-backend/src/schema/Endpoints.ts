import type {
  ChecklistQuery,
  DrillEventRequest,
  DrillPlan,
  DrillsQuery,
  DrStatusApi,
  LagQuery,
  LedgerExportQuery,
  LedgerQuery,
  LossDocumentQuery,
  LossQuery,
  RecoveryChangesQuery,
  SystemExportQuery,
  SystemFilter,
  SystemQuery,
  VerdictQuery,
} from '@meridian/plugin-dr-status-common';

type AnswerOf<Method extends keyof DrStatusApi> = Awaited<
  ReturnType<DrStatusApi[Method]>
>;

interface Ref {
  ref: string;
}

/** The operations of `openapi.yaml` for the typed router, which validates requests by that document. */
export type Endpoints = {
  '#get|/systems': { query: SystemQuery; response: AnswerOf<'searchSystems'> };
  '#get|/systems/export': { query: SystemExportQuery; response: string };
  '#get|/summary': {
    query: SystemFilter;
    response: AnswerOf<'summarizeSystems'>;
  };
  '#get|/region-map': { response: AnswerOf<'getRegionMap'> };
  '#get|/blockers': { response: AnswerOf<'listEstateBlockers'> };
  '#get|/changes': {
    query: RecoveryChangesQuery;
    response: AnswerOf<'listChanges'>;
  };
  '#get|/system': { query: Ref; response: AnswerOf<'getSystem'> };
  '#get|/component': { query: Ref; response: AnswerOf<'getComponent'> };
  '#get|/lag': { query: LagQuery; response: AnswerOf<'getLag'> };
  '#get|/verdicts': { query: VerdictQuery; response: AnswerOf<'getVerdicts'> };
  '#get|/what-if/scenarios': { response: AnswerOf<'listScenarios'> };
  '#get|/what-if': { query: LossQuery; response: AnswerOf<'simulateLoss'> };
  '#get|/what-if/document': { query: LossDocumentQuery; response: string };
  '#get|/drills': { query: DrillsQuery; response: AnswerOf<'listDrills'> };
  '#post|/drills': { body: DrillPlan; response: AnswerOf<'planDrill'> };
  '#get|/drills/{id}': {
    path: { id: string };
    response: AnswerOf<'getDrill'>;
  };
  '#post|/drills/{id}/events': {
    path: { id: string };
    body: DrillEventRequest;
    response: AnswerOf<'recordDrillEvent'>;
  };
  '#get|/ledger': { query: LedgerQuery; response: AnswerOf<'readLedger'> };
  '#get|/ledger/export': { query: LedgerExportQuery; response: string };
  '#get|/checklist': {
    query: ChecklistQuery;
    response: AnswerOf<'getChecklist'>;
  };
};
