import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { DatabaseTabs } from './DatabaseTabs';
import { FleetPage } from './fleet/FleetPage';

const DatabasePage = lazy(() =>
  import('./database/DatabasePage').then(m => ({ default: m.DatabasePage })),
);
const FindingsPage = lazy(() =>
  import('./findings/FindingsPage').then(m => ({ default: m.FindingsPage })),
);
const ChecksPage = lazy(() =>
  import('./findings/ChecksPage').then(m => ({ default: m.ChecksPage })),
);

/** The fleet and, beside it, findings and checks; below them, one database. */
export function DatabaseRoutes() {
  return (
    <Suspense fallback={null}>
      <Routes>
        <Route path="/database" element={<DatabasePage />} />
        <Route element={<DatabaseTabs />}>
          <Route path="/findings" element={<FindingsPage />} />
          <Route path="/checks" element={<ChecksPage />} />
          <Route path="/*" element={<FleetPage />} />
        </Route>
      </Routes>
    </Suspense>
  );
}
