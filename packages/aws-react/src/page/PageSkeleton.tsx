import { VisuallyHidden } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './Page.module.css';

/**
 * The room that a page will take, while it is on its way.
 *
 * @param props.what - the thing in words: `the system`
 */
export function PageSkeleton(props: { what: string; children: ReactNode }) {
  return (
    <div className={styles.skeleton} aria-busy="true">
      <VisuallyHidden role="status">Loading {props.what}</VisuallyHidden>
      {props.children}
    </div>
  );
}
