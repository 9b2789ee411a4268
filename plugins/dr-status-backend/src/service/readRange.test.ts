import { readRange } from './readRange';

const NOW = new Date('2026-11-21T12:00:00Z');
const TWO_YEARS = 730 * 86_400;

describe('readRange', () => {
  it('ends now at the latest', () => {
    expect(
      readRange(
        { from: '2026-11-21T11:00:00Z', to: '2026-11-21T13:00:00Z' },
        NOW,
        TWO_YEARS,
      ),
    ).toEqual({ from: new Date('2026-11-21T11:00:00Z'), to: NOW });
  });

  it.each([
    ['2026-11-21T11:00:00Z', '2026-11-21T11:00:00Z', 'wrong way round'],
    ['2026-11-21T11:00:00Z', '2026-11-21T11:00:30Z', 'too short'],
    ['2023-11-21T11:00:00Z', '2026-11-21T11:00:00Z', 'for 730 days'],
    ['2026-11-21T13:00:00Z', '2026-11-21T14:00:00Z', 'begins in the future'],
    ['yesterday', '2026-11-21T14:00:00Z', "'from' must be a time"],
  ])('refuses %s to %s', (from, to, sentence) => {
    expect(() => readRange({ from, to }, NOW, TWO_YEARS)).toThrow(sentence);
  });
});
