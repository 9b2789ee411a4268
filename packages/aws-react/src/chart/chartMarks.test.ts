import { greatestValue, isFarAbove, rowAt } from './chartData';
import { ChartHover } from './ChartHover';
import { groupMarks, type ChartMark } from './chartMarks';

const from = Date.parse('2026-03-01T00:00:00Z');
const to = Date.parse('2026-03-02T00:00:00Z');

function mark(time: string, isIncident = false): ChartMark {
  return { id: time, time, label: time, shape: 'circle', isIncident };
}

describe('groupMarks', () => {
  it('puts a mark where its time is, and leaves out what is outside', () => {
    const groups = groupMarks(
      [
        mark('2026-02-28T23:59:00Z'),
        mark('2026-03-01T06:00:00Z'),
        mark('2026-03-02T00:01:00Z'),
      ],
      from,
      to,
    );
    expect(groups.map(({ fraction }) => fraction)).toEqual([0.25]);
  });

  it('draws one for those too near to each other, bad news before others', () => {
    const [group, ...others] = groupMarks(
      [
        mark('2026-03-01T06:01:00Z'),
        mark('2026-03-01T06:05:00Z', true),
        mark('2026-03-01T06:09:00Z'),
      ],
      from,
      to,
    );
    expect(others).toEqual([]);
    expect(group.marks).toHaveLength(3);
    expect(group.leading.time).toBe('2026-03-01T06:05:00Z');
  });
});

describe('rowAt', () => {
  const rows = [10, 20, 30].map(time => ({ time, values: {} }));
  it.each([
    [9, undefined],
    [10, 10],
    [19, 10],
    [30, 30],
    [99, 30],
  ])('at %s it is the row of %s', (time, expected) => {
    expect(rowAt(rows, time)?.time).toBe(expected);
  });
});

describe('ChartHover', () => {
  it('tells those that listen, once for each time', () => {
    const hover = new ChartHover();
    const heard: Array<number | undefined> = [];
    const end = hover.subscribe(() => heard.push(hover.get()));
    hover.set(5);
    hover.set(5);
    hover.set(undefined);
    end();
    hover.set(7);
    expect(heard).toEqual([5, undefined]);
  });
});

describe('a limit', () => {
  const rows = [{ time: 0, values: { a: 10, b: 6, c: null } }];
  it.each([
    [39, false, false],
    [41, false, true],
    [63, true, false],
    [65, true, true],
  ])(
    'of %s, stacked %s, is far above the values: %s',
    (limit, isStacked, isFar) => {
      expect(isFarAbove(limit, greatestValue(rows, isStacked))).toBe(isFar);
    },
  );

  it('is not far above nothing', () => {
    expect(isFarAbove(5, greatestValue([], false))).toBe(false);
  });
});
