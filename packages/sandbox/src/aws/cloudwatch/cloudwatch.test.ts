import type { MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import { Estate } from '../../core/Estate';
import { alarmAt } from './alarmState';
import {
  EVERYWHERE,
  metricDerivations,
  metricSources,
  type AlarmDefinition,
  type MetricSource,
} from './collections';
import { getMetricData } from './getMetricData';
import { datapoint, parseStatistic } from './statistics';
import { periodStarts } from './window';

const NOW = new Date('2026-03-11T18:00:00Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);
const HOUR = 3600;
const DAY = 86_400;

/** Its value is the minute of the hour; nothing in the last ten minutes of an hour. */
const MINUTES: MetricSource = {
  namespace: 'Test',
  metricName: 'Minutes',
  dimensions: { Name: 'a' },
  unit: 'Count',
  sample: time =>
    time.getUTCMinutes() < 50 ? time.getUTCMinutes() : undefined,
};

const context = (source: MetricSource = MINUTES) => {
  const estate = new Estate();
  estate.add(metricSources, '111122223333', 'us-east-1', source);
  return {
    estate,
    accountId: '111122223333',
    region: 'us-east-1',
    now: NOW,
  };
};

function query(
  changes: Partial<MetricDataQuery> = {},
  period = 300,
  stat = 'Average',
): MetricDataQuery {
  return {
    Id: 'a',
    MetricStat: {
      Metric: {
        Namespace: 'Test',
        MetricName: 'Minutes',
        Dimensions: [{ Name: 'Name', Value: 'a' }],
      },
      Period: period,
      Stat: stat,
    },
    ...changes,
  };
}

describe('periodStarts', () => {
  it.each([
    ['multiples of the period', ago(HOUR), 300, 12, '17:00'],
    ['the first multiple behind the start', ago(HOUR - 61), 300, 11, '17:05'],
    ['every minute within 15 days', ago(15 * DAY), 60, 21_600, '18:00'],
    ['no minutes before that', ago(15 * DAY + 1), 60, 0, undefined],
    ['five minutes within 63 days', ago(63 * DAY), 300, 18_144, '18:00'],
    ['no five minutes before that', ago(63 * DAY + 1), 300, 0, undefined],
    ['hours within 455 days', ago(455 * DAY), HOUR, 10_920, '18:00'],
    ['nothing before that', ago(455 * DAY + 1), HOUR, 0, undefined],
  ])('gives %s', (_, start, periodSeconds, count, first) => {
    const starts = periodStarts({ start, end: NOW, periodSeconds, now: NOW });
    expect(starts).toHaveLength(count);
    expect(starts[0]?.toISOString().slice(11, 16)).toBe(first);
  });

  it('ends at now, whatever is asked for', () => {
    const starts = periodStarts({
      start: ago(600),
      end: new Date(NOW.getTime() + 600_000),
      periodSeconds: 300,
      now: NOW,
    });
    expect(starts).toEqual([ago(600), ago(300)]);
  });
});

describe('datapoint', () => {
  it.each([
    ['Average', 2],
    ['Minimum', 0],
    ['Maximum', 4],
    ['Sum', 10],
    ['SampleCount', 5],
    ['p50', 2],
    ['p75', 3],
    ['p99', 3.96],
  ])('%s over five minutes is %d', (stat, expected) => {
    const statistic = parseStatistic(stat);
    expect(
      statistic && datapoint(MINUTES, statistic, ago(HOUR), 300, NOW),
    ).toBeCloseTo(expected, 9);
  });

  it('sums long periods up to their whole length', () => {
    const one = { ...MINUTES, sample: () => 1 };
    expect(datapoint(one, { kind: 'Sum' }, ago(DAY), DAY, NOW)).toBe(1440);
  });

  it('is none where nothing was emitted', () => {
    expect(
      datapoint(MINUTES, { kind: 'Average' }, ago(600), 300, NOW),
    ).toBeUndefined();
  });

  it('is none before the resource was there', () => {
    const young = { ...MINUTES, since: ago(HOUR - 300) };
    expect(
      datapoint(young, { kind: 'Average' }, ago(HOUR), 300, NOW),
    ).toBeUndefined();
  });

  it.each(['average', 'p', 'p101', 'tm99', ''])('knows no %s', stat => {
    expect(parseStatistic(stat)).toBeUndefined();
  });
});

describe('getMetricData', () => {
  const window = { StartTime: ago(HOUR), EndTime: NOW };

  it('leaves gaps, newest first unless asked otherwise', () => {
    const { MetricDataResults: results } = getMetricData(
      { MetricDataQueries: [query()], ...window },
      context(),
    );
    expect(results?.[0].StatusCode).toBe('Complete');
    expect(results?.[0].Values).toEqual([47, 42, 37, 32, 27, 22, 17, 12, 7, 2]);
    expect(results?.[0].Timestamps?.[0]).toEqual(ago(900));
  });

  it('has no values for a metric that is not there, or of another unit', () => {
    const { MetricDataResults: results } = getMetricData(
      {
        MetricDataQueries: [
          query({
            Id: 'other',
            MetricStat: {
              Metric: { Namespace: 'Test', MetricName: 'Other' },
              Period: 300,
              Stat: 'Average',
            },
          }),
          query({
            Id: 'bytes',
            MetricStat: {
              Metric: query().MetricStat?.Metric,
              Period: 300,
              Stat: 'Average',
              Unit: 'Bytes',
            },
          }),
        ],
        ...window,
      },
      context(),
    );
    expect(results?.map(({ Values }) => Values)).toEqual([[], []]);
  });

  it('goes on where a page ended', () => {
    const input = {
      MetricDataQueries: [query(), query({ Id: 'b' })],
      ScanBy: 'TimestampAscending' as const,
      MaxDatapoints: 7,
      ...window,
    };
    const pages = [];
    let NextToken: string | undefined;
    do {
      const page = getMetricData({ ...input, NextToken }, context());
      pages.push(
        page.MetricDataResults?.map(({ Id, Values, StatusCode }) => [
          Id,
          Values?.length,
          StatusCode,
        ]),
      );
      NextToken = page.NextToken;
    } while (NextToken);
    expect(pages).toEqual([
      [['a', 7, 'PartialData']],
      [
        ['a', 3, 'Complete'],
        ['b', 4, 'PartialData'],
      ],
      [['b', 6, 'Complete']],
    ]);
  });

  it.each<[string, Parameters<typeof getMetricData>[0]]>([
    ['no queries', { MetricDataQueries: [], ...window }],
    [
      'too many queries',
      {
        MetricDataQueries: Array.from({ length: 501 }, (_, index) =>
          query({ Id: `m${index}` }),
        ),
        ...window,
      },
    ],
    ['ids twice', { MetricDataQueries: [query(), query()], ...window }],
    ['a bad id', { MetricDataQueries: [query({ Id: 'A' })], ...window }],
    ['a bad period', { MetricDataQueries: [query({}, 90)], ...window }],
    ['a bad statistic', { MetricDataQueries: [query({}, 60, 'x')], ...window }],
    [
      'metric math',
      { MetricDataQueries: [{ Id: 'a', Expression: 'b+1' }], ...window },
    ],
    [
      'an end at the start',
      { MetricDataQueries: [query()], StartTime: NOW, EndTime: NOW },
    ],
    [
      'an end before the start',
      { MetricDataQueries: [query()], StartTime: NOW, EndTime: ago(1) },
    ],
  ])('refuses %s', (_, input) => {
    expect(() => getMetricData(input, context())).toThrow(
      expect.objectContaining({ code: 'ValidationError' }),
    );
  });

  it('refuses a foreign token', () => {
    expect(() =>
      getMetricData(
        { MetricDataQueries: [query()], NextToken: 'x', ...window },
        context(),
      ),
    ).toThrow(expect.objectContaining({ code: 'InvalidNextToken' }));
  });

  it('derives metrics from what is there at the time', () => {
    const estate = new Estate();
    const sources: MetricSource[] = [];
    estate.add(metricDerivations, EVERYWHERE, EVERYWHERE, {
      namespaces: ['Test'],
      derive: () => sources,
    });
    const ask = () =>
      getMetricData(
        { MetricDataQueries: [query()], ...window },
        { ...context(), estate },
      ).MetricDataResults?.[0].Values?.length;
    expect(ask()).toBe(0);
    sources.push(MINUTES);
    expect(ask()).toBe(10);
  });
});

describe('alarmAt', () => {
  const CONFIGURED = new Date('2025-01-01T00:00:00Z');
  const alarm: AlarmDefinition = {
    AlarmName: 'test',
    AlarmArn: 'arn:aws:cloudwatch:us-east-1:111122223333:alarm:test',
    AlarmConfigurationUpdatedTimestamp: CONFIGURED,
    Namespace: 'Test',
    MetricName: 'Minutes',
    Statistic: 'Average',
    Period: 300,
    EvaluationPeriods: 3,
    DatapointsToAlarm: 3,
    Threshold: 100,
    ComparisonOperator: 'GreaterThanThreshold',
  };
  /** 1 before 12:00 of the day of NOW, 200 from then on. */
  const step: MetricSource = {
    ...MINUTES,
    sample: time => (time < new Date('2026-03-11T12:00:00Z') ? 1 : 200),
  };

  it.each<[string, MetricSource | undefined, string, string, Date]>([
    [
      'three periods after the step',
      step,
      '18:00',
      'ALARM',
      new Date('2026-03-11T12:15:00Z'),
    ],
    [
      'as soon as they are over',
      step,
      '12:15',
      'ALARM',
      new Date('2026-03-11T12:15:00Z'),
    ],
    ['not before', step, '12:14', 'OK', CONFIGURED],
    ['without a metric', undefined, '18:00', 'INSUFFICIENT_DATA', CONFIGURED],
    [
      'without data',
      { ...step, sample: () => undefined },
      '18:00',
      'INSUFFICIENT_DATA',
      CONFIGURED,
    ],
  ])('%s', (_, source, time, state, since) => {
    expect(
      alarmAt(alarm, source, new Date(`2026-03-11T${time}:00Z`)),
    ).toMatchObject({ StateValue: state, StateUpdatedTimestamp: since });
  });

  it('is OK without data where that is not breaching', () => {
    const tolerant = { ...alarm, TreatMissingData: 'notBreaching' };
    const silent = { ...step, sample: () => undefined };
    expect(alarmAt(tolerant, silent, NOW).StateValue).toBe('OK');
  });
});
