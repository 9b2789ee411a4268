import type { ReactNode } from 'react';
import styles from './Parts.module.css';

/** A table that scrolls to the side where there is no room for it, also with the keyboard. */
export function TableScroller(props: { label: string; children: ReactNode }) {
  return (
    <div
      className={styles.tableScroller}
      role="group"
      aria-label={props.label}
      tabIndex={0}
    >
      <table className={styles.table}>{props.children}</table>
    </div>
  );
}
