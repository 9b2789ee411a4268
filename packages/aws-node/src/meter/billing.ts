import type { AwsCallCount } from '../types';

/** What AWS charges for calls of an operation. */
interface Price {
  readonly usdPerUnit: number;
  /** `request`, or what the request asks for. */
  readonly unit: 'request' | 'metric';
}

const request = (usd: number, requests: number): Price => ({
  usdPerUnit: usd / requests,
  unit: 'request',
});

/*
 * List prices of us-east-1. Free tiers are left out, because they are shared with everything
 * else in the account: an estimate is rather too high than too low.
 *
 * Operations that are not here are free, as most Describe and List operations are.
 */
const PRICE_BY_SERVICE: ReadonlyMap<string, Price> = new Map([
  // https://aws.amazon.com/aws-cost-management/aws-cost-explorer/pricing/
  ['ce', request(0.01, 1)],
  // https://aws.amazon.com/cloudwatch/pricing/ (API requests)
  ['cloudwatch', request(0.01, 1_000)],
  // https://aws.amazon.com/kms/pricing/
  ['kms', request(0.03, 10_000)],
  // https://aws.amazon.com/secrets-manager/pricing/
  ['secretsmanager', request(0.05, 10_000)],
  // https://aws.amazon.com/sns/pricing/
  ['sns', request(0.5, 1_000_000)],
  // https://aws.amazon.com/sqs/pricing/ (standard queues)
  ['sqs', request(0.4, 1_000_000)],
  // https://aws.amazon.com/s3/pricing/ (GET and all other requests)
  ['s3', request(0.0004, 1_000)],
]);

const S3_LIST = request(0.005, 1_000);

const PRICE_BY_OPERATION: ReadonlyMap<string, Price> = new Map([
  ['cloudwatch:GetMetricData', { usdPerUnit: 0.01 / 1_000, unit: 'metric' }],
  ['s3:ListBuckets', S3_LIST],
  ['s3:ListMultipartUploads', S3_LIST],
  ['s3:ListObjects', S3_LIST],
  ['s3:ListObjectsV2', S3_LIST],
  ['s3:ListObjectVersions', S3_LIST],
  ['s3:ListParts', S3_LIST],
]);

/** Outcomes that AWS does not charge for: it did not do the work, or never saw the request. */
const FREE_OUTCOMES: ReadonlyArray<AwsCallCount['outcome']> = [
  'throttled',
  'unreachable',
];

/**
 * By how many units AWS charges one request: metrics for GetMetricData, otherwise 1 where the
 * operation costs something and 0 where it is free.
 *
 * @param call.service - the IAM prefix
 * @param call.input - the command's input
 */
export function billableUnitsOf(call: {
  service: string;
  operation: string;
  outcome: AwsCallCount['outcome'];
  input: unknown;
}): number {
  const price = priceOf(call.service, call.operation);
  if (!price || FREE_OUTCOMES.includes(call.outcome)) {
    return 0;
  }
  return price.unit === 'metric' ? countMetrics(call.input) : 1;
}

/**
 * What a line of the call meter cost, in USD at the list prices of us-east-1 and without free
 * tiers.
 */
export function estimateCostUsd(
  line: Pick<AwsCallCount, 'service' | 'operation' | 'billableUnits'>,
): number {
  const price = priceOf(line.service, line.operation);
  return price ? line.billableUnits * price.usdPerUnit : 0;
}

function priceOf(service: string, operation: string): Price | undefined {
  return (
    PRICE_BY_OPERATION.get(`${service}:${operation}`) ??
    PRICE_BY_SERVICE.get(service)
  );
}

/** A query that only computes with others names no metric of its own and costs nothing. */
function countMetrics(input: unknown): number {
  if (typeof input !== 'object' || input === null) {
    return 0;
  }
  const queries: unknown = Reflect.get(input, 'MetricDataQueries');
  return Array.isArray(queries)
    ? queries.filter(
        query =>
          typeof query === 'object' &&
          query !== null &&
          Reflect.get(query, 'MetricStat') !== undefined,
      ).length
    : 0;
}
