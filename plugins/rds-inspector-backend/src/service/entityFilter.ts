import type { DatabaseFilter } from '@meridian/plugin-rds-inspector-common';
import type { EntitySelector } from '../dependents/entitySelector';

/** The filter that leaves the databases of an entity. */
export function entityFilter(selector: EntitySelector): DatabaseFilter {
  if ('arn' in selector) return { arn: [selector.arn] };
  return 'component' in selector
    ? { component: [selector.component] }
    : { system: [selector.system] };
}
