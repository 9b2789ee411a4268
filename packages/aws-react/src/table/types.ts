import type { ReactNode } from 'react';

/** One column of a {@link DataTable}. */
export interface DataColumn<Row> {
  readonly id: string;
  /** The head, with the unit where the column has one: `Size, GiB`. */
  readonly label: string;
  render(row: Row): ReactNode;
  /** In CSS pixels. The column that grows takes the rest of the room as well. */
  readonly width: number;
  /** What it would be where there is room, before another grows. */
  readonly wideWidth?: number;
  readonly grows?: boolean;
  /** Numbers stand at the end, with tabular figures. */
  readonly align?: 'start' | 'end';
  readonly isSortable?: boolean;
  /** The order of a first press on the head: that in which what needs attention comes first. */
  readonly firstDirection?: 'asc' | 'desc';
  /** What the column holds, on hover over its head. */
  readonly hint?: string;
  /** Stays in sight while the others scroll sideways; only of the first column. */
  readonly isPinned?: boolean;
}

export interface DataSort {
  readonly columnId: string;
  readonly direction: 'asc' | 'desc';
}

/** How the rows of a {@link DataTable} hang below each other; those that are collapsed are not among the rows. */
export interface DataTree<Row> {
  /** 1 for a root. */
  levelOf(row: Row): number;
  /** Undefined for a row that has nothing below it. */
  isExpanded(row: Row): boolean | undefined;
  /** What is expanded or collapsed, for the button: `orders-prod`. */
  nameOf(row: Row): string;
  onToggle(row: Row): void;
}

/** Widths of columns by their id, in CSS pixels, where the reader changed them. */
export type ColumnWidthsById = Readonly<Record<string, number>>;
