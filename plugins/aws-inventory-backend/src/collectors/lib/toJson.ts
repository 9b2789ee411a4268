import type { JsonObject, JsonValue } from '@backstage/types';

/**
 * Turns a part of an SDK answer into plain JSON: dates become ISO 8601 text, bytes become base64;
 * `$metadata` and what is undefined are left out. Field names and the order of lists stay as they are.
 *
 * @param options.omit - fields of the outermost object to leave out, such as tags and volatile ones
 * @throws RangeError when it holds a date or a number that is none, as answers that make no sense do;
 *   {@link mapRecords} reports the record
 */
export function toJson<T extends object>(
  value: T,
  options: { omit?: readonly (keyof T & string)[] } = {},
): JsonObject {
  const omitted: readonly string[] = options.omit ?? [];
  return entriesToJson(
    Object.entries(value).filter(([key]) => !omitted.includes(key)),
  );
}

/** As {@link toJson}, of the named fields alone. */
export function pickJson<T extends object>(
  value: T,
  keys: readonly (keyof T & string)[],
): JsonObject {
  return entriesToJson(keys.map(key => [key, value[key]]));
}

function entriesToJson(entries: [string, unknown][]): JsonObject {
  const converted: [string, JsonValue][] = [];
  for (const [key, value] of entries) {
    const json = key === '$metadata' ? undefined : valueToJson(value, key);
    if (json !== undefined) {
      converted.push([key, json]);
    }
  }
  return Object.fromEntries(converted);
}

function valueToJson(value: unknown, field: string): JsonValue | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (Number.isNaN(value)) {
        throw new RangeError(`its ${field} is not a number`);
      }
      // JSON knows no infinity.
      return Number.isFinite(value) ? value : null;
    case 'bigint':
      return value.toString();
    case 'object':
      return objectToJson(value, field);
    default:
      return undefined;
  }
}

function objectToJson(value: object | null, field: string): JsonValue {
  if (value === null) return null;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) {
      throw new RangeError(`its ${field} is not a time`);
    }
    return value.toISOString();
  }
  if (value instanceof Uint8Array) {
    return Buffer.from(value).toString('base64');
  }
  if (value instanceof Set) return listToJson([...value], field);
  if (Array.isArray(value)) return listToJson(value, field);
  return entriesToJson(Object.entries(value));
}

function listToJson(values: unknown[], field: string): JsonValue[] {
  // A hole must not move the elements behind it.
  return values.map(element => valueToJson(element, field) ?? null);
}
