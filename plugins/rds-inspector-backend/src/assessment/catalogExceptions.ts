import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  readExceptions,
  type DatabaseEstate,
  type ReadExceptions,
} from '@meridian/plugin-rds-inspector-common';
import { parse } from 'yaml';

/** On a Resource, Component or System: the exceptions of its databases, as YAML or JSON. */
export const EXCEPTIONS_ANNOTATION = 'meridian.rds/exceptions';
const ARN_ANNOTATION = 'meridian.aws/arn';
const PAGE_SIZE = 500;

/** The entities of the catalog that write exceptions. */
export async function readAnnotatedEntities(
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<Entity[]> {
  const entities: Entity[] = [];
  let cursor: string | undefined;
  do {
    const page = await catalog.queryEntities(
      cursor
        ? { cursor, limit: PAGE_SIZE }
        : {
            filter: {
              kind: ['Resource', 'Component', 'System'],
              [`metadata.annotations.${EXCEPTIONS_ANNOTATION}`]:
                CATALOG_FILTER_EXISTS,
            },
            fields: [
              'kind',
              'metadata.namespace',
              'metadata.name',
              'metadata.annotations',
            ],
            limit: PAGE_SIZE,
          },
      { credentials },
    );
    entities.push(...page.items);
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return entities;
}

/**
 * The exceptions that entities write. Each speaks for its own databases alone: a Resource for the database
 * that it is and what hangs below it, a Component or System for the databases whose tags name it.
 */
export function exceptionsOfEntities(
  entities: readonly Entity[],
  estate: DatabaseEstate,
): ReadExceptions {
  const read = entities.map(entity => {
    const source = stringifyEntityRef(entity);
    const text = entity.metadata.annotations?.[EXCEPTIONS_ANNOTATION] ?? '';
    try {
      const list: unknown = parse(text);
      return readExceptions(list, source, databasesOf(entity, estate));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return {
        exceptions: [],
        problems: [
          `The exceptions of ${source} are neither YAML nor JSON: ${why}`,
        ],
      };
    }
  });
  return {
    exceptions: read.flatMap(({ exceptions }) => exceptions),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function databasesOf(entity: Entity, estate: DatabaseEstate): string[] {
  const name = entity.metadata.name.toLowerCase();
  const isOf = (tag: string | undefined) => tag?.toLowerCase() === name;
  const arn = entity.metadata.annotations?.[ARN_ANNOTATION];
  switch (entity.kind) {
    case 'Component':
      return arnsWhere(estate, ({ facts }) => isOf(facts.component));
    case 'System':
      return arnsWhere(estate, ({ facts }) => isOf(facts.system));
    default:
      return arnsWhere(estate, node => {
        for (
          let above: typeof node | undefined = node;
          above;
          above = above.parent
        ) {
          if (above.facts.arn === arn) return true;
        }
        return false;
      });
  }
}

function arnsWhere(
  estate: DatabaseEstate,
  matches: (node: DatabaseEstate['all'][number]) => boolean,
): string[] {
  return estate.all.filter(matches).map(({ facts }) => facts.arn);
}
