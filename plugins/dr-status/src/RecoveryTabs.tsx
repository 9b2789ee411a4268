import { PageTabs } from '@meridian/aws-react';
import { Suspense } from 'react';
import { Outlet } from 'react-router-dom';
import { useRecoveryLinks } from './useRecoveryLinks';

/** How recovery stands, what a loss would mean, and what was tried. */
export function RecoveryTabs() {
  const links = useRecoveryLinks();
  return (
    <>
      <PageTabs
        label="Views of recovery"
        tabs={[
          { title: 'Overview', href: links.overview(), isExact: true },
          { title: 'What if', href: links.whatIf() },
          { title: 'Drills', href: links.drills() },
          { title: 'Ledger', href: links.ledger() },
        ]}
      />
      <Suspense fallback={null}>
        <Outlet />
      </Suspense>
    </>
  );
}
