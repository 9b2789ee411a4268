import {
  parseEntityRef,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';

/** The Systems and Components of the sandbox's estate, with their relations as the catalog makes them. */
export async function readSandboxCatalog(url: string): Promise<Entity[]> {
  const base = `${url}/_sandbox/catalog/`;
  const [{ spec }] = await readEntities(`${base}all.yaml`);
  const targets = spec?.targets;
  if (!Array.isArray(targets)) throw new Error('The location has no targets.');
  const files = await Promise.all(
    targets.map(target => readEntities(new URL(String(target), base).href)),
  );
  return files.flat().map(withRelations);
}

async function readEntities(url: string): Promise<Entity[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return parseAllDocuments(await response.text()).map(one => one.toJS());
}

/** The catalog processors' work, as far as recovery reads it. */
export function withRelations(entity: Entity): Entity {
  const { spec = {} } = entity;
  const relation = (type: string, value: unknown, kind: string) =>
    typeof value === 'string'
      ? [
          {
            type,
            targetRef: stringifyEntityRef(
              parseEntityRef(value, {
                defaultKind: kind,
                defaultNamespace: 'default',
              }),
            ),
          },
        ]
      : [];
  const dependsOn = Array.isArray(spec.dependsOn) ? spec.dependsOn : [];
  return {
    ...entity,
    relations: [
      ...relation(RELATION_OWNED_BY, spec.owner, 'Group'),
      ...relation(RELATION_PART_OF, spec.system, 'System'),
      ...relation(RELATION_PART_OF, spec.domain, 'Domain'),
      ...dependsOn.flatMap(ref =>
        relation(RELATION_DEPENDS_ON, ref, 'Component'),
      ),
    ],
  };
}
