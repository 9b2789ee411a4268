import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { withQuery, type AddressQuery } from '@meridian/aws-react';
import { useMemo } from 'react';
import {
  catalogEntityRouteRef,
  coverageRouteRef,
  drillRouteRef,
  drillsRouteRef,
  ledgerRouteRef,
  newDrillRouteRef,
  recoveryRouteRef,
  resourceRouteRef,
  systemRecoveryRouteRef,
  techDocsRouteRef,
  whatIfRouteRef,
} from './routes';

/** The addresses of this plugin's pages, and of those that it leads to. */
export interface RecoveryLinks {
  overview(filters?: AddressQuery): string;
  /** @param entityRef - of a System, for example `system:default/orders` */
  system(entityRef: string, query?: AddressQuery): string;
  /** @param loss - what is lost; absent to let the reader choose */
  whatIf(loss?: { readonly region: string; readonly zone?: string }): string;
  drills(filters?: AddressQuery): string;
  drill(id: string): string;
  /** @param entityRef - what the drill is about */
  newDrill(entityRef?: string): string;
  ledger(filters?: AddressQuery): string;
  coverage(filters?: AddressQuery): string;
  /** Any AWS resource, in the inventory. */
  resource(arn: string): string;
  /** The page of an entity; undefined in an app without a catalog. */
  entity(entityRef: string): string | undefined;
  /** A page of the documentation of an entity; undefined in an app without TechDocs. */
  techDocs(entityRef: string, path?: string): string | undefined;
}

const IN_CATALOG = {
  defaultKind: 'System',
  defaultNamespace: 'default',
} as const;

function entityParams(entityRef: string) {
  const { kind, namespace, name } = parseEntityRef(entityRef, IN_CATALOG);
  return { kind: kind.toLocaleLowerCase('en-US'), namespace, name };
}

/** Where the pages are in this app. Pages that it does not have lead nowhere else than home. */
export function useRecoveryLinks(): RecoveryLinks {
  const overview = useRouteRef(recoveryRouteRef)?.() ?? '/';
  const system = useRouteRef(systemRecoveryRouteRef);
  const whatIf = useRouteRef(whatIfRouteRef)?.() ?? '/';
  const drills = useRouteRef(drillsRouteRef)?.() ?? '/';
  const newDrill = useRouteRef(newDrillRouteRef)?.() ?? '/';
  const drill = useRouteRef(drillRouteRef);
  const ledger = useRouteRef(ledgerRouteRef)?.() ?? '/';
  const coverage = useRouteRef(coverageRouteRef)?.() ?? '/';
  const resource = useRouteRef(resourceRouteRef)?.() ?? '/';
  const entity = useRouteRef(catalogEntityRouteRef);
  const techDocs = useRouteRef(techDocsRouteRef);
  return useMemo(
    () => ({
      overview: filters => withQuery(overview, filters),
      system: (entityRef, query) => {
        const { namespace, name } = entityParams(entityRef);
        return withQuery(system?.({ namespace, name }) ?? '/', query);
      },
      whatIf: loss => withQuery(whatIf, { ...loss }),
      drills: filters => withQuery(drills, filters),
      drill: id => drill?.({ id }) ?? '/',
      newDrill: ref => withQuery(newDrill, { ref }),
      ledger: filters => withQuery(ledger, filters),
      coverage: filters => withQuery(coverage, filters),
      resource: arn => withQuery(resource, { arn }),
      entity: entityRef => entity?.(entityParams(entityRef)),
      techDocs: (entityRef, path) => {
        const root = techDocs?.(entityParams(entityRef));
        return root && path ? `${root}/${path}` : root;
      },
    }),
    [
      overview,
      system,
      whatIf,
      drills,
      drill,
      newDrill,
      ledger,
      coverage,
      resource,
      entity,
      techDocs,
    ],
  );
}
