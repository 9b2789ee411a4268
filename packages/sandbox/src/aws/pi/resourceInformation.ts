import type {
  GetDimensionKeyDetailsRequest,
  GetDimensionKeyDetailsResponse,
  GetResourceMetadataRequest,
  GetResourceMetadataResponse,
  ListAvailableResourceDimensionsRequest,
  ListAvailableResourceDimensionsResponse,
  ListAvailableResourceMetricsRequest,
  ListAvailableResourceMetricsResponse,
  ResponseResourceMetric,
} from '@aws-sdk/client-pi';
import type { AwsRequestContext } from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';
import { countersOf } from './counters';
import { dimensionGroupsOf } from './dimensions';
import { instanceOf, invalidArgument, sessionLoadOf } from './requests';
import { nameStatement, type SessionLoad } from './sessionLoad';
import { STATEMENT_STATISTICS } from './statementStatistics';

const PAGE_SIZE = 25;

/** Answers GetDimensionKeyDetails: a statement in its full length. */
export function getDimensionKeyDetails(
  input: GetDimensionKeyDetailsRequest,
  context: AwsRequestContext,
): Omit<GetDimensionKeyDetailsResponse, '$metadata'> {
  const instance = instanceOf(input, context);
  if (input.Group !== 'db.sql') {
    throw invalidArgument('The specified group is not a known group');
  }
  const asked = input.RequestedDimensions ?? [];
  if (asked.some(one => one !== 'statement' && one !== 'db.sql.statement')) {
    throw invalidArgument('The specified dimension is not a known dimension');
  }
  const found = sessionLoadOf(instance, context).workload.statements.find(
    ({ text }) => nameStatement(text).id === input.GroupIdentifier,
  );
  return {
    Dimensions: [
      found
        ? {
            Value: found.text,
            Dimension: 'db.sql.statement',
            Status: 'AVAILABLE',
          }
        : { Dimension: 'db.sql.statement', Status: 'UNAVAILABLE' },
    ],
  };
}

/** Answers GetResourceMetadata: what can be asked of an instance. */
export function getResourceMetadata(
  input: GetResourceMetadataRequest,
  context: AwsRequestContext,
): Omit<GetResourceMetadataResponse, '$metadata'> {
  const instance = instanceOf(input, context);
  const { isPostgres } = sessionLoadOf(instance, context).activity;
  return {
    Identifier: instance.DbiResourceId,
    Features: {
      SQL_STATISTICS: { Status: isPostgres ? 'ENABLED' : 'UNSUPPORTED' },
      OS_COUNTERS: {
        Status: instance.MonitoringInterval ? 'ENABLED' : 'DISABLED',
      },
    },
  };
}

/** Answers ListAvailableResourceDimensions. */
export function listAvailableResourceDimensions(
  input: ListAvailableResourceDimensionsRequest,
  context: AwsRequestContext,
): Omit<ListAvailableResourceDimensionsResponse, '$metadata'> {
  const instance = instanceOf(input, context);
  const metrics = input.Metrics ?? [];
  if (metrics.length === 0 || metrics.some(metric => metric !== 'db.load')) {
    throw invalidArgument('The specified metric is not a known metric');
  }
  const { isPostgres } = sessionLoadOf(instance, context).activity;
  return {
    MetricDimensions: [
      {
        Metric: 'db.load',
        Groups: Object.entries(dimensionGroupsOf(isPostgres)).map(
          ([Group, dimensions]) => ({
            Group,
            Dimensions: Object.keys(dimensions).map(Identifier => ({
              Identifier,
            })),
          }),
        ),
      },
    ],
  };
}

/** Answers ListAvailableResourceMetrics. */
export function listAvailableResourceMetrics(
  input: ListAvailableResourceMetricsRequest,
  context: AwsRequestContext,
): Omit<ListAvailableResourceMetricsResponse, '$metadata'> {
  const instance = instanceOf(input, context);
  const load = sessionLoadOf(instance, context);
  const found = (input.MetricTypes ?? []).flatMap(type =>
    metricsOf(type, load),
  );
  const { page, nextToken } = paginate(found, {
    token: input.NextToken,
    pageSize: input.MaxResults,
    maximumPageSize: PAGE_SIZE,
    invalidTokenCode: 'InvalidArgumentException',
  });
  return { Metrics: page, NextToken: nextToken };
}

function metricsOf(
  type: string,
  { activity }: SessionLoad,
): ResponseResourceMetric[] {
  switch (type) {
    case 'os':
    case 'db':
      return countersOf(activity)
        .filter(({ metric }) => metric.startsWith(`${type}.`))
        .map(({ metric, description, unit }) => ({
          Metric: metric,
          Description: description,
          Unit: unit,
        }));
    case 'db.sql.stats':
    case 'db.sql_tokenized.stats':
      return activity.isPostgres
        ? STATEMENT_STATISTICS.map(({ name, description, unit }) => ({
            Metric: `${type}.${name}`,
            Description: description,
            Unit: unit,
          }))
        : [];
    default:
      throw invalidArgument('The specified metric type is not a known type');
  }
}
