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
  return planAll(overrides, progress).map(({ from, to }) => ({ from, to }));
}

function planAll(
  overrides: Partial<MetricSeriesDefinition>,
  progress?: { observedAt?: Date; observedUntil?: Date },
  at = now,
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
      now: at,
    },
  );
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

  describe('of a series that reaches back further', () => {
    const backfill = { days: 30 };

    it('asks for the past by the hour, and then on from a whole hour', () => {
      const late = new Date('2026-06-30T12:34:00Z');
      const [past] = planAll({ backfill, periodSeconds: 300 }, undefined, late);
      expect(past).toMatchObject({
        from: new Date('2026-05-31T12:34:00Z'),
        to: new Date('2026-06-30T09:10:00Z'),
        periodSeconds: 3600,
        isBackfill: true,
      });
      const [rest] = planAll(
        { backfill, periodSeconds: 300 },
        { observedUntil: past.to },
        late,
      );
      expect(rest).toMatchObject({
        from: new Date('2026-06-30T09:00:00Z'),
        to: late,
        periodSeconds: 300,
        isBackfill: false,
      });
    });

    it.each([
      ['was read before', { backfill }, { observedUntil: minutesAgo(5) }],
      ['reaches no further than all do', { backfill: { hours: 3 } }, undefined],
      [
        'has periods that hours are not made of',
        { backfill, periodSeconds: 86_400 },
        undefined,
      ],
    ])('asks for no past of one that %s', (_title, overrides, progress) => {
      expect(planAll(overrides, progress)).toEqual([
        expect.objectContaining({ isBackfill: false, to: now }),
      ]);
    });
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
