import { searchQuery, searchTokens } from './searchTokens';

describe('searchTokens', () => {
  it.each([
    ['prod-OrdersTable', ['prod', 'orderstable', 'orders', 'table']],
    ['i-0ABC', ['i', '0abc']],
    [
      'arn:aws:rds:us-east-1:111122223333:db:orders',
      ['arn', 'aws', 'rds', 'us', 'east', '1', '111122223333', 'db', 'orders'],
    ],
    ["o'brien's", ['o', 'brien', 's']],
    ['Zürich', ['zürich']],
    ['--', []],
  ])('takes %j apart', (text, expected) => {
    expect(searchTokens(text)).toEqual(expected);
  });
});

describe('searchQuery', () => {
  it.each([
    ['Orders prod', "'orders':* & 'prod':*"],
    ["a'b & !c | <->", "'a':* & 'b':* & 'c':*"],
    ['  ', undefined],
    ['&|!', undefined],
  ])('of %j is %j', (text, expected) => {
    expect(searchQuery(text)).toBe(expected);
  });
});
