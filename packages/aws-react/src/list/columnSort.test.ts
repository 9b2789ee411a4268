import { orderOfSort, sortOfOrder } from './columnSort';

const SHOWN = ['name', 'lag', 'owner'] as const;
const ORDER_OF = { name: 'title', lag: 'lagSeconds' } as const;

describe('the order of a table', () => {
  it.each([
    ['title', { columnId: 'name', direction: 'desc' }],
    ['lagSeconds', { columnId: 'lag', direction: 'desc' }],
  ] as const)('by %s shows on its column', (orderBy, sort) => {
    expect(
      sortOfOrder(SHOWN, ORDER_OF, { orderBy, direction: 'desc' }),
    ).toEqual(sort);
  });

  it('shows on no column where that is hidden', () => {
    expect(
      sortOfOrder(['name'], ORDER_OF, {
        orderBy: 'lagSeconds',
        direction: 'asc',
      }),
    ).toBeUndefined();
  });

  it.each([
    ['lag', { orderBy: 'lagSeconds', direction: 'asc' }],
    ['owner', undefined],
    ['colour', undefined],
  ])('is asked for by a press on %s', (columnId, order) => {
    expect(
      orderOfSort(SHOWN, ORDER_OF, { columnId, direction: 'asc' }),
    ).toEqual(order);
  });
});
