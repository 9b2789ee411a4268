import type {
  DatabaseExportQuery,
  DatabaseFilter,
  DatabaseFindingsQuery,
  DatabaseLoadQuery,
  DatabaseQuery,
  DatabaseRangeQuery,
  FindingExportQuery,
  FindingQuery,
  RdsInspectorApi,
} from '@meridian/plugin-rds-inspector-common';

type AnswerOf<Method extends keyof RdsInspectorApi> = Awaited<
  ReturnType<RdsInspectorApi[Method]>
>;

interface Arn {
  arn: string;
}

/** The operations of `openapi.yaml` for the typed router, which validates requests by that document. */
export type Endpoints = {
  '#get|/databases': {
    query: DatabaseQuery;
    response: AnswerOf<'searchDatabases'>;
  };
  '#get|/databases/summary': {
    query: DatabaseFilter;
    response: AnswerOf<'summarizeDatabases'>;
  };
  '#get|/databases/export': { query: DatabaseExportQuery; response: string };
  '#get|/database': { query: Arn; response: AnswerOf<'getDatabase'> };
  '#get|/database/findings': {
    query: DatabaseFindingsQuery;
    response: AnswerOf<'getDatabaseFindings'>;
  };
  '#get|/database/metrics': {
    query: DatabaseRangeQuery;
    response: AnswerOf<'getDatabaseMetrics'>;
  };
  '#get|/database/load': {
    query: DatabaseLoadQuery;
    response: AnswerOf<'getDatabaseLoad'>;
  };
  '#get|/database/events': {
    query: DatabaseRangeQuery;
    response: AnswerOf<'getDatabaseEvents'>;
  };
  '#get|/database/recommendations': {
    query: Arn;
    response: AnswerOf<'getDatabaseRecommendations'>;
  };
  '#get|/database/logs': { query: Arn; response: AnswerOf<'getDatabaseLogs'> };
  '#get|/database/dependents': {
    query: Arn;
    response: AnswerOf<'getDatabaseDependents'>;
  };
  '#get|/findings': {
    query: FindingQuery;
    response: AnswerOf<'searchFindings'>;
  };
  '#get|/findings/export': { query: FindingExportQuery; response: string };
  '#get|/checks': { response: AnswerOf<'listChecks'> };
  '#get|/entity-databases': {
    query: { entityRef: string };
    response: AnswerOf<'getEntityDatabases'>;
  };
};
