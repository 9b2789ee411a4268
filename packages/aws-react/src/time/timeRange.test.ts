import { MONTH_RANGES, parseTimeSpan } from './timeRange';

const now = new Date('2026-03-10T12:00:42.123Z');

function spanOf(query: string) {
  return parseTimeSpan(new URLSearchParams(query), now, MONTH_RANGES, '3h');
}

describe('parseTimeSpan', () => {
  it.each([
    ['', '2026-03-10T09:00:00.000Z', '3h'],
    ['range=1h', '2026-03-10T11:00:00.000Z', '1h'],
    ['range=30d', '2026-02-08T12:00:00.000Z', '30d'],
    ['range=forever', '2026-03-10T09:00:00.000Z', '3h'],
    ['from=nonsense&to=nonsense', '2026-03-10T09:00:00.000Z', '3h'],
    [
      'from=2026-03-10T05:00:00Z&to=2026-03-10T04:00:00Z&range=1d',
      '2026-03-09T12:00:00.000Z',
      '1d',
    ],
  ])('%s begins at %s', (query, from, chosen) => {
    expect(spanOf(query)).toEqual({
      from,
      to: '2026-03-10T12:00:00.000Z',
      chosen,
    });
  });

  it('is the part that the reader cut out', () => {
    expect(
      spanOf('range=7d&from=2026-03-10T04:00:00Z&to=2026-03-10T05:00:00Z'),
    ).toEqual({
      from: '2026-03-10T04:00:00.000Z',
      to: '2026-03-10T05:00:00.000Z',
    });
  });
});
