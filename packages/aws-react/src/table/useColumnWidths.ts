import { useCallback, useEffect, useRef, useState } from 'react';
import { columnWidths, leastWidth } from './columnWidths';
import type { ColumnWidthsById, DataColumn } from './types';

/** How wide the columns are, with what the reader changed. */
export interface ColumnWidths<Row> {
  /** Undefined for the column that takes the rest of the room. */
  of(column: DataColumn<Row>): number | undefined;
  resize(column: DataColumn<Row>, width: number): void;
  /** Says that the reader let go of the handle. */
  settle(): void;
  /** The least width of the table, below which it scrolls sideways. */
  readonly total: number;
}

const NONE: ColumnWidthsById = {};

/**
 * @param options.room - for all columns, in CSS pixels
 * @param options.kept - the widths that the page keeps, where it does
 * @param options.onKeep - takes the widths when the reader has changed one; not called while it is dragged
 */
export function useColumnWidths<Row>(
  columns: ReadonlyArray<DataColumn<Row>>,
  options: {
    room: number;
    kept?: ColumnWidthsById;
    onKeep?: (widths: ColumnWidthsById) => void;
  },
): ColumnWidths<Row> {
  const { room, kept = NONE, onKeep } = options;
  const [changed, setChanged] = useState(kept);
  const latest = useRef(changed);

  const change = useCallback((next: ColumnWidthsById) => {
    latest.current = next;
    setChanged(next);
  }, []);
  // The page may have changed them by itself: by the back button.
  useEffect(() => change(kept), [kept, change]);

  const resize = useCallback(
    (column: DataColumn<Row>, width: number) =>
      change({ ...latest.current, [column.id]: Math.round(width) }),
    [change],
  );
  const widths: Partial<ColumnWidthsById> = columnWidths(
    columns,
    changed,
    room,
  );
  return {
    of: ({ id }) => widths[id],
    resize,
    settle: () => onKeep?.(latest.current),
    total: leastWidth(columns, changed),
  };
}
