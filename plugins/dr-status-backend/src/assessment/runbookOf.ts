import type { Runbook, SourceEntity } from '@meridian/plugin-dr-status-common';

const TECHDOCS_ANNOTATION = 'backstage.io/techdocs-ref';
const TECHDOCS_ENTITY_ANNOTATION = 'backstage.io/techdocs-entity';
/** The page of the TechDocs that is the runbook, for example `runbooks/failover`. */
const RUNBOOK_ANNOTATION = 'meridian.dr/runbook';

type Documented = Pick<SourceEntity, 'entityRef' | 'annotations'>;

/** Where the runbook of a system is: its own TechDocs, those that it names, or those of a component. */
export function runbookOf(
  system: Documented,
  components: readonly Documented[],
): Runbook | undefined {
  for (const { annotations, entityRef } of [system, ...components]) {
    const named = annotations[TECHDOCS_ENTITY_ANNOTATION];
    if (!named && !annotations[TECHDOCS_ANNOTATION]) continue;
    const path = system.annotations[RUNBOOK_ANNOTATION];
    return { entityRef: named ?? entityRef, ...(path ? { path } : {}) };
  }
  return undefined;
}
