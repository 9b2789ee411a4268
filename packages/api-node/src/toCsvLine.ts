/**
 * One line of CSV (RFC 4180).
 *
 * Text that a spreadsheet would take for a formula gets an apostrophe before it, because names and
 * tags are written by anybody who may create a resource.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function toCsvLine(values: readonly unknown[]): string {
  return `${values.map(toCsvField).join(',')}\r\n`;
}

function toCsvField(value: unknown): string {
  if (value === undefined || value === null) {
    return '';
  }
  if (typeof value === 'number') {
    return `${value}`;
  }
  const text = typeof value === 'object' ? JSON.stringify(value) : `${value}`;
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless)
    ? `"${harmless.replace(/"/g, '""')}"`
    : harmless;
}
