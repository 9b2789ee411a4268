import type { ReactNode } from 'react';

/** One column of a {@link DataTable}. */
export interface DataColumn<Row> {
  readonly id: string;
  /** The head, with the unit where the column has one: `Size, GiB`. */
  readonly label: string;
  render(row: Row): ReactNode;
  /** In CSS pixels. The column that grows takes the rest of the room as well. */
  readonly width: number;
  readonly grows?: boolean;
  /** Numbers stand at the end, with tabular figures. */
  readonly align?: 'start' | 'end';
  readonly isSortable?: boolean;
}

export interface DataSort {
  readonly columnId: string;
  readonly direction: 'asc' | 'desc';
}
