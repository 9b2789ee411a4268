import { daysUntil, listOf } from './time';

describe('time', () => {
  it('counts whole days, and negative ones', () => {
    const now = new Date('2026-11-21T12:00:00Z');
    expect(daysUntil('2026-11-22T11:00:00Z', now)).toBe(0);
    expect(daysUntil('2026-11-23T12:00:00Z', now)).toBe(2);
    expect(daysUntil('2026-11-20T11:00:00Z', now)).toBe(-2);
  });

  it('lists words', () => {
    expect([listOf([]), listOf(['a']), listOf(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a, b and c',
    ]);
  });
});
