import type { ReactNode } from 'react';
import styles from './Page.module.css';

/** The name of what a page is about, and beside it what kind of thing that is and how it does. */
export function TitleLine(props: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles.titleLine}>
      <h2>{props.title}</h2>
      {props.children}
    </div>
  );
}
