import type {
  GetMetricDataOutput,
  MetricDataResult,
} from '@aws-sdk/client-cloudwatch';
import type { ReadFailure } from '@meridian/aws-common';
import {
  alignedWindow,
  type MetricQueryBatch,
  type MetricRequest,
} from './planMetricQueries';
import { unitFactor } from './units';

/** A point of a series, in the unit that is stored. */
export interface MetricPoint {
  /** The beginning of its period. */
  readonly time: Date;
  readonly value: number;
}

/** What came of one series. */
export interface MetricReading<R extends MetricRequest = MetricRequest> {
  readonly request: R;
  /** Oldest first. A period without a point is a gap: CloudWatch had nothing. */
  readonly points: readonly MetricPoint[];
  /** Why points may be missing that CloudWatch has; absent when all were read. */
  readonly failure?: ReadFailure;
}

/**
 * Maps the answers to a planned request back to its series.
 *
 * @param pages - all pages in their order: go on with `NextToken` until a page has none. When
 *   they end early, the series that were not finished say so.
 */
export function readMetricDataResults<R extends MetricRequest>(
  pages: readonly Pick<
    GetMetricDataOutput,
    'MetricDataResults' | 'NextToken'
  >[],
  batch: Pick<MetricQueryBatch<R>, 'requestsByQueryId'>,
): MetricReading<R>[] {
  const byId = new Map<string, MetricDataResult[]>();
  for (const page of pages) {
    for (const result of page.MetricDataResults ?? []) {
      const id = result.Id ?? '';
      byId.set(id, [...(byId.get(id) ?? []), result]);
    }
  }
  const isFinished = pages.length > 0 && pages.at(-1)?.NextToken === undefined;
  return [...batch.requestsByQueryId].map(([id, request]) => {
    const results = byId.get(id) ?? [];
    const failure = failureOf(request, results, isFinished);
    return {
      request,
      points: pointsOf(request, results),
      ...(failure ? { failure } : {}),
    };
  });
}

function pointsOf(
  request: MetricRequest,
  results: readonly MetricDataResult[],
): MetricPoint[] {
  const { start, end } = alignedWindow(request);
  const factor = unitFactor(request.awsUnit, request.unit);
  const values = new Map<number, number>();
  for (const { Timestamps, Values } of results) {
    Timestamps?.forEach((timestamp, index) => {
      const time = timestamp.getTime();
      const value = Values?.[index];
      if (
        value !== undefined &&
        time >= start &&
        time < end &&
        isMeaningful(value, request)
      ) {
        values.set(time, value * factor);
      }
    });
  }
  return [...values]
    .sort(([a], [b]) => a - b)
    .map(([time, value]) => ({ time: new Date(time), value }));
}

/** A lag of -1 is how RDS says that it does not know, which is a gap. */
function isMeaningful(value: number, request: MetricRequest): boolean {
  return Number.isFinite(value) && !(request.unit === 'seconds' && value < 0);
}

function failureOf(
  request: MetricRequest,
  results: readonly MetricDataResult[],
  isFinished: boolean,
): ReadFailure | undefined {
  const name = `${request.namespace} ${request.metricName}`;
  const last = results.at(-1);
  if (!last) {
    return isFinished
      ? {
          reason: 'invalid-answer',
          message: `CloudWatch left ${name} out of its answer.`,
        }
      : unfinished(name);
  }
  const said = last.Messages?.map(({ Value }) => Value).join(' ') ?? '';
  if (results.some(hasUnreadableTime)) {
    return {
      reason: 'invalid-answer',
      message: `CloudWatch gave ${name} with a time that is none.`,
    };
  }
  switch (last.StatusCode) {
    case 'Forbidden':
      return {
        reason: 'denied',
        message: `CloudWatch refuses to read ${name}. ${said}`.trim(),
        missingAction: 'cloudwatch:GetMetricData',
        awsErrorCode: 'Forbidden',
      };
    case 'InternalError':
      return {
        reason: 'error',
        message:
          `CloudWatch failed to read ${name}; it is tried again. ${said}`.trim(),
        awsErrorCode: 'InternalError',
      };
    case 'PartialData':
      return unfinished(name);
    default:
      return undefined;
  }
}

function hasUnreadableTime({ Timestamps = [] }: MetricDataResult): boolean {
  return Timestamps.some(time => Number.isNaN(time.getTime()));
}

function unfinished(name: string): ReadFailure {
  return {
    reason: 'error',
    message: `CloudWatch gave a part of ${name} only; the rest is read the next time.`,
    awsErrorCode: 'PartialData',
  };
}
