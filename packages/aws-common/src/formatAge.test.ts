import { formatAge } from './formatAge';

describe('formatAge', () => {
  const now = new Date('2026-03-01T12:00:00Z');

  it.each([
    [undefined, 'never'],
    [new Date('2026-03-01T12:00:00Z'), 'just now'],
    [new Date('2026-03-01T12:05:00Z'), 'just now'],
    [new Date('2026-03-01T11:59:54Z'), '6 s ago'],
    [new Date('2026-03-01T11:55:50Z'), '4 min 10 s ago'],
    [new Date('2026-02-27T12:00:00Z'), '2 d ago'],
    [new Date('not a date'), 'unknown'],
  ])('says %s as %s', (observedAt, text) => {
    expect(formatAge(observedAt, now)).toBe(text);
  });
});
