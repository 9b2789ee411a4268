import type { FieldChange } from '@meridian/plugin-aws-inventory-common';
import { canonicalJson } from './canonicalJson';

/**
 * Says which fields differ, as JSON pointers (RFC 6901) with what was there before and after.
 *
 * Lists of records that have a name of their own (`Key`, `Name`, `Id`, an ARN …) are compared
 * record by record: the pointer names the record, as in `/attributes/Environment/LOG_LEVEL`.
 * A list that has no names and differs is one change. Order in lists does not matter.
 *
 * @param before - plain JSON
 * @param after - plain JSON
 */
export function diffResource(before: unknown, after: unknown): FieldChange[] {
  const changes: FieldChange[] = [];
  compare('', before, after, changes);
  return changes;
}

function compare(
  path: string,
  before: unknown,
  after: unknown,
  changes: FieldChange[],
): void {
  if (canonicalJson(before) === canonicalJson(after)) {
    return;
  }
  const records = recordsOf(before, after);
  if (records) {
    const [from, to] = records;
    const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
    for (const key of [...keys].sort()) {
      compare(`${path}/${escapePointer(key)}`, from[key], to[key], changes);
    }
    return;
  }
  changes.push({
    path,
    ...(before === undefined ? {} : { from: before }),
    ...(after === undefined ? {} : { to: after }),
  });
}

function escapePointer(key: string): string {
  return key.replace(/~/g, '~0').replace(/\//g, '~1');
}

type JsonRecord = Record<string, unknown>;

/** Both values as records, where both are objects or lists of records with names. */
function recordsOf(
  before: unknown,
  after: unknown,
): [JsonRecord, JsonRecord] | undefined {
  if (isObject(before) && isObject(after)) {
    return [before, after];
  }
  if (!isListOfObjects(before) || !isListOfObjects(after)) {
    return undefined;
  }
  const field = nameFieldOf(before, after);
  return field === undefined
    ? undefined
    : [byName(before, field), byName(after, field)];
}

function isObject(value: unknown): value is JsonRecord {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isListOfObjects(value: unknown): value is JsonRecord[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

// The names that AWS's APIs give to the key of a record in a list.
const NAME_FIELDS =
  /^(key|id|arn|name|targetArn|\w+(Arn|Id|Identifier|Name))$/i;

function nameFieldOf(
  before: JsonRecord[],
  after: JsonRecord[],
): string | undefined {
  return Object.keys(before[0])
    .filter(key => NAME_FIELDS.test(key))
    .sort((a, b) => a.length - b.length)
    .find(key =>
      [before, after].every(list => areNames(list.map(record => record[key]))),
    );
}

function areNames(values: unknown[]): boolean {
  return (
    values.every(value => typeof value === 'string') &&
    new Set(values).size === values.length
  );
}

function byName(list: JsonRecord[], field: string): JsonRecord {
  return Object.fromEntries(
    list.map(({ [field]: name, ...rest }) => {
      const isPair = 'Value' in rest && Object.keys(rest).length === 1;
      return [String(name), isPair ? rest.Value : rest];
    }),
  );
}
