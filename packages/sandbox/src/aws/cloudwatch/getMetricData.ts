import type {
  Dimension,
  GetMetricDataInput,
  GetMetricDataOutput,
  MetricDataQuery,
  MetricDataResult,
  MetricStat,
} from '@aws-sdk/client-cloudwatch';
import { AwsError, type AwsRequestContext } from '../../core/AwsHandlers';
import type { MetricSource } from './collections';
import { indexSources, metricKey, type MetricName } from './sources';
import { datapoint, parseStatistic, type ParsedStatistic } from './statistics';
import { periodStarts } from './window';

const MAXIMUM_QUERIES = 500;
const MAXIMUM_DATAPOINTS = 100_800;
const HIGH_RESOLUTION_PERIODS = [1, 5, 10, 20, 30];

interface CheckedQuery {
  readonly id: string;
  readonly label: string;
  readonly metricStat: MetricStat & { Period: number };
  readonly statistic: ParsedStatistic;
  readonly returnData: boolean;
}

/** Where a page begins: at which query, and behind which of its datapoints. */
interface Position {
  readonly query: number;
  readonly afterTime: number | undefined;
}

/**
 * Answers GetMetricData: up to 500 metrics and 100,800 datapoints a page.
 *
 * A page goes on with the queries in their order; the one that did not fit is `PartialData` and
 * goes on behind its last datapoint on the next page.
 */
export function getMetricData(
  input: GetMetricDataInput,
  context: Pick<AwsRequestContext, 'estate' | 'accountId' | 'region' | 'now'>,
): Omit<GetMetricDataOutput, '$metadata'> {
  const queries = checkQueries(input.MetricDataQueries);
  const { start, end } = checkWindow(input);
  const sources = indexSources(
    queries.map(query => nameOf(query.metricStat)),
    context,
  );
  const ascending = input.ScanBy === 'TimestampAscending';
  const from = parseToken(input.NextToken, queries.length);
  const results: MetricDataResult[] = [];
  let left = Math.min(
    input.MaxDatapoints ?? MAXIMUM_DATAPOINTS,
    MAXIMUM_DATAPOINTS,
  );

  for (let index = from.query; index < queries.length; index++) {
    const query = queries[index];
    if (!query?.returnData) continue;
    const source = sources.get(metricKey(nameOf(query.metricStat)));
    const starts = source
      ? periodStarts({
          start,
          end,
          periodSeconds: query.metricStat.Period,
          now: context.now,
        })
      : [];
    if (!ascending) starts.reverse();
    const remaining =
      index === from.query ? skipTo(starts, from.afterTime, ascending) : starts;
    const points = source
      ? evaluate(source, query, remaining, left, context.now)
      : { timestamps: [], values: [], isComplete: true };
    left -= points.values.length;
    results.push({
      Id: query.id,
      Label: query.label,
      Timestamps: points.timestamps,
      Values: points.values,
      StatusCode: points.isComplete ? 'Complete' : 'PartialData',
    });
    const more = nextPosition(queries, index, points);
    if (more && left === 0) {
      return { MetricDataResults: results, NextToken: more, Messages: [] };
    }
  }
  return { MetricDataResults: results, Messages: [] };
}

function evaluate(
  source: MetricSource,
  query: CheckedQuery,
  starts: readonly Date[],
  limit: number,
  now: Date,
): { timestamps: Date[]; values: number[]; isComplete: boolean } {
  const timestamps: Date[] = [];
  const values: number[] = [];
  const unit = query.metricStat.Unit;
  if (unit && unit !== source.unit) {
    return { timestamps, values, isComplete: true };
  }
  for (const time of starts) {
    const value = datapoint(
      source,
      query.statistic,
      time,
      query.metricStat.Period,
      now,
    );
    if (value === undefined) continue;
    if (values.length === limit) {
      return { timestamps, values, isComplete: false };
    }
    timestamps.push(time);
    values.push(value);
  }
  return { timestamps, values, isComplete: true };
}

function nextPosition(
  queries: readonly CheckedQuery[],
  index: number,
  points: { timestamps: Date[]; isComplete: boolean },
): string | undefined {
  if (!points.isComplete) {
    const last = points.timestamps.at(-1);
    return formatToken({ query: index, afterTime: last?.getTime() });
  }
  return index + 1 < queries.length
    ? formatToken({ query: index + 1, afterTime: undefined })
    : undefined;
}

