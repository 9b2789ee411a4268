import { useCallback, useState } from 'react';
import type { DataColumn } from './types';

/** How wide the columns are, with what the reader changed. */
export interface ColumnWidths<Row> {
  /** Undefined for the column that takes the rest of the room. */
  of(column: DataColumn<Row>): number | undefined;
  resize(column: DataColumn<Row>, width: number): void;
  /** The least width of the table, below which it scrolls sideways. */
  readonly total: number;
}

export function useColumnWidths<Row>(
  columns: ReadonlyArray<DataColumn<Row>>,
): ColumnWidths<Row> {
  const [changed, setChanged] = useState<Readonly<Record<string, number>>>({});
  const resize = useCallback((column: DataColumn<Row>, width: number) => {
    setChanged(before => ({ ...before, [column.id]: width }));
  }, []);
  return {
    of: column =>
      changed[column.id] ?? (column.grows ? undefined : column.width),
    resize,
    total: columns.reduce(
      (sum, column) => sum + (changed[column.id] ?? column.width),
      0,
    ),
  };
}
