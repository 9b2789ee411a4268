import { createHash } from 'node:crypto';

/** Performance Insights gives this much of a text, unless it is asked for all of it. */
const MAXIMUM_BYTES = 500;

/** The digest of a statement: its literals are `?`. Parameters as `$1` are no literals. */
export function tokenize(sql: string): string {
  return sql
    .replace(/'(?:[^']|'')*'/g, '?')
    .replace(/(?<![\w$])\d+(?:\.\d+)?\b/g, '?')
    .replace(/\?(?:\s*,\s*\?)+/g, '?');
}

/** How Performance Insights names a statement or a digest: 40 hexadecimal digits in capitals. */
export function sqlId(sql: string): string {
  return createHash('sha1').update(sql).digest('hex').toUpperCase();
}

/** The name of a statement where the engine itself gives it none. */
export function syntheticDbId(sql: string): string {
  return `pi-${parseInt(sqlId(sql).slice(0, 8), 16)}`;
}

/** The beginning of a text, as far as lists give it. */
export function shortened(sql: string): string {
  const bytes = Buffer.from(sql);
  return bytes.length <= MAXIMUM_BYTES
    ? sql
    : // A character that is cut in two is left out.
      bytes
        .subarray(0, MAXIMUM_BYTES)
        .toString()
        .replace(/\uFFFD+$/, '');
}