function skipTo(
  starts: Date[],
  afterTime: number | undefined,
  ascending: boolean,
): Date[] {
  if (afterTime === undefined) return starts;
  return starts.filter(time =>
    ascending ? time.getTime() > afterTime : time.getTime() < afterTime,
  );
}

function formatToken({ query, afterTime }: Position): string {
  return Buffer.from(`metric-data:${query}:${afterTime ?? ''}`).toString(
    'base64url',
  );
}

function parseToken(token: string | undefined, queries: number): Position {
  if (token === undefined) return { query: 0, afterTime: undefined };
  const match = /^metric-data:(\d+):(\d*)$/.exec(
    Buffer.from(token, 'base64url').toString(),
  );
  const query = Number(match?.[1]);
  if (!match || query >= queries) {
    throw new AwsError(
      'InvalidNextToken',
      'The next token specified is invalid.',
    );
  }
  return { query, afterTime: match[2] ? Number(match[2]) : undefined };
}

function nameOf({ Metric }: MetricStat): MetricName {
  return {
    namespace: Metric?.Namespace ?? '',
    metricName: Metric?.MetricName ?? '',
    dimensions: dimensionsToRecord(Metric?.Dimensions),
  };
}

function dimensionsToRecord(
  dimensions: readonly Dimension[] | undefined,
): Record<string, string> {
  return Object.fromEntries(
    (dimensions ?? []).map(({ Name, Value }) => [Name ?? '', Value ?? '']),
  );
}

function checkWindow(input: GetMetricDataInput): { start: Date; end: Date } {
  const { StartTime: start, EndTime: end } = input;
  if (!start || !end) {
    throw invalid('The parameters StartTime and EndTime are required.');
  }
  if (start.getTime() === end.getTime()) {
    throw invalid('The parameter StartTime must not equal parameter EndTime.');
  }
  if (start > end) {
    throw invalid(
      'The parameter StartTime must be less than the parameter EndTime.',
    );
  }
  return { start, end };
}

function checkQueries(queries: MetricDataQuery[] | undefined): CheckedQuery[] {
  if (!queries || queries.length === 0) {
    throw invalid('The parameter MetricDataQueries is required.');
  }
  if (queries.length > MAXIMUM_QUERIES) {
    throw invalid(
      `The collection MetricDataQueries must not have a size greater than ${MAXIMUM_QUERIES}.`,
    );
  }
  const ids = new Set<string>();
  return queries.map((query, index) => {
    const checked = checkQuery(query, index);
    if (ids.has(checked.id)) {
      throw invalid(
        `The values for parameter id in MetricDataQueries are not unique: ${checked.id}.`,
      );
    }
    ids.add(checked.id);
    return checked;
  });
}

function checkQuery(query: MetricDataQuery, index: number): CheckedQuery {
  const member = `MetricDataQueries.member.${index + 1}`;
  const { Id: id, MetricStat: metricStat } = query;
  if (!id || !/^[a-z][a-zA-Z0-9_]{0,254}$/.test(id)) {
    throw invalid(`The value '${id}' for parameter ${member}.Id is invalid.`);
  }
  if (query.Expression || !metricStat) {
    throw invalid(
      `${member} must have a MetricStat: metric math is not available here.`,
    );
  }
  const { Period: period, Stat: stat } = metricStat;
  const isPeriod =
    period !== undefined &&
    period > 0 &&
    (period % 60 === 0 || HIGH_RESOLUTION_PERIODS.includes(period));
  if (!isPeriod) {
    throw invalid(
      `The value ${period} for parameter ${member}.MetricStat.Period must be 1, 5, 10, 20, 30 or a multiple of 60.`,
    );
  }
  const statistic = parseStatistic(stat ?? '');
  if (!statistic) {
    throw invalid(
      `The value ${stat} for parameter ${member}.MetricStat.Stat is not supported.`,
    );
  }
  return {
    id,
    label: query.Label ?? metricStat.Metric?.MetricName ?? id,
    metricStat: { ...metricStat, Period: period },
    statistic,
    returnData: query.ReturnData ?? true,
  };
}

/** The operation has no error of its own for this: CloudWatch answers with the common one. */
function invalid(message: string): AwsError {
  return new AwsError('ValidationError', message);
}
