import { lazy, Suspense } from 'react';
import { NavLink, Route, Routes } from 'react-router-dom';
import { useInventoryLinks } from '../useInventoryLinks';
import { CoveragePage } from './CoveragePage';
import styles from './Coverage.module.css';

const UsagePage = lazy(() =>
  import('../usage/UsagePage').then(m => ({ default: m.UsagePage })),
);

/** Coverage and, beside it, what reading costs. */
export function CoverageTabs() {
  const links = useInventoryLinks();
  return (
    <>
      <nav aria-label="Views of coverage" className={styles.tabs}>
        <NavLink end to={links.coverage()} className={styles.tab}>
          Coverage
        </NavLink>
        <NavLink to={links.usage()} className={styles.tab}>
          Usage
        </NavLink>
      </nav>
      <Suspense fallback={null}>
        <Routes>
          <Route path="/usage" element={<UsagePage />} />
          <Route path="/*" element={<CoveragePage />} />
        </Routes>
      </Suspense>
    </>
  );
}
