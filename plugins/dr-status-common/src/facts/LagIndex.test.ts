import { lag, NOW } from '../__testUtils__/estate';
import { LagIndex } from './LagIndex';

const ARN = 'arn:aws:rds:us-west-2:555566667777:cluster:orders-west';
const METRIC = 'rds-aurora-global-rpo-lag';
const OLD = '2026-11-21T07:40:00.000Z';

function read(...metrics: ReturnType<typeof lag>[]) {
  return new LagIndex(metrics, NOW, 900).lagOf(ARN, METRIC);
}

describe('LagIndex', () => {
  it.each([
    ['seconds', 2, 2],
    ['milliseconds', 850, 0.85],
    ['minutes', 3, 180],
  ])('reads %s', (unit, value, seconds) => {
    expect(read(lag(ARN, METRIC, value, { unit }))).toMatchObject({
      known: true,
      value: { seconds, worstSeconds: seconds },
    });
  });

  it('does not take bytes for seconds', () => {
    expect(read(lag(ARN, METRIC, 2, { unit: 'bytes' }))).toMatchObject({
      known: false,
      reason: 'invalid-answer',
    });
  });

  it('takes the highest of several series that are written', () => {
    expect(
      read(
        lag(ARN, METRIC, 1, { dimensions: { a: '1' } }),
        lag(ARN, METRIC, 4, { dimensions: { a: '2' } }),
      ),
    ).toMatchObject({ value: { seconds: 4 } });
  });

  it('leaves out the series of former roles', () => {
    expect(
      read(
        lag(ARN, METRIC, 900, { newest: { time: OLD, value: 900 } }),
        lag(ARN, METRIC, 1),
      ),
    ).toMatchObject({ value: { seconds: 1 } });
  });

  it.each([
    ['nothing collected', [], 'not-read'],
    ['no values', [lag(ARN, METRIC, 1, { newest: undefined })], 'missing'],
    [
      'a denied read',
      [
        lag(ARN, METRIC, 1, {
          newest: undefined,
          failure: {
            reason: 'denied' as const,
            message: 'Denied.',
            missingAction: 'cloudwatch:GetMetricData',
          },
        }),
      ],
      'denied',
    ],
    // ReplicaLag while replication is not active.
    ['minus one', [lag(ARN, METRIC, -1)], 'missing'],
    [
      'an old value',
      [lag(ARN, METRIC, 1, { newest: { time: OLD, value: 1 } })],
      'stale',
    ],
  ])('knows nothing with %s', (_what, metrics, reason) => {
    expect(read(...metrics)).toMatchObject({ known: false, reason });
  });
});
