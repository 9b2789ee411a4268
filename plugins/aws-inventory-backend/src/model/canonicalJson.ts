// JSON.stringify escapes exactly those; other escapes are matched so that `\\u0000` is not one.
const ESCAPES = /\\(u0000|ud[89a-f][0-9a-f]{2}|.)/g;

/**
 * Writes a JSON value as text that PostgreSQL can store as jsonb.
 *
 * Characters that jsonb refuses (NUL, halves of surrogate pairs) are replaced, in keys as in values,
 * so that one odd tag cannot keep a whole batch from being stored.
 */
export function storableJson(value: unknown): string {
  const text = JSON.stringify(value);
  return /\\u(0000|d[89a-f])/.test(text)
    ? text.replace(ESCAPES, (escape, code) =>
        code.length > 1 ? '\ufffd' : escape,
      )
    : text;
}

/**
 * Writes a JSON value so that equal values give equal text: keys in order, nothing undefined, and
 * lists in an order of their own, because AWS gives many lists in another order each time.
 */
export function canonicalJson(value: unknown): string {
  // Every resource of every scan goes through here: JSON.stringify of a number costs more than the number.
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? String(value) : 'null';
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (Array.isArray(value)) return canonicalList(value);
      return isRecord(value) ? canonicalObject(value) : 'null';
    default:
      return JSON.stringify(value) ?? 'null';
  }
}

function canonicalList(values: readonly unknown[]): string {
  if (values.length < 2) {
    return values.length === 0 ? '[]' : `[${canonicalJson(values[0])}]`;
  }
  return `[${values.map(canonicalJson).sort().join(',')}]`;
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const item = value[key];
    if (item !== undefined) {
      text += `${text && ','}${JSON.stringify(key)}:${canonicalJson(item)}`;
    }
  }
  return `{${text}}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object';
}
