import type { GetMetricDataOutput } from '@aws-sdk/client-cloudwatch';
import { planMetricQueries, type MetricRequest } from './planMetricQueries';
import { readMetricDataResults } from './readMetricDataResults';

type Page = Pick<GetMetricDataOutput, 'MetricDataResults' | 'NextToken'>;

const LAG: MetricRequest = {
  target: { accountId: '111122223333', region: 'us-west-2' },
  namespace: 'AWS/RDS',
  metricName: 'AuroraGlobalDBRPOLag',
  dimensions: { DBClusterIdentifier: 'orders' },
  statistic: 'Average',
  periodSeconds: 300,
  unit: 'seconds',
  awsUnit: 'Milliseconds',
  from: new Date('2026-03-11T12:00:00Z'),
  to: new Date('2026-03-11T12:20:00Z'),
};

const at = (minute: number) => new Date(Date.UTC(2026, 2, 11, 12, minute, 0));

function read(pages: Page[], request: MetricRequest = LAG) {
  const [batch] = planMetricQueries([request]);
  const [reading] = readMetricDataResults(pages, batch);
  return {
    points: reading.points.map(({ time, value }) => [
      time.toISOString().slice(11, 16),
      value,
    ]),
    failure: reading.failure,
  };
}

describe('readMetricDataResults', () => {
  it.each<[string, Page[], [string, number][], string | undefined]>([
    [
      'points, oldest first, in the stored unit',
      [
        {
          MetricDataResults: [
            {
              Id: 'm0',
              Timestamps: [at(5), at(0)],
              Values: [500, 250],
              StatusCode: 'Complete',
            },
          ],
        },
      ],
      [
        ['12:00', 0.25],
        ['12:05', 0.5],
      ],
      undefined,
    ],
    [
      'a gap as a gap',
      [
        {
          MetricDataResults: [
            {
              Id: 'm0',
              Timestamps: [at(0), at(15)],
              Values: [1000, 2000],
              StatusCode: 'Complete',
            },
          ],
        },
      ],
      [
        ['12:00', 1],
        ['12:15', 2],
      ],
      undefined,
    ],
    [
      'no data at all',
      [
        {
          MetricDataResults: [
            { Id: 'm0', Timestamps: [], Values: [], StatusCode: 'Complete' },
          ],
        },
      ],
      [],
      undefined,
    ],
    [
      'nothing from outside its own window',
      [
        {
          MetricDataResults: [
            {
              Id: 'm0',
              Timestamps: [new Date('2026-03-11T11:55:00Z'), at(0), at(20)],
              Values: [1000, 2000, 3000],
              StatusCode: 'Complete',
            },
          ],
        },
      ],
      [['12:00', 2]],
      undefined,
    ],
    [
      'a lag of -1, by which RDS says that it does not know, as a gap',
      [
        {
          MetricDataResults: [
            {
              Id: 'm0',
              Timestamps: [at(0), at(5)],
              Values: [-1, 1000],
              StatusCode: 'Complete',
            },
          ],
        },
      ],
      [['12:05', 1]],
      undefined,
    ],
    [
      'a series over several pages',
      [
        {
          NextToken: 'more',
          MetricDataResults: [
            {
              Id: 'm0',
              Timestamps: [at(0)],
              Values: [1000],
              StatusCode: 'PartialData',
            },
          ],
        },
        {
          MetricDataResults: [
            {
              Id: 'm0',
              Timestamps: [at(5)],
              Values: [2000],
              StatusCode: 'Complete',
            },
          ],
        },
      ],
      [
        ['12:00', 1],
        ['12:05', 2],
      ],
      undefined,
    ],
    [
      'what there is of pages that ended early',
      [
        {
          NextToken: 'more',
          MetricDataResults: [
            {
              Id: 'm0',
              Timestamps: [at(0)],
              Values: [1000],
              StatusCode: 'PartialData',
            },
          ],
        },
      ],
      [['12:00', 1]],
      'PartialData',
    ],
    [
      'a series that was not reached before the pages ended',
      [{ NextToken: 'more', MetricDataResults: [] }],
      [],
      'PartialData',
    ],
    ['no page at all', [], [], 'PartialData'],
    [
      'an error of CloudWatch',
      [{ MetricDataResults: [{ Id: 'm0', StatusCode: 'InternalError' }] }],
      [],
      'InternalError',
    ],
    [
      'a refusal',
      [
        {
          MetricDataResults: [
            {
              Id: 'm0',
              StatusCode: 'Forbidden',
              Messages: [{ Code: 'Forbidden', Value: 'No access.' }],
            },
          ],
        },
      ],
      [],
      'Forbidden',
    ],
  ])('reads %s', (_, pages, points, errorCode) => {
    const reading = read(pages);
    expect(reading.points).toEqual(points);
    expect(reading.failure?.awsErrorCode).toBe(errorCode);
  });

  it('says so when CloudWatch leaves a series out', () => {
    expect(read([{ MetricDataResults: [] }]).failure).toEqual({
      reason: 'invalid-answer',
      message:
        'CloudWatch left AWS/RDS AuroraGlobalDBRPOLag out of its answer.',
    });
  });

  it('says so when a time is none, and keeps the other points', () => {
    const reading = read([
      {
        MetricDataResults: [
          {
            Id: 'm0',
            Timestamps: [at(0), new Date(Number.NaN)],
            Values: [1000, 2000],
            StatusCode: 'Complete',
          },
        ],
      },
    ]);
    expect(reading.points).toEqual([['12:00', 1]]);
    expect(reading.failure).toEqual({
      reason: 'invalid-answer',
      message:
        'CloudWatch gave AWS/RDS AuroraGlobalDBRPOLag with a time that is none.',
    });
  });

  it('names the IAM action that is missing', () => {
    const { failure } = read([
      { MetricDataResults: [{ Id: 'm0', StatusCode: 'Forbidden' }] },
    ]);
    expect(failure).toMatchObject({
      reason: 'denied',
      missingAction: 'cloudwatch:GetMetricData',
    });
  });
});
