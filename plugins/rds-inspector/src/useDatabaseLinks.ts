import { useRouteRef } from '@backstage/frontend-plugin-api';
import { withQuery, type AddressQuery } from '@meridian/aws-react';
import { useMemo } from 'react';
import {
  checksRouteRef,
  coverageRouteRef,
  databaseRouteRef,
  databasesRouteRef,
  findingsRouteRef,
  resourceRouteRef,
} from './routes';

/** The addresses of this plugin's pages, and of those that it leads to. */
export interface DatabaseLinks {
  fleet(filters?: AddressQuery): string;
  database(arn: string): string;
  findings(filters?: AddressQuery): string;
  checks(checkId?: string): string;
  coverage(filters?: AddressQuery): string;
  /** Any AWS resource, in the inventory. */
  resource(arn: string): string;
}

/** Where the pages are in this app. Pages that it does not have lead nowhere else than home. */
export function useDatabaseLinks(): DatabaseLinks {
  const fleet = useRouteRef(databasesRouteRef)?.() ?? '/';
  const database = useRouteRef(databaseRouteRef)?.() ?? '/';
  const findings = useRouteRef(findingsRouteRef)?.() ?? '/';
  const checks = useRouteRef(checksRouteRef)?.() ?? '/';
  const coverage = useRouteRef(coverageRouteRef)?.() ?? '/';
  const resource = useRouteRef(resourceRouteRef)?.() ?? '/';
  return useMemo(
    () => ({
      fleet: filters => withQuery(fleet, filters),
      database: arn => withQuery(database, { arn }),
      findings: filters => withQuery(findings, filters),
      checks: checkId => (checkId ? `${checks}#${checkId}` : checks),
      coverage: filters => withQuery(coverage, filters),
      resource: arn => withQuery(resource, { arn }),
    }),
    [fleet, database, findings, checks, coverage, resource],
  );
}
