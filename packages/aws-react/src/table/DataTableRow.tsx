import type { MouseEvent } from 'react';
import { TreeCell } from './TreeCell';
import type { DataColumn, DataTree } from './types';
import styles from './DataTable.module.css';

interface DataTableRowProps<Row> {
  row: Row;
  index: number;
  columns: ReadonlyArray<DataColumn<Row>>;
  tree?: DataTree<Row>;
  isMuted?: boolean;
  isActive: boolean;
  onFocus(index: number): void;
  onOpen?(row: Row): void;
}

/** One row of a {@link DataTable}. */
export function DataTableRow<Row>(props: DataTableRowProps<Row>) {
  const { row, index, columns, tree, isActive, onFocus, onOpen } = props;

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
      data-muted={props.isMuted}
      aria-rowindex={index + 2}
      aria-level={tree?.levelOf(row)}
      aria-expanded={tree?.isExpanded(row)}
      tabIndex={isActive ? 0 : -1}
      onFocus={() => onFocus(index)}
      onClick={handleClick}
    >
      {columns.map((column, columnIndex) => (
        <td
          key={column.id}
          role="gridcell"
          className={styles.cell}
          data-align={column.align}
          data-pinned={column.isPinned}
        >
          {tree && columnIndex === 0 ? (
            <TreeCell tree={tree} row={row}>
              {column.render(row)}
            </TreeCell>
          ) : (
            column.render(row)
          )}
        </td>
      ))}
    </tr>
  );
}
