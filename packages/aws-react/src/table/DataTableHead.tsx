import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import { ColumnResizer } from './ColumnResizer';
import type { DataColumn, DataSort } from './types';
import type { ColumnWidths } from './useColumnWidths';
import styles from './DataTable.module.css';

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

function nextDirection(
  present: DataSort['direction'] | undefined,
  column: Pick<DataColumn<never>, 'firstDirection'>,
): DataSort['direction'] {
  if (present === undefined) return column.firstDirection ?? 'asc';
  return present === 'asc' ? 'desc' : 'asc';
}

/** The head that stays while the rows scroll, with sorting and resizing. */
export function DataTableHead<Row>(props: {
  columns: ReadonlyArray<DataColumn<Row>>;
  sort?: DataSort;
  onSortChange?(sort: DataSort): void;
  widths: ColumnWidths<Row>;
}) {
  const { columns, sort, onSortChange, widths } = props;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(column => {
          const direction =
            sort?.columnId === column.id ? sort.direction : undefined;
          return (
            <th
              key={column.id}
              scope="col"
              className={styles.head}
              data-align={column.align}
              data-pinned={column.isPinned}
              title={column.hint}
              aria-sort={direction && ARIA_SORT[direction]}
            >
              {column.isSortable && onSortChange ? (
                <button
                  type="button"
                  className={styles.sort}
                  onClick={() =>
                    onSortChange({
                      columnId: column.id,
                      direction: nextDirection(direction, column),
                    })
                  }
                >
                  {column.label}
                  {direction === 'asc' && <RiArrowUpLine aria-hidden="true" />}
                  {direction === 'desc' && (
                    <RiArrowDownLine aria-hidden="true" />
                  )}
                </button>
              ) : (
                column.label
              )}
              <ColumnResizer
                label={column.label}
                width={widths.of(column) ?? column.width}
                onResize={width => widths.resize(column, width)}
                onResizeEnd={widths.settle}
              />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
