import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { ReactNode } from 'react';
import { catalogEntityRouteRef } from '../../routes';

/** An entity of the catalog by name, linked to its page where the app has a catalog. */
export function EntityLink(props: {
  entityRef: string;
  defaultKind: string;
  children?: ReactNode;
}) {
  const catalogEntity = useRouteRef(catalogEntityRouteRef);
  const { kind, namespace, name } = parseEntityRef(props.entityRef, {
    defaultKind: props.defaultKind,
    defaultNamespace: 'default',
  });
  const label = props.children ?? name;
  if (!catalogEntity) {
    return <>{label}</>;
  }
  return (
    <Link
      href={catalogEntity({
        kind: kind.toLocaleLowerCase('en-US'),
        namespace,
        name,
      })}
    >
      {label}
    </Link>
  );
}
