import { NavLink } from 'react-router-dom';
import styles from './PageTabs.module.css';

/** A page beside others, which share its place in the sidebar. */
export interface PageTab {
  readonly title: string;
  readonly href: string;
  /** Whether addresses below the page's own are other pages. */
  readonly isExact?: boolean;
}

/** The way between pages that belong together. */
export function PageTabs(props: { label: string; tabs: readonly PageTab[] }) {
  return (
    <nav aria-label={props.label} className={styles.tabs}>
      {props.tabs.map(({ title, href, isExact }) => (
        <NavLink key={title} end={isExact} to={href} className={styles.tab}>
          {title}
        </NavLink>
      ))}
    </nav>
  );
}
