import type {
  AwsInventoryApi,
  ChangesQuery,
  CoverageQuery,
  ExportQuery,
  MetricsQuery,
  MetricSummaryQuery,
  ResourceFilter,
  ResourceQuery,
} from '@meridian/plugin-aws-inventory-common';

type AnswerOf<Method extends keyof AwsInventoryApi> = Awaited<
  ReturnType<AwsInventoryApi[Method]>
>;

/** The operations of `openapi.yaml` for the typed router, which validates requests by that document. */
export type Endpoints = {
  '#get|/resources': {
    query: ResourceQuery;
    response: AnswerOf<'searchResources'>;
  };
  '#get|/resources/summary': {
    query: ResourceFilter;
    response: AnswerOf<'summarizeResources'>;
  };
  '#get|/resources/export': { query: ExportQuery; response: string };
  '#get|/resource': {
    query: { arn: string };
    response: AnswerOf<'getResource'>;
  };
  '#get|/resource/history': {
    query: { arn: string; limit?: number; cursor?: string };
    response: AnswerOf<'getResourceHistory'>;
  };
  '#get|/resource/metrics': {
    query: MetricsQuery;
    response: AnswerOf<'getResourceMetrics'>;
  };
  '#get|/metrics/summary': {
    query: MetricSummaryQuery;
    response: AnswerOf<'summarizeMetrics'>;
  };
  '#get|/changes': {
    query: ChangesQuery;
    response: AnswerOf<'listChanges'>;
  };
  '#get|/coverage': {
    query: CoverageQuery;
    response: AnswerOf<'getCoverage'>;
  };
  '#post|/coverage/scan': {
    body: { accountId?: string; region?: string; collector?: string };
    response: AnswerOf<'requestScan'>;
  };
  '#get|/usage': {
    query: { days?: number };
    response: AnswerOf<'getUsage'>;
  };
};
