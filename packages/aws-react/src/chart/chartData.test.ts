import { sortedValues, toChartRows, type ChartSeries } from './chartData';

function series(
  id: string,
  points: ReadonlyArray<[minute: number, value: number]>,
): ChartSeries {
  return {
    id,
    title: id,
    color: 'red',
    resolutionSeconds: 60,
    points: points.map(([minute, value]) => ({
      time: new Date(minute * 60_000).toISOString(),
      value,
    })),
  };
}

describe('toChartRows', () => {
  it('breaks the line where points are missing, and only there', () => {
    const rows = toChartRows([
      series('a', [
        [0, 1],
        [1, 2],
        [5, 3],
        [6, 4],
      ]),
    ]);
    expect(rows.map(row => [row.time / 60_000, row.values.a])).toEqual([
      [0, 1],
      [1, 2],
      [2, null],
      [5, 3],
      [6, 4],
    ]);
  });

  it('tolerates points that come a little late', () => {
    const rows = toChartRows([
      series('a', [
        [0, 1],
        [1.4, 2],
      ]),
    ]);
    expect(rows).toHaveLength(2);
  });

  it('puts several series on one axis in order of time', () => {
    const rows = toChartRows([
      series('a', [
        [0, 1],
        [1, 2],
      ]),
      series('b', [[0.5, 9]]),
    ]);
    expect(rows.map(row => row.values)).toEqual([{ a: 1 }, { b: 9 }, { a: 2 }]);
  });

  it('keeps a zero apart from a gap', () => {
    expect(toChartRows([series('a', [[0, 0]])])[0].values).toEqual({ a: 0 });
    expect(toChartRows([series('a', [])])).toEqual([]);
  });
});

describe('sortedValues', () => {
  it('puts the greatest first and leaves gaps out', () => {
    expect(
      sortedValues({ time: 0, values: { a: 1, b: null, c: 5, d: -1 } }),
    ).toEqual([
      { id: 'c', value: 5 },
      { id: 'a', value: 1 },
      { id: 'd', value: -1 },
    ]);
  });
});
