import type {
  GetMetricDataInput,
  MetricDataQuery,
} from '@aws-sdk/client-cloudwatch';
import { formatTarget, type Target } from '@meridian/aws-common';
import type { MetricUnit } from './MetricUnit';
import { unitFactor } from './units';

/** What one GetMetricData request may ask for. */
export const MAXIMUM_QUERIES_PER_REQUEST = 500;

/** What the answer to one request holds at most; the rest would be another page. */
const MAXIMUM_POINTS_PER_REQUEST = 100_800;

/**
 * Series whose windows begin further apart are not asked for in one request: all of a request
 * share its window, so those that are up to date would be read again from the oldest one's start.
 */
const MAXIMUM_START_SPREAD_MILLISECONDS = 3_600_000;

/** One series and the time that it is wanted for. */
export interface MetricRequest {
  readonly target: Target;
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** `Average`, `Minimum`, `Maximum`, `Sum` or `p99`. */
  readonly statistic: string;
  readonly periodSeconds: number;
  /** The unit in which it is stored. */
  readonly unit: MetricUnit;
  /** The unit that CloudWatch gives; see {@link unitFactor}. GetMetricData does not say it. */
  readonly awsUnit?: string;
  /** The first period begins here or at the next multiple of the period. */
  readonly from: Date;
  /** The last period is over here: periods that are not are left for the next time. */
  readonly to: Date;
}

/** One GetMetricData request: one account and Region, up to 500 series. */
export interface MetricQueryBatch<R extends MetricRequest = MetricRequest> {
  readonly target: Target;
  /** The request without its `NextToken`. */
  readonly input: GetMetricDataInput & { MetricDataQueries: MetricDataQuery[] };
  readonly requestsByQueryId: ReadonlyMap<string, R>;
}

/**
 * Plans the fewest GetMetricData requests that read all series: filled up to 500 series each,
 * whatever their periods.
 *
 * @remarks
 * Series of several periods share a window that is aligned for each of them; what lies outside a
 * series' own window is dropped by `readMetricDataResults`. Series without a period that is over
 * are left out. CloudWatch keeps periods below five minutes for 15 days and below an hour for 63:
 * what is asked for from before that has no points.
 * @throws InputError when a series' unit cannot be converted
 */
export function planMetricQueries<R extends MetricRequest>(
  requests: readonly R[],
): MetricQueryBatch<R>[] {
  requests.forEach(request => unitFactor(request.awsUnit, request.unit));
  return groupByTarget(requests.filter(hasPeriod)).flatMap(group =>
    splitByStart(group).flatMap(together =>
      fillRequests(together).map(toBatch),
    ),
  );
}

/** The whole periods within a request's time, as milliseconds since 1970: the end is exclusive. */
export function alignedWindow(
  request: Pick<MetricRequest, 'from' | 'to' | 'periodSeconds'>,
): { start: number; end: number } {
  const period = request.periodSeconds * 1000;
  return {
    start: Math.ceil(request.from.getTime() / period) * period,
    end: Math.floor(request.to.getTime() / period) * period,
  };
}

function hasPeriod(request: MetricRequest): boolean {
  const { start, end } = alignedWindow(request);
  return start < end;
}

function groupByTarget<R extends MetricRequest>(requests: readonly R[]): R[][] {
  const groups = new Map<string, R[]>();
  for (const request of requests) {
    const key = formatTarget(request.target);
    const group = groups.get(key);
    if (group) {
      group.push(request);
    } else {
      groups.set(key, [request]);
    }
  }
  return [...groups.values()];
}

function splitByStart<R extends MetricRequest>(requests: readonly R[]): R[][] {
  const sorted = requests
    .map(request => ({ request, start: alignedWindow(request).start }))
    .sort((a, b) => a.start - b.start);
  const groups: { start: number; requests: R[] }[] = [];
  for (const { request, start } of sorted) {
    const last = groups.at(-1);
    if (last && start - last.start <= MAXIMUM_START_SPREAD_MILLISECONDS) {
      last.requests.push(request);
    } else {
      groups.push({ start, requests: [request] });
    }
  }
  return groups.map(group => group.requests);
}

function toBatch<R extends MetricRequest>(
  requests: readonly R[],
): MetricQueryBatch<R> {
  const windows = requests.map(alignedWindow);
  const requestsByQueryId = new Map(
    requests.map((request, index) => [`m${index}`, request]),
  );
  return {
    target: requests[0].target,
    input: {
      StartTime: new Date(Math.min(...windows.map(({ start }) => start))),
      EndTime: new Date(Math.max(...windows.map(({ end }) => end))),
      ScanBy: 'TimestampAscending',
      MetricDataQueries: [...requestsByQueryId].map(([id, request]) =>
        toQuery(id, request),
      ),
    },
    requestsByQueryId,
  };
}

function toQuery(id: string, request: MetricRequest): MetricDataQuery {
  return {
    Id: id,
    MetricStat: {
      Metric: {
        Namespace: request.namespace,
        MetricName: request.metricName,
        Dimensions: Object.entries(request.dimensions).map(([Name, Value]) => ({
          Name,
          Value,
        })),
      },
      Period: request.periodSeconds,
      Stat: request.statistic,
    },
  };
}

/**
 * Splits series that share a window into as few requests as hold them: full ones, without more points
 * than one answer has, because the metrics of a request are counted again with each further page.
 */
function fillRequests<R extends MetricRequest>(requests: readonly R[]): R[][] {
  const windows = requests.map(alignedWindow);
  const seconds =
    (Math.max(...windows.map(({ end }) => end)) -
      Math.min(...windows.map(({ start }) => start))) /
    1000;
  const filled: R[][] = [];
  let pointCount = 0;
  for (const request of requests) {
    const points = Math.ceil(seconds / request.periodSeconds);
    const last = filled.at(-1);
    if (
      last &&
      last.length < MAXIMUM_QUERIES_PER_REQUEST &&
      pointCount + points <= MAXIMUM_POINTS_PER_REQUEST
    ) {
      last.push(request);
      pointCount += points;
    } else {
      filled.push([request]);
      pointCount = points;
    }
  }
  return filled;
}
