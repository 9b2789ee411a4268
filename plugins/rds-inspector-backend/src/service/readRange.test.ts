import { readRange } from './readRange';

const now = new Date('2026-03-31T12:00:00Z');

describe('readRange', () => {
  it('reads times of any zone', () => {
    expect(
      readRange(
        { from: '2026-03-31T12:00:00+02:00', to: '2026-03-31T12:00:00Z' },
        now,
      ),
    ).toEqual({
      from: new Date('2026-03-31T10:00:00Z'),
      to: new Date('2026-03-31T12:00:00Z'),
    });
  });

  it.each([
    ['2026-03-31T12:00:00Z', '2026-03-31T11:00:00Z', 'the wrong way round'],
    ['2026-03-31T12:00:00Z', '2026-03-31T12:00:00Z', 'the wrong way round'],
    ['2026-03-31T11:00:00Z', '2026-03-31T11:00:30Z', 'at least a minute'],
    ['2026-02-28T12:00:00Z', '2026-03-31T12:00:00Z', 'at most 30 days'],
    ['2026-04-01T12:00:00Z', '2026-04-02T12:00:00Z', 'in the future'],
    ['2024-12-01T12:00:00Z', '2024-12-02T12:00:00Z', 'more than 455 days'],
    ['2026-02-31T12:00:00Z', '2026-03-02T12:00:00Z', "'from' must be a time"],
    ['2026-03-31T11:00:00Z', 'now', "'to' must be a time"],
  ])('refuses %s to %s with a sentence', (from, to, message) => {
    expect(() => readRange({ from, to }, now)).toThrow(message);
  });
});
