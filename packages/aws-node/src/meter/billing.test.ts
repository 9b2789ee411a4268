import { billableUnitsOf, estimateCostUsd } from './billing';

describe('estimateCostUsd', () => {
  it.each([
    ['ce', 'GetCostAndUsage', 3, 0.03],
    ['cloudwatch', 'GetMetricData', 1_000, 0.01],
    ['cloudwatch', 'ListMetrics', 1_000, 0.01],
    ['cloudwatch', 'DescribeAlarms', 1_000, 0.01],
    ['s3', 'ListBuckets', 1_000, 0.005],
    ['s3', 'GetBucketEncryption', 1_000, 0.0004],
    ['kms', 'DescribeKey', 10_000, 0.03],
    ['secretsmanager', 'ListSecrets', 10_000, 0.05],
    ['sqs', 'GetQueueAttributes', 1_000_000, 0.4],
    ['sns', 'ListTopics', 1_000_000, 0.5],
    ['dynamodb', 'DescribeTable', 1_000_000, 0],
    ['rds', 'DescribeDBInstances', 1_000_000, 0],
  ])('takes for %s %s × %d $%d', (service, operation, units, usd) => {
    expect(
      estimateCostUsd({ service, operation, billableUnits: units }),
    ).toBeCloseTo(usd, 10);
  });
});

describe('billableUnitsOf', () => {
  const metric = { Id: 'a', MetricStat: {} };
  const expression = { Id: 'b', Expression: 'a * 2' };

  it.each([
    ['ce', 'GetCostAndUsage', 'ok', {}, 1],
    ['rds', 'DescribeDBInstances', 'ok', {}, 0],
    ['s3', 'GetBucketTagging', 'error', {}, 1],
    ['s3', 'GetBucketTagging', 'throttled', {}, 0],
    ['s3', 'GetBucketTagging', 'unreachable', {}, 0],
    [
      'cloudwatch',
      'GetMetricData',
      'ok',
      { MetricDataQueries: [metric, expression, metric] },
      2,
    ],
    ['cloudwatch', 'GetMetricData', 'ok', {}, 0],
    ['cloudwatch', 'GetMetricData', 'ok', undefined, 0],
  ] as const)(
    'counts for %s %s that ended %s with %j %d units',
    (service, operation, outcome, input, units) => {
      expect(billableUnitsOf({ service, operation, outcome, input })).toBe(
        units,
      );
    },
  );
});
