import { useId, type ReactNode } from 'react';
import styles from './Parts.module.css';

/**
 * A part of the page with its title.
 *
 * @param props.id - the anchor in the address
 * @param props.aside - stands at the end of the title's line: an age, a choice
 */
export function Section(props: {
  id?: string;
  title: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const titleId = useId();
  return (
    <section id={props.id} className={styles.section} aria-labelledby={titleId}>
      <div className={styles.sectionHead}>
        <h3 id={titleId}>{props.title}</h3>
        {props.aside && <div className={styles.aside}>{props.aside}</div>}
      </div>
      {props.children}
    </section>
  );
}
