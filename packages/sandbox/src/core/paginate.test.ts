import { paginate } from './paginate';

const items = ['a', 'b', 'c', 'd', 'e'];

function pages(pageSize: number | undefined, maximumPageSize: number) {
  const found: string[][] = [];
  let token: string | undefined;
  do {
    const { page, nextToken } = paginate(items, {
      token,
      pageSize,
      maximumPageSize,
    });
    found.push(page);
    token = nextToken;
  } while (token !== undefined);
  return found;
}

describe('paginate', () => {
  it.each([
    [2, 100, [['a', 'b'], ['c', 'd'], ['e']]],
    [5, 100, [items]],
    [
      undefined,
      3,
      [
        ['a', 'b', 'c'],
        ['d', 'e'],
      ],
    ],
    [50, 4, [['a', 'b', 'c', 'd'], ['e']]],
  ])('cuts pages of %s, %s at most', (pageSize, maximum, expected) => {
    expect(pages(pageSize, maximum)).toEqual(expected);
  });

  it.each(['nonsense', Buffer.from('offset:99').toString('base64url')])(
    'rejects the token %s with the code of the service',
    token => {
      expect(() =>
        paginate(items, {
          token,
          pageSize: 2,
          maximumPageSize: 10,
          invalidTokenCode: 'InvalidMarker',
        }),
      ).toThrow(expect.objectContaining({ code: 'InvalidMarker' }));
    },
  );
});
