import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { runbookOf } from '../../assessment/runbookOf';
import type { ReadRunbook } from './Runbooks';
import { readSections } from './titlesOfRunbook';

/**
 * Reads the runbook of an entity from the search index that MkDocs writes beside the pages: it has each section
 * with its heading.
 *
 * @param get - asks the TechDocs backend, in the name of the caller
 */
export async function readTechDocsRunbook(
  entity: Entity,
  get: (path: string) => Promise<Response>,
): Promise<ReadRunbook> {
  const ref = stringifyEntityRef(entity);
  const runbook = runbookOf(
    { entityRef: ref, annotations: entity.metadata.annotations ?? {} },
    [],
  );
  if (!runbook) return { message: `${ref} has no TechDocs` };
  const { kind, namespace, name } = parseEntityRef(runbook.entityRef);
  const folder = [namespace, kind, name]
    .map(part => encodeURIComponent(part.toLowerCase()))
    .join('/');
  const index = await readIndex(() =>
    get(`/static/docs/${folder}/search/search_index.json`),
  );
  if ('problem' in index) {
    return {
      message: `The TechDocs of ${runbook.entityRef} could not be read (${index.problem})`,
    };
  }
  const sections = readSections(index.content, runbook.path);
  return sections.length > 0
    ? {
        sections,
        message: `From the runbook in the TechDocs of ${runbook.entityRef}.`,
      }
    : { message: `The TechDocs of ${runbook.entityRef} have no runbook` };
}

/** Suggestions are worth no error page: what goes wrong is told beside the usual steps. */
async function readIndex(
  get: () => Promise<Response>,
): Promise<{ content: unknown } | { problem: string }> {
  try {
    const response = await get();
    return response.ok
      ? { content: await response.json() }
      : { problem: `HTTP ${response.status}` };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
