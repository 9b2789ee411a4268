import { PageTabs } from '@meridian/aws-react';
import { Suspense } from 'react';
import { Outlet } from 'react-router-dom';
import { useDatabaseLinks } from './useDatabaseLinks';

/** The fleet, what checks found in it, and what the checks are. */
export function DatabaseTabs() {
  const links = useDatabaseLinks();
  return (
    <>
      <PageTabs
        label="Views of databases"
        tabs={[
          { title: 'Fleet', href: links.fleet(), isExact: true },
          { title: 'Findings', href: links.findings() },
          { title: 'Checks', href: links.checks() },
        ]}
      />
      <Suspense fallback={null}>
        <Outlet />
      </Suspense>
    </>
  );
}
