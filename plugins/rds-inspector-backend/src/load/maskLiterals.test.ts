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
    ['SELECT 1 /* for olivia */ -- really\nFROM t', 'SELECT ?  \nFROM t'],
  ])('of %s', (sql, expected) => {
    expect(maskLiterals(sql)).toBe(expected);
  });
});
