import type { ReactNode } from 'react';
import styles from './Parts.module.css';

/**
 * A table that scrolls where there is no room for it, also with the keyboard.
 *
 * @param props.maxHeight - as CSS
 */
export function TableScroller(props: {
  label: string;
  maxHeight?: string;
  children: ReactNode;
}) {
  return (
    <div
      className={styles.tableScroller}
      role="group"
      aria-label={props.label}
      tabIndex={0}
      style={{ maxHeight: props.maxHeight }}
    >
      <table className={styles.table}>{props.children}</table>
    </div>
  );
}
