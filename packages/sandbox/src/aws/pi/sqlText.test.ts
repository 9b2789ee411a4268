import { shortened, sqlId, tokenize } from './sqlText';

describe('tokenize', () => {
  it.each([
    [
      "SELECT a FROM t WHERE b = 'it''s' AND c > 4.5",
      'SELECT a FROM t WHERE b = ? AND c > ?',
    ],
    ['SELECT a1 FROM t2 WHERE id = $1', 'SELECT a1 FROM t2 WHERE id = $1'],
    ['SELECT a FROM t WHERE id IN (1, 2,3)', 'SELECT a FROM t WHERE id IN (?)'],
    ['COMMIT', 'COMMIT'],
  ])('%s', (sql, digest) => {
    expect(tokenize(sql)).toBe(digest);
  });
});

describe('sqlId', () => {
  it('is 40 hexadecimal digits in capitals, the same every time', () => {
    expect(sqlId('COMMIT')).toMatch(/^[0-9A-F]{40}$/);
    expect(sqlId('COMMIT')).toBe(sqlId('COMMIT'));
    expect(sqlId('COMMIT')).not.toBe(sqlId('ROLLBACK'));
  });
});

describe('shortened', () => {
  it('gives 500 bytes, and no half characters', () => {
    expect(shortened('x'.repeat(500))).toHaveLength(500);
    expect(shortened('x'.repeat(501))).toHaveLength(500);
    expect(shortened(`${'x'.repeat(499)}é`)).toBe('x'.repeat(499));
  });
});
