import type { DataSort } from '../table';

/** How a table is ordered, as the address and the API hold it. */
export interface ColumnOrder<Order extends string> {
  readonly orderBy: Order;
  readonly direction: 'asc' | 'desc';
}

/** The column whose head shows the order; undefined where that column is hidden. */
export function sortOfOrder<Id extends string, Order extends string>(
  shown: readonly Id[],
  orderOf: Readonly<Partial<Record<Id, Order>>>,
  order: ColumnOrder<Order>,
): DataSort | undefined {
  const columnId = shown.find(id => orderOf[id] === order.orderBy);
  return columnId && { columnId, direction: order.direction };
}

/** The order that a press on a head asks for; undefined of a column without one. */
export function orderOfSort<Id extends string, Order extends string>(
  shown: readonly Id[],
  orderOf: Readonly<Partial<Record<Id, Order>>>,
  sort: DataSort,
): ColumnOrder<Order> | undefined {
  const column = shown.find(id => id === sort.columnId);
  const orderBy = column && orderOf[column];
  return orderBy && { orderBy, direction: sort.direction };
}
