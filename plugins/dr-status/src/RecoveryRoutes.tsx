import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { RecoveryTabs } from './RecoveryTabs';
import { OverviewPage } from './overview/OverviewPage';

const SystemPage = lazy(() =>
  import('./system/SystemPage').then(m => ({ default: m.SystemPage })),
);
const WhatIfPage = lazy(() =>
  import('./whatIf/WhatIfPage').then(m => ({ default: m.WhatIfPage })),
);
const DrillsPage = lazy(() =>
  import('./drills/DrillsPage').then(m => ({ default: m.DrillsPage })),
);
const NewDrillPage = lazy(() =>
  import('./drills/NewDrillPage').then(m => ({ default: m.NewDrillPage })),
);
const DrillPage = lazy(() =>
  import('./drills/DrillPage').then(m => ({ default: m.DrillPage })),
);
const LedgerPage = lazy(() =>
  import('./drills/LedgerPage').then(m => ({ default: m.LedgerPage })),
);

/** All systems and, beside them, what a loss would mean, drills and their ledger; below, one of each. */
export function RecoveryRoutes() {
  return (
    <Suspense fallback={null}>
      <Routes>
        <Route path="/systems/:namespace/:name" element={<SystemPage />} />
        <Route path="/drills/new" element={<NewDrillPage />} />
        <Route path="/drills/:id" element={<DrillPage />} />
        <Route element={<RecoveryTabs />}>
          <Route path="/what-if" element={<WhatIfPage />} />
          <Route path="/drills" element={<DrillsPage />} />
          <Route path="/ledger" element={<LedgerPage />} />
          <Route path="/*" element={<OverviewPage />} />
        </Route>
      </Routes>
    </Suspense>
  );
}
