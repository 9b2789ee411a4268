import type { ReactNode } from 'react';
import styles from './Page.module.css';

/**
 * What stands below the head of a page, one part under the other.
 *
 * @param props.as - `main` where nothing around the page is one yet
 * @param props.isDense - for parts that belong closely together, as a list and its filters do
 * @param props.hasNarrowFoot - keeps less room below the last part
 * @param props.isStale - what is shown answers an earlier question
 */
export function PageBody(props: {
  as?: 'div' | 'main';
  isDense?: boolean;
  hasNarrowFoot?: boolean;
  isStale?: boolean;
  children: ReactNode;
}) {
  const { as: Element = 'div', isDense, hasNarrowFoot, isStale } = props;
  return (
    <Element
      className={styles.page}
      data-dense={isDense}
      data-narrow-foot={hasNarrowFoot}
      data-stale={isStale}
    >
      {props.children}
    </Element>
  );
}
