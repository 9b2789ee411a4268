import { PageTabs } from '@meridian/aws-react';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { useInventoryLinks } from '../useInventoryLinks';
import { CoveragePage } from './CoveragePage';

const UsagePage = lazy(() =>
  import('../usage/UsagePage').then(m => ({ default: m.UsagePage })),
);

/** Coverage and, beside it, what reading costs. */
export function CoverageTabs() {
  const links = useInventoryLinks();
  return (
    <>
      <PageTabs
        label="Views of coverage"
        tabs={[
          { title: 'Coverage', href: links.coverage(), isExact: true },
          { title: 'Usage', href: links.usage() },
        ]}
      />
      <Suspense fallback={null}>
        <Routes>
          <Route path="/usage" element={<UsagePage />} />
          <Route path="/*" element={<CoveragePage />} />
        </Routes>
      </Suspense>
    </>
  );
}
