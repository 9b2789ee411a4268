import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { catalogEntityRouteRef } from '../routes';
import { entityRouteParams, shortOwnerName } from '../words/names';

/** An owner by name, linked to its page where the app has a catalog. */
export function OwnerLink({ entityRef }: { entityRef: string }) {
  const catalogEntity = useRouteRef(catalogEntityRouteRef);
  const name = shortOwnerName(entityRef);
  if (!catalogEntity) {
    return <>{name}</>;
  }
  return <Link href={catalogEntity(entityRouteParams(entityRef))}>{name}</Link>;
}
