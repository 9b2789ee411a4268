import { maskLiterals } from './maskLiterals';

describe('maskLiterals', () => {
  it.each([
    [
      `SELECT * FROM users WHERE email = 'a@b.example' AND id = 42`,
      'SELECT * FROM users WHERE email = ? AND id = ?',
    ],
    [`SELECT 'it''s', 'a\\'b', -1.5e3`, 'SELECT ?, ?, ?'],
    ['SELECT $1, t2.c3 FROM "t 4"', 'SELECT $1, t2.c3 FROM "t 4"'],
    ['DO $body$ secret $body$', 'DO ?'],
    ["SELECT 1 /* it's olivia */ -- really\nFROM t", 'SELECT ?  \nFROM t'],
    [`SELECT '--', "--" FROM t`, 'SELECT ?, "--" FROM t'],
  ])('of %s', (sql, expected) => {
    expect(maskLiterals(sql, 'aurora-postgresql')).toBe(expected);
  });

  it('knows that MySQL writes texts in double quotes', () => {
    const sql = 'SELECT `a 1` FROM t WHERE name = "olivia"';
    expect(maskLiterals(sql, 'mysql')).toBe(
      'SELECT `a 1` FROM t WHERE name = ?',
    );
  });
});
