import { timeTicks } from './timeTicks';

function at(times: readonly number[]): string[] {
  return times.map(time => new Date(time).toISOString().slice(5, 16));
}

describe('timeTicks', () => {
  it('stand at round times', () => {
    expect(
      at(
        timeTicks(
          Date.parse('2026-03-01T04:37:00Z'),
          Date.parse('2026-03-01T07:37:00Z'),
          0,
        ),
      ),
    ).toEqual([
      '03-01T05:00',
      '03-01T05:30',
      '03-01T06:00',
      '03-01T06:30',
      '03-01T07:00',
      '03-01T07:30',
    ]);
  });

  it('stand at midnight of the reader on long ranges', () => {
    expect(
      at(
        timeTicks(
          Date.parse('2026-03-01T10:00:00Z'),
          Date.parse('2026-03-05T10:00:00Z'),
          -120,
        ),
      ),
    ).toEqual(['03-01T22:00', '03-02T22:00', '03-03T22:00', '03-04T22:00']);
  });

  it('are one a day where labels are days', () => {
    const day = 86_400_000;
    expect(timeTicks(0, 2.6 * day, 0)).toEqual([0, day, 2 * day]);
  });

  it('are no more than have room', () => {
    for (const days of [1, 7, 30, 365]) {
      expect(timeTicks(0, days * 86_400_000, 0).length).toBeLessThanOrEqual(7);
    }
  });
});
