import { formatBytes } from './formatBytes';

const GIB = 1024 ** 3;

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [512, '512 B'],
    [1023, '1023 B'],
    [1024, '1 KiB'],
    [1536, '1.5 KiB'],
    [20 * GIB, '20 GiB'],
    [1.5 * 1024 * GIB, '1.5 TiB'],
    [1023.99 * GIB, '1 TiB'],
    [123.4 * GIB, '123 GiB'],
    [5000 * 1024 ** 6, '5000 EiB'],
    [-2 * GIB, '-2 GiB'],
    [Number.NaN, 'unknown'],
  ])('says %d bytes as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
