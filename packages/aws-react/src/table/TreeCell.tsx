import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import type { DataTree } from './types';
import styles from './DataTable.module.css';

/** In CSS pixels. */
const INDENT_PER_LEVEL = 18;

/** The first cell of a row in a tree: indented by its level, with the button that expands it. */
export function TreeCell<Row>(props: {
  tree: DataTree<Row>;
  row: Row;
  children: ReactNode;
}) {
  const { tree, row } = props;
  const isExpanded = tree.isExpanded(row);
  return (
    <span
      className={styles.tree}
      style={{ paddingLeft: (tree.levelOf(row) - 1) * INDENT_PER_LEVEL }}
    >
      {isExpanded === undefined ? (
        <span className={styles.leaf} />
      ) : (
        // The row is the tab stop, and its arrow keys do the same.
        <button
          type="button"
          tabIndex={-1}
          className={styles.toggle}
          aria-label={`${isExpanded ? 'Collapse' : 'Expand'} ${tree.nameOf(
            row,
          )}`}
          onClick={() => tree.onToggle(row)}
        >
          {isExpanded ? <RiArrowDownSLine /> : <RiArrowRightSLine />}
        </button>
      )}
      <span className={styles.treeContent}>{props.children}</span>
    </span>
  );
}
