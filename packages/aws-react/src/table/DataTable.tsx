import { useRef, type CSSProperties } from 'react';
import { DataTableHead } from './DataTableHead';
import { DataTableRow } from './DataTableRow';
import { SkeletonRows } from './SkeletonRows';
import { keyInTree } from './keyInTree';
import type { ColumnWidthsById, DataColumn, DataSort, DataTree } from './types';
import { useColumnWidths } from './useColumnWidths';
import { useElementSize } from './useElementSize';
import { usePrinting } from './usePrinting';
import { useRowKeyboard } from './useRowKeyboard';
import { useScrollWindow } from './useScrollWindow';
import styles from './DataTable.module.css';

/** Must agree with the height in the style sheet. */
export const ROW_HEIGHT = 33;

export interface DataTableProps<Row> {
  /** What the table holds, for screen readers. */
  label: string;
  columns: ReadonlyArray<DataColumn<Row>>;
  /** Absent while the first rows load: then the skeleton of the layout is shown. */
  rows: readonly Row[] | undefined;
  getRowKey(row: Row): string;
  /** Opens a row, by click or Enter. */
  onOpen?(row: Row): void;
  /** Rows hang below each other; the right and left arrow keys expand and collapse. */
  tree?: DataTree<Row>;
  /** Whether a row is only there for the sake of those around it. */
  isMuted?(row: Row): boolean;
  sort?: DataSort;
  onSortChange?(sort: DataSort): void;
  /** The widths that the reader chose before, and what is done with a new choice. */
  widths?: ColumnWidthsById;
  onWidthsChange?(widths: ColumnWidthsById): void;
  /** The rows are those of the question before; the new ones are on their way. */
  isStale?: boolean;
  /** Called when the last rows come into view. */
  onEndReached?(): void;
  /** What the rows answer; when it changes, the table goes to `initialScrollTop`. */
  contentKey?: string;
  initialScrollTop?: number;
  onScroll?(scrollTop: number): void;
  /** The greatest height, as CSS; the rows scroll below a head that stays. */
  maxHeight?: string;
}

/**
 * A dense table that stays smooth with ten thousand rows: only those in view are rendered, and all on paper.
 *
 * One tab stop; the arrow keys, Page Up and Down, Home and End move between rows, Enter opens.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, getRowKey, onOpen, tree } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rowCount = rows?.length ?? 0;
  const isPrinting = usePrinting();
  const size = useElementSize(scroller);
  const { range: inView, handleScroll } = useScrollWindow({
    scroller,
    rowCount,
    rowHeight: ROW_HEIGHT,
    viewportHeight: size.height,
    contentKey: props.contentKey,
    initialScrollTop: props.initialScrollTop,
    onScroll: props.onScroll,
    onEndReached: props.onEndReached,
  });
  const range = isPrinting ? { first: 0, end: rowCount } : inView;
  const widths = useColumnWidths(columns, {
    room: size.width,
    kept: props.widths,
    onKeep: props.onWidthsChange,
  });
  const keyboard = useRowKeyboard({
    scroller,
    rowCount,
    rowHeight: ROW_HEIGHT,
    onOpen: index => rows && onOpen?.(rows[index]),
    onOtherKey: (key, index) =>
      tree && rows ? keyInTree(key, index, rows, tree) : undefined,
  });

  const style: CSSProperties = { maxHeight: props.maxHeight };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      style={style}
      onScroll={handleScroll}
    >
      <table
        role={tree ? 'treegrid' : 'grid'}
        aria-label={props.label}
        aria-rowcount={rowCount + 1}
        aria-busy={rows === undefined || props.isStale}
        data-stale={props.isStale}
        className={styles.table}
        style={{ minWidth: widths.total }}
        onKeyDown={keyboard.handleKeyDown}
      >
        <colgroup>
          {columns.map(column => (
            <col key={column.id} style={{ width: widths.of(column) }} />
          ))}
        </colgroup>
        <DataTableHead
          columns={columns}
          sort={props.sort}
          onSortChange={props.onSortChange}
          widths={widths}
        />
        <tbody>
          {rows === undefined && <SkeletonRows columns={columns} />}
          <Spacer rowCount={range.first} columnCount={columns.length} />
          {rows?.slice(range.first, range.end).map((row, offset) => {
            const index = range.first + offset;
            return (
              <DataTableRow
                key={getRowKey(row)}
                row={row}
                index={index}
                columns={columns}
                tree={tree}
                isMuted={props.isMuted?.(row)}
                isActive={index === keyboard.activeIndex}
                onFocus={keyboard.setActiveIndex}
                onOpen={onOpen}
              />
            );
          })}
          <Spacer
            rowCount={rowCount - range.end}
            columnCount={columns.length}
          />
        </tbody>
      </table>
    </div>
  );
}

/** Stands in for the rows that are not rendered. */
function Spacer(props: { rowCount: number; columnCount: number }) {
  if (props.rowCount <= 0) {
    return null;
  }
  return (
    <tr aria-hidden="true" className={styles.spacer}>
      <td
        colSpan={props.columnCount}
        style={{ height: props.rowCount * ROW_HEIGHT }}
      />
    </tr>
  );
}
