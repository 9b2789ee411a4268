import { Suspense } from 'react';
import { NavLink, Outlet } from 'react-router-dom';
import styles from './DatabaseTabs.module.css';
import { useDatabaseLinks } from './useDatabaseLinks';

/** The fleet, what checks found in it, and what the checks are. */
export function DatabaseTabs() {
  const links = useDatabaseLinks();
  return (
    <>
      <nav aria-label="Views of databases" className={styles.tabs}>
        <NavLink end to={links.fleet()} className={styles.tab}>
          Fleet
        </NavLink>
        <NavLink to={links.findings()} className={styles.tab}>
          Findings
        </NavLink>
        <NavLink to={links.checks()} className={styles.tab}>
          Checks
        </NavLink>
      </nav>
      <Suspense fallback={null}>
        <Outlet />
      </Suspense>
    </>
  );
}
