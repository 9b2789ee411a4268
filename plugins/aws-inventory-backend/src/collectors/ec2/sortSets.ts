import type { JsonObject, JsonValue } from '@backstage/types';

/**
 * Sorts every list in a description of EC2, on all levels. All that EC2 calls a set it gives in any
 * order, and another order is no change of the resource.
 */
export function sortSets(description: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(description).map(([key, value]) => [
      key,
      value === undefined ? value : sortValue(value),
    ]),
  );
}

function sortValue(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value
      .map(element => sortValue(element))
      .map(element => ({ element, text: JSON.stringify(element) }))
      .sort((a, b) => {
        if (a.text === b.text) return 0;
        return a.text < b.text ? -1 : 1;
      })
      .map(({ element }) => element);
  }
  return typeof value === 'object' && value !== null ? sortSets(value) : value;
}
