import { useRouteRef } from '@backstage/frontend-plugin-api';
import { withQuery } from '@meridian/aws-react';
import { useMemo } from 'react';
import {
  coverageRouteRef,
  inventoryRouteRef,
  resourceRouteRef,
  usageRouteRef,
} from './routes';

/** The addresses of this plugin's pages. */
export interface InventoryLinks {
  inventory(filters?: Readonly<Record<string, unknown>>): string;
  resource(arn: string): string;
  coverage(filters?: Readonly<Record<string, unknown>>): string;
  usage(): string;
}

/** Where the pages are in this app. Pages that it does not have lead nowhere else than home. */
export function useInventoryLinks(): InventoryLinks {
  const inventory = useRouteRef(inventoryRouteRef)?.() ?? '/';
  const resource = useRouteRef(resourceRouteRef)?.() ?? '/';
  const coverage = useRouteRef(coverageRouteRef)?.() ?? '/';
  const usage = useRouteRef(usageRouteRef)?.() ?? '/';
  return useMemo(
    () => ({
      inventory: filters => withQuery(inventory, filters),
      resource: arn => withQuery(resource, { arn }),
      coverage: filters => withQuery(coverage, filters),
      usage: () => usage,
    }),
    [inventory, resource, coverage, usage],
  );
}
