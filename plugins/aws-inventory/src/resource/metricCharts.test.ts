import type { MetricSeries } from '@meridian/plugin-aws-inventory-common';
import { metricCharts } from './metricCharts';

function series(overrides: Partial<MetricSeries>): MetricSeries {
  return {
    metric: 'rds.cpu',
    title: 'CPU',
    unit: 'percent',
    statistic: 'Average',
    resolutionSeconds: 60,
    dimensions: { DBInstanceIdentifier: 'orders' },
    points: [
      { time: '2026-03-01T10:00:00Z', average: 2, minimum: 1, maximum: 9 },
    ],
    ...overrides,
  };
}

describe('metricCharts', () => {
  it('puts the series of one metric into one chart', () => {
    const charts = metricCharts([
      series({ dimensions: { AZ: 'a' } }),
      series({ metric: 'rds.connections', title: 'Connections' }),
      series({ dimensions: { AZ: 'b' } }),
    ]);
    expect(
      charts.map(chart => [chart.id, chart.series.map(({ title }) => title)]),
    ).toEqual([
      ['rds.cpu', ['a', 'b']],
      ['rds.connections', ['orders']],
    ]);
  });

  it.each([
    ['Average', 2],
    ['Maximum', 9],
    ['Minimum', 1],
    ['Sum', 2],
  ])('draws the %s', (statistic, value) => {
    const [chart] = metricCharts([series({ statistic })]);
    expect(chart.series[0].points[0].value).toBe(value);
  });

  it('carries the reason why a series is not complete', () => {
    const failure = { reason: 'throttled', message: 'Later.' } as const;
    const [chart] = metricCharts([series({}), series({ failure })]);
    expect(chart.failure).toEqual(failure);
  });

  it('puts what has no data last', () => {
    const charts = metricCharts([
      series({ metric: 'rds.replica-lag', points: [] }),
      series({}),
    ]);
    expect(charts.map(({ id }) => id)).toEqual(['rds.cpu', 'rds.replica-lag']);
  });

  it('has no chart without series', () => {
    expect(metricCharts([])).toEqual([]);
  });
});
