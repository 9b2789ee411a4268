import type {
  ExportQuery,
  InventoryResource,
} from '@meridian/plugin-aws-inventory-common';

export type ExportColumn = NonNullable<ExportQuery['column']>[number];

/** The columns of the inventory page. */
export const DEFAULT_COLUMNS: readonly ExportColumn[] = [
  'name',
  'type',
  'accountId',
  'accountName',
  'region',
  'environment',
  'owner',
  'system',
  'component',
  'state',
  'observedAt',
  'changedAt',
  'arn',
];

/** Writes resources as the text of a file, piece by piece. */
export async function* exportResources(
  pages: AsyncIterable<readonly InventoryResource[]>,
  options: { format: 'csv' | 'json'; columns: readonly ExportColumn[] },
): AsyncGenerator<string> {
  const { format, columns } = options;
  yield format === 'csv' ? toCsvLine(columns) : '[';
  let separator = '\n';
  for await (const resources of pages) {
    if (format === 'csv') {
      yield resources
        .map(resource => toCsvLine(columns.map(column => resource[column])))
        .join('');
    } else if (resources.length > 0) {
      const records = resources.map(resource =>
        JSON.stringify(
          Object.fromEntries(columns.map(column => [column, resource[column]])),
        ),
      );
      yield separator + records.join(',\n');
      separator = ',\n';
    }
  }
  if (format === 'json') {
    yield '\n]\n';
  }
}

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
  const text = typeof value === 'object' ? JSON.stringify(value) : `${value}`;
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless)
    ? `"${harmless.replace(/"/g, '""')}"`
    : harmless;
}
