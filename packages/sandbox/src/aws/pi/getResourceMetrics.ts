import type {
  GetResourceMetricsRequest,
  GetResourceMetricsResponse,
  MetricKeyDataPoints,
  MetricQuery,
} from '@aws-sdk/client-pi';
import { AwsError, type AwsRequestContext } from '../../core/AwsHandlers';
import { countersOf } from './counters';
import { parseFilter, parseGrouping } from './grouping';
import { loadSeries } from './loadSeries';
import {
  alignedWindow,
  instanceOf,
  invalidArgument,
  invalidMember,
  momentsOf,
  periodsOf,
  sessionLoadOf,
} from './requests';
import type { SessionLoad } from './sessionLoad';

const MAXIMUM_QUERIES = 15;
const MAXIMUM_RESULTS = 25;
/** A page has at most this many points of a series. */
const POINTS_PER_PAGE = 400;
const LOAD_METRICS = ['db.load', 'db.sampledload'];
const STATISTICS = ['avg', 'min', 'max', 'sum'] as const;
type Statistic = (typeof STATISTICS)[number];

interface Series {
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>> | undefined;
  readonly values: readonly (number | undefined)[];
}

/**
 * Answers GetResourceMetrics: for each query a series of the whole, and where it groups, one of each
 * of the heaviest groups. All series have the same points; where nothing was counted, a point has no
 * value.
 */
export function getResourceMetrics(
  input: GetResourceMetricsRequest,
  context: AwsRequestContext,
): Omit<GetResourceMetricsResponse, '$metadata'> {
  const instance = instanceOf(input, context);
  const queries = checkQueries(input.MetricQueries);
  const window = alignedWindow(input, instance, context.now);
  const page = parsePage(input);
  const load = sessionLoadOf(instance, context);
  const periods = periodsOf(window).filter(start => start < context.now);
  const { periodSeconds } = window;
  const series = queries.flatMap(query =>
    evaluate(query, load, periods, periodSeconds, context.now),
  );
  const shift = input.PeriodAlignment === 'START_TIME' ? 0 : periodSeconds;
  const until = page.point + POINTS_PER_PAGE;
  const MetricList = series.slice(page.series, page.series + page.size).map(
    ({ metric, dimensions, values }): MetricKeyDataPoints => ({
      Key: { Metric: metric, Dimensions: dimensions },
      DataPoints: periods.slice(page.point, until).map((start, index) => ({
        Timestamp: new Date(start.getTime() + shift * 1000),
        Value: values[page.point + index],
      })),
    }),
  );
  return {
    AlignedStartTime: window.start,
    AlignedEndTime: window.end,
    Identifier: input.Identifier,
    MetricList,
    NextToken: nextToken(page, series.length, periods.length),
  };
}

function evaluate(
  query: MetricQuery,
  load: SessionLoad,
  periods: readonly Date[],
  periodSeconds: number,
  now: Date,
): Series[] {
  const metric = query.Metric ?? '';
  const { name, statistic } = parseMetric(metric);
  if (!LOAD_METRICS.includes(name)) {
    return [
      {
        metric,
        dimensions: undefined,
        values: count(name, statistic, { load, periods, periodSeconds, now }),
      },
    ];
  }
  if (statistic !== 'avg') {
    throw invalidArgument('The specified statistic is not a known statistic');
  }
  const { isPostgres } = load.activity;
  const grouping = query.GroupBy && parseGrouping(query.GroupBy, isPostgres);
  const { total, groups } = loadSeries({
    load,
    groupings: grouping ? [grouping] : [],
    selection: parseFilter(query.Filter, isPostgres),
    periods,
    periodSeconds,
    now,
  });
  return [
    { metric, dimensions: undefined, values: total.values },
    ...groups.slice(0, grouping?.limit).map(({ key, values }) => ({
      metric,
      dimensions: key,
      values,
    })),
  ];
}

function count(
  name: string,
  statistic: Statistic,
  options: {
    load: SessionLoad;
    periods: readonly Date[];
    periodSeconds: number;
    now: Date;
  },
): (number | undefined)[] {
  const { activity } = options.load;
  const counter = countersOf(activity).find(({ metric }) => metric === name);
  if (!counter) {
    throw invalidArgument('The specified metric is not a known metric');
  }
  return options.periods.map(start => {
    const values = momentsOf(start, options.periodSeconds, options.now)
      .filter(time => options.load.at(time, false) !== undefined)
      .map(time => counter.value(activity, time));
    return values.length === 0 ? undefined : summarize(values, statistic);
  });
}

function summarize(values: readonly number[], statistic: Statistic): number {
  const sum = values.reduce((all, value) => all + value, 0);
  switch (statistic) {
    case 'min':
      return Math.min(...values);
    case 'max':
      return Math.max(...values);
    case 'sum':
      return sum;
    default:
      return sum / values.length;
  }
}

function parseMetric(metric: string): { name: string; statistic: Statistic } {
  const dot = metric.lastIndexOf('.');
  const statistic = STATISTICS.find(one => one === metric.slice(dot + 1));
  if (!statistic) {
    throw invalidArgument('The specified statistic is not a known statistic');
  }
  return { name: metric.slice(0, dot), statistic };
}

function checkQueries(queries: MetricQuery[] | undefined): MetricQuery[] {
  if (!queries?.length || queries.length > MAXIMUM_QUERIES) {
    throw new AwsError(
      'ValidationException',
      "Validation error(s) detected: Value at 'metricQueries' failed to satisfy constraints.",
    );
  }
  return queries;
}

/** Which series, and from which point on, a page has. */
interface Page {
  readonly series: number;
  readonly point: number;
  /** How many series. */
  readonly size: number;
}

function parsePage(input: GetResourceMetricsRequest): Page {
  const { MaxResults: size = Infinity, NextToken: token } = input;
  if (size !== Infinity && (size < 0 || size > MAXIMUM_RESULTS)) {
    throw invalidMember(
      size,
      'maxResults',
      `Member must have value between 0 and ${MAXIMUM_RESULTS}`,
    );
  }
  const whole = size === 0 ? Infinity : size;
  if (token === undefined) return { series: 0, point: 0, size: whole };
  const match = /^resource-metrics:(\d+):(\d+)$/.exec(
    Buffer.from(token, 'base64url').toString(),
  );
  if (!match) throw invalidArgument('The specified next token is not valid');
  return { series: Number(match[1]), point: Number(match[2]), size: whole };
}

function nextToken(
  page: Page,
  series: number,
  points: number,
): string | undefined {
  const later = page.point + POINTS_PER_PAGE;
  const position =
    later < points
      ? { series: page.series, point: later }
      : { series: page.series + page.size, point: 0 };
  return position.series < series
    ? Buffer.from(
        `resource-metrics:${position.series}:${position.point}`,
      ).toString('base64url')
    : undefined;
}
