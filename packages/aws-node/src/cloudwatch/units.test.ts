import type { MetricUnit } from './MetricUnit';
import { convertUnit } from './units';

describe('convertUnit', () => {
  it.each<[number, string | undefined, MetricUnit, number]>([
    [250, 'Milliseconds', 'seconds', 0.25],
    [250, 'Microseconds', 'seconds', 0.00025],
    [3, 'Seconds', 'seconds', 3],
    [2, 'Kilobytes', 'bytes', 2000],
    [2, 'Megabytes', 'bytes', 2_000_000],
    [2, 'Mebibytes', 'bytes', 2_097_152],
    [2, 'Gigabytes', 'bytes', 2e9],
    [16, 'Bits', 'bytes', 2],
    [8, 'Megabits', 'bytes', 1_000_000],
    [5, 'Bytes/Second', 'bytes-per-second', 5],
    [8, 'Kilobits/Second', 'bytes-per-second', 1000],
    [1, 'Kibibytes/Second', 'bytes-per-second', 1024],
    [42, 'Percent', 'percent', 42],
    [7, 'Count', 'count', 7],
    [7, 'Count/Second', 'count-per-second', 7],
    [7, 'None', 'seconds', 7],
    [7, undefined, 'bytes', 7],
  ])('%d %s is %s: %d', (value, from, to, expected) => {
    expect(convertUnit(value, from, to)).toBeCloseTo(expected, 9);
  });

  it.each<[string, MetricUnit]>([
    ['Bytes', 'seconds'],
    ['Bytes', 'bytes-per-second'],
    ['Count/Second', 'count'],
    ['milliseconds', 'seconds'],
    ['toString', 'count'],
  ])('refuses to make %s into %s', (from, to) => {
    expect(() => convertUnit(1, from, to)).toThrow(
      `CloudWatch's unit '${from}' cannot be stored as '${to}'`,
    );
  });
});
