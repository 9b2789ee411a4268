import type { LagSeries } from '@meridian/plugin-dr-status-common';
import { lagCharts, metInWords } from './lagCharts';

function series(further: Partial<LagSeries>): LagSeries {
  return {
    subject: 'arn:aws:rds::1:global-cluster:orders',
    title: 'orders',
    region: 'us-west-2',
    resolutionSeconds: 300,
    from: '2026-11-21T07:00:00Z',
    to: '2026-11-21T08:00:00Z',
    points: [
      {
        time: '2026-11-21T07:00:00Z',
        average: 0.4,
        minimum: 0.1,
        maximum: 1.5,
      },
    ],
    objectiveSeconds: 1,
    met: { share: 1, metSeconds: 3600, exceededSeconds: 0, unknownSeconds: 0 },
    ...further,
  };
}

describe('lagCharts', () => {
  it('shows the system first, then what was kept least', () => {
    const charts = lagCharts([
      series({ title: 'good' }),
      series({
        title: 'bad',
        met: {
          share: 0.2,
          metSeconds: 720,
          exceededSeconds: 2880,
          unknownSeconds: 0,
        },
      }),
      series({
        title: 'Orders',
        subject: 'system:default/orders',
        region: undefined,
      }),
    ]);
    expect(charts.map(({ title }) => title)).toEqual([
      'How much would Orders lose?',
      'How far is bad in us-west-2 behind?',
      'How far is good in us-west-2 behind?',
    ]);
  });

  it('draws the greatest lag of each span, which the objective is judged by', () => {
    const [chart] = lagCharts([series({})]);
    expect(chart.series.points).toEqual([
      { time: '2026-11-21T07:00:00Z', value: 1.5 },
    ]);
    expect(chart.limit).toEqual({ label: 'objective 1 s', value: 1 });
  });
});

describe('metInWords', () => {
  it.each([
    [
      [3420, 36, 144],
      'Met 95 % (57 min), exceeded 1.0 % (36 s), unknown 4.0 % (2 min 24 s).',
    ],
    [[0, 0, 0], 'Nothing was recorded in this time.'],
  ])('%j', ([metSeconds, exceededSeconds, unknownSeconds], words) => {
    expect(metInWords({ metSeconds, exceededSeconds, unknownSeconds })).toBe(
      words,
    );
  });
});
