import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CHECKLIST_ANNOTATION,
  defaultChecklist,
  parseChecklist,
  toChecklist,
  type ChecklistQuery,
  type DrillChecklist,
} from '@meridian/plugin-dr-status-common';
import type { Runbooks } from './Runbooks';
import { titlesOfRunbook } from './titlesOfRunbook';

/** Suggests the steps of drills: those that a system writes itself, then those of its runbook, then usual ones. */
export class Checklists {
  constructor(
    private readonly catalog: CatalogService,
    private readonly runbooks: Runbooks,
  ) {}

  /**
   * @param credentials - whose permissions decide what is read of the catalog and of TechDocs
   * @throws NotFoundError when the catalog has no such entity that the caller may read
   */
  async suggest(
    { ref, type = 'failover' }: ChecklistQuery,
    credentials: BackstageCredentials,
  ): Promise<DrillChecklist> {
    const entity = await this.catalog.getEntityByRef(readRef(ref), {
      credentials,
    });
    if (!entity) {
      throw new NotFoundError(`There is no ${ref} that you may read.`);
    }
    const written = parseChecklist(
      entity.metadata.annotations?.[CHECKLIST_ANNOTATION] ?? '',
    );
    if (written.length > 0) {
      return {
        source: 'annotation',
        message: `The annotation ${CHECKLIST_ANNOTATION} of ${ref} says so.`,
        steps: written,
      };
    }
    const runbook = await this.runbooks.read(entity, credentials);
    const titles = runbook.sections ? titlesOfRunbook(runbook.sections) : [];
    if (titles.length > 0) {
      return {
        source: 'runbook',
        message: runbook.message,
        steps: toChecklist(titles),
      };
    }
    return {
      source: 'default',
      message: `${
        runbook.sections
          ? 'The runbook has neither steps nor headings'
          : runbook.message
      }, so these are the usual steps. Write your own into the annotation ${CHECKLIST_ANNOTATION}, one a line.`,
      steps: defaultChecklist(type),
    };
  }
}

function readRef(ref: string) {
  try {
    return parseEntityRef(ref);
  } catch (error) {
    throw new InputError(
      `'ref' must be an entity reference such as system:default/orders, and not '${ref}'.`,
      error,
    );
  }
}
