import type { ReactNode } from 'react';
import styles from './Home.module.css';

/** A part of the home page, with the way to the whole of it. */
export function HomeSection(props: {
  title: string;
  more?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles.section} aria-label={props.title}>
      <header className={styles.sectionHead}>
        <h2>{props.title}</h2>
        {props.more}
      </header>
      {props.children}
    </section>
  );
}
