import type { MouseEvent } from 'react';
import type { DataColumn } from './types';
import styles from './DataTable.module.css';

interface DataTableRowProps<Row> {
  row: Row;
  index: number;
  columns: ReadonlyArray<DataColumn<Row>>;
  isActive: boolean;
  onFocus(index: number): void;
  onOpen?(row: Row): void;
}

/** One row of a {@link DataTable}. */
export function DataTableRow<Row>(props: DataTableRowProps<Row>) {
  const { row, index, columns, isActive, onFocus, onOpen } = props;

  const handleClick = (event: MouseEvent<HTMLTableRowElement>) => {
    const isOnControl =
      event.target instanceof Element &&
      event.target.closest('a, button, input') !== null;
    // A text that is being selected for copying is no wish to go elsewhere.
    const isSelecting = window.getSelection()?.type === 'Range';
    if (!isOnControl && !isSelecting) {
      onOpen?.(row);
    }
  };

  return (
    <tr
      className={styles.row}
      data-row-index={index}
      data-openable={onOpen !== undefined}
      aria-rowindex={index + 2}
      tabIndex={isActive ? 0 : -1}
      onFocus={() => onFocus(index)}
      onClick={handleClick}
    >
      {columns.map(column => (
        <td
          key={column.id}
          role="gridcell"
          className={styles.cell}
          data-align={column.align}
        >
          {column.render(row)}
        </td>
      ))}
    </tr>
  );
}
