/**
 * Writes a JSON value as text that PostgreSQL can store as jsonb.
 *
 * Characters that jsonb refuses (NUL, halves of surrogate pairs) are replaced, so that one odd tag
 * cannot keep a whole batch from being stored.
 */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, item) =>
    typeof item === 'string' ? storableText(item) : item,
  );
}

/**
 * Writes a JSON value so that equal values give equal text: keys in order, nothing undefined, and
 * lists in an order of their own, because AWS gives many lists in another order each time.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).sort().join(',')}]`;
  }
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const UNSTORABLE =
  /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with what PostgreSQL cannot store replaced by the replacement character. */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE, '\ufffd');
}
