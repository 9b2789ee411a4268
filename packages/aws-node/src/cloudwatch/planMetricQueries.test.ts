import { planMetricQueries, type MetricRequest } from './planMetricQueries';

const EAST = { accountId: '111122223333', region: 'us-east-1' };
const WEST = { accountId: '111122223333', region: 'us-west-2' };

function request(changes: Partial<MetricRequest> = {}): MetricRequest {
  return {
    target: EAST,
    namespace: 'AWS/RDS',
    metricName: 'CPUUtilization',
    dimensions: { DBInstanceIdentifier: 'orders' },
    statistic: 'Average',
    periodSeconds: 300,
    unit: 'percent',
    awsUnit: 'Percent',
    from: new Date('2026-03-11T12:00:00Z'),
    to: new Date('2026-03-11T12:30:00Z'),
    ...changes,
  };
}

function times(count: number, changes: Partial<MetricRequest> = {}) {
  return Array.from({ length: count }, (_, index) =>
    request({
      dimensions: { DBInstanceIdentifier: `db-${index}` },
      ...changes,
    }),
  );
}

describe('planMetricQueries', () => {
  it.each([
    ['nothing', [], []],
    ['one series', times(1), [1]],
    ['a full request', times(500), [500]],
    ['one more than fits', times(501), [500, 1]],
    ['many', times(1234), [500, 500, 234]],
    ['two Regions', [...times(2), ...times(3, { target: WEST })], [2, 3]],
    [
      'two accounts',
      [
        ...times(2),
        ...times(1, { target: { ...EAST, accountId: '444455556666' } }),
      ],
      [2, 1],
    ],
    [
      'several periods in one request',
      [...times(2), ...times(2, { periodSeconds: 60 })],
      [4],
    ],
    [
      'windows that begin close to each other',
      [...times(1), ...times(1, { from: new Date('2026-03-11T11:10:00Z') })],
      [2],
    ],
    [
      'one that has to catch up apart from those that are up to date',
      [...times(2), ...times(1, { from: new Date('2026-03-01T00:00:00Z') })],
      [1, 2],
    ],
    [
      'what one answer holds of a month by the hour',
      times(300, {
        periodSeconds: 3600,
        from: new Date('2026-02-09T12:00:00Z'),
        to: new Date('2026-03-11T12:00:00Z'),
      }),
      [140, 140, 20],
    ],
    [
      'no period that is over',
      times(1, { to: new Date('2026-03-11T12:04:59Z') }),
      [],
    ],
  ])('plans %s', (_, requests, sizes) => {
    const batches = planMetricQueries(requests);
    expect(batches.map(({ input }) => input.MetricDataQueries.length)).toEqual(
      sizes,
    );
    for (const { requestsByQueryId, target } of batches) {
      for (const planned of requestsByQueryId.values()) {
        expect(planned.target).toEqual(target);
      }
    }
  });

  it('asks in the words of CloudWatch', () => {
    const [batch] = planMetricQueries([
      request({ statistic: 'p99', dimensions: { A: '1', B: '2' } }),
    ]);
    expect(batch.input).toEqual({
      StartTime: new Date('2026-03-11T12:00:00Z'),
      EndTime: new Date('2026-03-11T12:30:00Z'),
      ScanBy: 'TimestampAscending',
      MetricDataQueries: [
        {
          Id: 'm0',
          MetricStat: {
            Metric: {
              Namespace: 'AWS/RDS',
              MetricName: 'CPUUtilization',
              Dimensions: [
                { Name: 'A', Value: '1' },
                { Name: 'B', Value: '2' },
              ],
            },
            Period: 300,
            Stat: 'p99',
          },
        },
      ],
    });
  });

  it('gives every query an id of its own, as CloudWatch wants ids', () => {
    const [batch] = planMetricQueries(times(500));
    const ids = batch.input.MetricDataQueries.map(({ Id }) => Id ?? '');
    expect(new Set(ids).size).toBe(500);
    expect(ids.every(id => /^[a-z][a-zA-Z0-9_]*$/.test(id))).toBe(true);
  });

  it('covers the whole periods of every series', () => {
    const [batch] = planMetricQueries([
      request({
        periodSeconds: 60,
        from: new Date('2026-03-11T12:03:10Z'),
        to: new Date('2026-03-11T12:27:50Z'),
      }),
      request({
        periodSeconds: 300,
        from: new Date('2026-03-11T12:03:10Z'),
        to: new Date('2026-03-11T12:27:50Z'),
      }),
    ]);
    expect(batch.input.StartTime).toEqual(new Date('2026-03-11T12:04:00Z'));
    expect(batch.input.EndTime).toEqual(new Date('2026-03-11T12:27:00Z'));
  });

  it('refuses a unit that cannot be stored before anything is asked', () => {
    expect(() =>
      planMetricQueries([request({ awsUnit: 'Bytes', unit: 'seconds' })]),
    ).toThrow("unit 'Bytes' cannot be stored as 'seconds'");
  });
});
