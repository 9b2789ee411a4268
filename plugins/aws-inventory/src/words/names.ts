import { parseEntityRef } from '@backstage/catalog-model';

/** `AWS::RDS::DBInstance` without what all types begin with. */
export function shortTypeName(type: string): string {
  return type.replace(/^AWS::/, '');
}

/** The name in an entity reference, as people say it: `orders-team`. */
export function shortOwnerName(entityRef: string): string {
  const match = /^(?:[^:/]+:)?(?:[^/]+\/)?([^/]+)$/.exec(entityRef);
  return match ? match[1] : entityRef;
}

/** The parts of an entity reference for the address of its page. */
export function entityRouteParams(entityRef: string): {
  kind: string;
  namespace: string;
  name: string;
} {
  const { kind, namespace, name } = parseEntityRef(entityRef, {
    defaultKind: 'group',
    defaultNamespace: 'default',
  });
  return {
    kind: kind.toLocaleLowerCase('en-US'),
    namespace,
    name,
  };
}
