import { describeTargetHealth } from './targetHealth';

const target = { Id: '10.0.11.20', Port: 8080 };
const health = { State: 'unhealthy', Reason: 'Target.Timeout' } as const;

describe('describeTargetHealth', () => {
  it('is healthy without an outage', () => {
    expect(
      describeTargetHealth({ target }, new Date('2026-03-01T00:00:00Z')),
    ).toEqual({
      Target: target,
      HealthCheckPort: '8080',
      TargetHealth: { State: 'healthy' },
    });
  });

  it('fails all the time without a daily window', () => {
    const answer = describeTargetHealth(
      { target, outage: { health } },
      new Date('2026-03-01T12:00:00Z'),
    );
    expect(answer.TargetHealth).toEqual(health);
  });

  it.each([
    ['2026-03-01T23:54:59Z', 'healthy'],
    ['2026-03-01T23:55:00Z', 'unhealthy'],
    ['2026-03-02T00:04:59Z', 'unhealthy'],
    ['2026-03-02T00:05:00Z', 'healthy'],
  ])('at %s is %s in a window past midnight', (now, state) => {
    const daily = { startMinute: 23 * 60 + 55, durationMinutes: 10 };
    const answer = describeTargetHealth(
      { target, outage: { daily, health } },
      new Date(now),
    );
    expect(answer.TargetHealth?.State).toBe(state);
  });
});
