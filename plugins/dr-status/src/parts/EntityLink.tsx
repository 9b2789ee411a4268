import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import type { ReactNode } from 'react';
import { useRecoveryLinks } from '../useRecoveryLinks';

/** The name in an entity reference; what is no reference stays as it is. */
export function nameOfEntity(entityRef: string): string {
  try {
    return parseEntityRef(entityRef, {
      defaultKind: 'Component',
      defaultNamespace: 'default',
    }).name;
  } catch {
    // A tag can say anything; it is shown as it was written.
    return entityRef;
  }
}

/** An entity of the catalog by name, linked to its page where the app has a catalog. */
export function EntityLink(props: { entityRef: string; children?: ReactNode }) {
  const links = useRecoveryLinks();
  const { entityRef, children = nameOfEntity(entityRef) } = props;
  const href = links.entity(entityRef);
  return href ? <Link href={href}>{children}</Link> : <>{children}</>;
}

/** Whether a reference names a System. */
export function isSystemRef(entityRef: string): boolean {
  return entityRef.toLocaleLowerCase('en-US').startsWith('system:');
}
