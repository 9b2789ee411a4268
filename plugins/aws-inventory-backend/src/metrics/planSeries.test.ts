import type { MetricSeriesDefinition } from '@meridian/plugin-aws-inventory-node';
import { planSeries, seriesKey } from './planSeries';

const now = new Date('2026-06-30T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 6e4);

const target = { accountId: '111122223333', region: 'us-east-1' };
const subject = {
  ...target,
  arn: 'arn:aws:rds:us-east-1:111122223333:db:orders',
  type: 'AWS::RDS::DBInstance',
  name: 'orders',
  resourceId: 'orders',
  attributes: {},
};
const dimensions = { DBInstanceIdentifier: 'orders' };

function definition(
  overrides: Partial<MetricSeriesDefinition> = {},
): MetricSeriesDefinition {
  return {
    id: 'rds-cpu-utilization',
    title: 'CPU utilisation',
    resourceTypes: ['AWS::RDS::DBInstance'],
    namespace: 'AWS/RDS',
    metricName: 'CPUUtilization',
    statistic: 'Average',
    unit: 'percent',
    periodSeconds: 60,
    dimensions: () => dimensions,
    ...overrides,
  };
}

function plan(
  overrides: Partial<MetricSeriesDefinition>,
  progress?: { observedAt?: Date; observedUntil?: Date },
) {
  const key = seriesKey({
    arn: subject.arn,
    metric: 'rds-cpu-utilization',
    dimensionsKey: '{"DBInstanceIdentifier":"orders"}',
  });
  return planSeries(
    [{ subject, definition: definition(overrides), dimensions }],
    {
      target,
      progress: new Map(progress ? [[key, progress]] : []),
      backfillSeconds: 3 * 3600,
      now,
    },
  ).map(({ from, to }) => ({ from, to }));
}

describe('planSeries', () => {
  it.each([
    ['the backfill at first', {}, undefined, minutesAgo(180)],
    [
      'two periods where these are longer than the backfill',
      { periodSeconds: 86_400 },
      undefined,
      minutesAgo(2 * 1440),
    ],
    [
      'what came since, and ten minutes before for late points',
      {},
      { observedAt: minutesAgo(5), observedUntil: minutesAgo(5) },
      minutesAgo(15),
    ],
    [
      'two periods before where these are longer',
      { periodSeconds: 3600 },
      { observedAt: minutesAgo(60), observedUntil: minutesAgo(60) },
      minutesAgo(180),
    ],
    [
      'all that is missing after a failure',
      {},
      { observedUntil: minutesAgo(400) },
      minutesAgo(410),
    ],
  ])('asks for %s', (_title, overrides, progress, from) => {
    expect(plan(overrides, progress)).toEqual([{ from, to: now }]);
  });

  it.each([
    ['period', { periodSeconds: 3600 }],
    ['interval', { interval: { hours: 1 } }],
  ])('asks for nothing before its %s is over', (_title, overrides) => {
    const observed = { observedAt: minutesAgo(50) };
    expect(plan(overrides, observed)).toEqual([]);
    expect(plan(overrides, { observedAt: minutesAgo(55) })).toHaveLength(1);
  });
});
