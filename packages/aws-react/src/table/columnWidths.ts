import type { ColumnWidthsById, DataColumn } from './types';

type SizedColumn = Pick<
  DataColumn<never>,
  'id' | 'width' | 'wideWidth' | 'grows'
>;

/** The least width of a table, in CSS pixels, below which it scrolls sideways. */
export function leastWidth(
  columns: readonly SizedColumn[],
  changed: ColumnWidthsById,
): number {
  return columns.reduce(
    (sum, { id, width }) => sum + (changed[id] ?? width),
    0,
  );
}

/**
 * How wide each column is, in CSS pixels. What room is left goes to those that would be wider, in proportion to what
 * they lack, and then to the one that grows.
 *
 * @param changed - what the reader chose, which stays
 * @param room - for all of them
 * @returns without the column that grows, unless the reader chose its width
 */
export function columnWidths(
  columns: readonly SizedColumn[],
  changed: ColumnWidthsById,
  room: number,
): ColumnWidthsById {
  const lackOf = ({ id, width, wideWidth = width }: SizedColumn) =>
    changed[id] === undefined ? wideWidth - width : 0;
  const lack = columns.reduce((sum, column) => sum + lackOf(column), 0);
  const left = Math.max(0, room - leastWidth(columns, changed));
  const share = lack > 0 ? Math.min(1, left / lack) : 0;
  return Object.fromEntries(
    columns
      .filter(({ id, grows }) => !grows || changed[id] !== undefined)
      .map(column => {
        const width = changed[column.id] ?? column.width;
        return [column.id, Math.floor(width + share * lackOf(column))];
      }),
  );
}
