import { formatInstant } from './formatInstant';
import { formatMoney } from './formatMoney';
import {
  formatBytes,
  formatCount,
  formatCountOf,
  formatMeasure,
} from './formatNumber';
import { shortenMiddle } from './shortenMiddle';

describe('formatMoney', () => {
  it.each([
    [0, '$0.00'],
    [0.004, '< $0.01'],
    [-0.004, '> -$0.01'],
    [0.3, '$0.30'],
    [99.994, '$99.99'],
    [100, '$100'],
    [1234.5, '$1,235'],
    [Number.NaN, 'unknown'],
  ])('%s is written %s', (amount, text) => {
    expect(formatMoney(amount)).toBe(text);
  });

  it('names another currency', () => {
    expect(formatMoney(12, 'EUR')).toBe('€12.00');
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1023, '1023 bytes'],
    [1024, '1 KiB'],
    [1536, '1.5 KiB'],
    [100 * 1024 ** 3, '100 GiB'],
    [1024 ** 7, '1048576 PiB'],
    [Number.NaN, 'unknown'],
  ])('%s bytes are written %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});

describe('formatCount', () => {
  it('separates thousands and chooses the number of the noun', () => {
    expect(formatCount(12345)).toBe('12,345');
    expect(formatCountOf(1, 'entry', 'entries')).toBe('1 entry');
    expect(formatCountOf(0, 'resource')).toBe('0 resources');
    expect(formatCount(Number.NaN)).toBe('unknown');
  });
});

describe('formatMeasure', () => {
  it.each([
    [12.3456, 'percent', '12.3 %'],
    [2048, 'bytes', '2 KiB'],
    [3 * 1024 ** 2, 'bytes-per-second', '3 MiB/s'],
    [1234, 'count', '1,234'],
    [250_000, 'count-per-second', '250K /s'],
    [0, 'seconds', '0 s'],
    [0.00045, 'seconds', '450 µs'],
    [0.0032, 'seconds', '3.2 ms'],
    [1.5, 'seconds', '1.5 s'],
    [540, 'seconds', '540 s'],
    [1_500, 'seconds', '25 min'],
    [13_500, 'seconds', '3.75 h'],
    [604_800, 'seconds', '7 d'],
    [3, 'widgets', '3 widgets'],
    [Number.NaN, 'count', 'unknown'],
  ])('%s %s is written %s', (value, unit, text) => {
    expect(formatMeasure(value, unit)).toBe(text);
  });
});

describe('formatInstant', () => {
  it('writes the time of the zone asked for', () => {
    const at = '2026-03-01T23:05:09Z';
    expect(formatInstant(at, 'UTC')).toBe('2026-03-01 23:05:09');
    expect(formatInstant(at, 'Asia/Tokyo')).toBe('2026-03-02 08:05:09');
  });

  it('says unknown instead of Invalid Date', () => {
    expect(formatInstant('not a time', 'UTC')).toBe('unknown');
  });
});

describe('shortenMiddle', () => {
  it.each([
    ['short', 10, 'short'],
    ['abcdefghij', 10, 'abcdefghij'],
    ['abcdefghijk', 10, 'abcd…ghijk'],
    ['abcdef', 1, '…'],
  ])('%s in %s characters is %s', (text, length, expected) => {
    expect(shortenMiddle(text, length)).toBe(expected);
  });
});
