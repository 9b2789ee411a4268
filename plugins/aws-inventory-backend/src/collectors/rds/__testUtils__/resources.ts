import type { ObservedResource } from '@meridian/plugin-aws-inventory-node';

/** The resource of a name; throws when it was not found. */
export function named(
  resources: readonly ObservedResource[],
  name: string,
): ObservedResource {
  const found = resources.find(resource => resource.name === name);
  if (!found) {
    throw new Error(
      `${name} is not among ${resources.map(one => one.name).join(', ')}`,
    );
  }
  return found;
}

/** The ARNs that a resource depends on. */
export function targetsOf(resource: ObservedResource): string[] {
  return (resource.relations ?? [])
    .filter(({ type }) => type === 'dependsOn')
    .map(({ targetArn }) => targetArn);
}
