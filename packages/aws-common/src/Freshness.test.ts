import { judgeFreshness } from './Freshness';

describe('judgeFreshness', () => {
  const now = new Date('2026-03-01T12:00:00Z');
  const secondsAgo = (seconds: number) =>
    new Date(now.getTime() - seconds * 1000);

  it.each([
    { ageSeconds: 0, state: 'fresh' },
    { ageSeconds: 120, state: 'fresh' },
    { ageSeconds: 121, state: 'aging' },
    { ageSeconds: 720, state: 'aging' },
    { ageSeconds: 721, state: 'stale' },
    { ageSeconds: 130, staleAfterSeconds: 125, state: 'stale' },
    { ageSeconds: 721, staleAfterSeconds: 3600, state: 'aging' },
  ])(
    'judges $ageSeconds s of a minute interval as $state',
    ({ ageSeconds, staleAfterSeconds, state }) => {
      expect(
        judgeFreshness({
          observedAt: secondsAgo(ageSeconds),
          now,
          intervalSeconds: 60,
          staleAfterSeconds,
        }),
      ).toEqual({ state, ageSeconds });
    },
  );

  it('has no age for what was never observed', () => {
    expect(
      judgeFreshness({ observedAt: undefined, now, intervalSeconds: 60 }),
    ).toEqual({ state: 'never' });
  });

  it('takes a moment in the future, from a clock that differs, as now', () => {
    expect(
      judgeFreshness({
        observedAt: secondsAgo(-30),
        now,
        intervalSeconds: 60,
      }),
    ).toEqual({ state: 'fresh', ageSeconds: 0 });
  });
});
