import type { JsonObject, JsonValue } from '@backstage/types';

/**
 * Sorts lists whose order AWS does not promise, so that another order is no change of the resource.
 *
 * @param fields - the field of each list, with what its elements are sorted by; nothing for texts
 */
export function sortLists(
  attributes: JsonObject,
  fields: Readonly<Record<string, string | undefined>>,
): JsonObject {
  const sorted: JsonObject = { ...attributes };
  for (const [field, by] of Object.entries(fields)) {
    const list = sorted[field];
    if (Array.isArray(list)) {
      sorted[field] = [...list].sort((a, b) =>
        compare(keyOf(a, by), keyOf(b, by)),
      );
    }
  }
  return sorted;
}

function keyOf(element: JsonValue, by: string | undefined): string {
  if (by === undefined) return String(element);
  const isObject =
    typeof element === 'object' && element !== null && !Array.isArray(element);
  return isObject ? String(element[by] ?? '') : '';
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
