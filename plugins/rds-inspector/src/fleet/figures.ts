import type {
  DatabaseRow,
  UnknownNotice,
} from '@meridian/plugin-rds-inspector-common';

/** The fields of a row that hold a number. */
type NumberField = {
  [Field in keyof DatabaseRow]-?: DatabaseRow[Field] extends number | undefined
    ? Field
    : never;
}[keyof DatabaseRow];

/** One figure for several databases: that of the one that needs attention most. */
export interface Figure {
  /** Absent when none has it. */
  readonly value?: number;
  /** The database that it is of. */
  readonly of?: DatabaseRow;
  /** Why others, or all, are not known. */
  readonly unknowns: ReadonlyArray<{
    readonly database: DatabaseRow;
    readonly notice: UnknownNotice;
  }>;
}

/** The notices that say why a field of databases is not known. */
export function noticesOf(
  rows: readonly DatabaseRow[],
  field: keyof DatabaseRow,
): Figure['unknowns'] {
  return rows.flatMap(database =>
    database[field] === undefined
      ? database.unknowns
          .filter(notice => notice.field === field)
          .map(notice => ({ database, notice }))
      : [],
  );
}

/**
 * The greatest or the least of a field.
 *
 * @param worst - which of them needs attention most
 */
export function figureOf(
  rows: readonly DatabaseRow[],
  field: NumberField,
  worst: 'greatest' | 'least',
): Figure {
  const sign = worst === 'greatest' ? 1 : -1;
  const [first] = rows
    .filter(row => row[field] !== undefined)
    .sort((a, b) => sign * ((b[field] ?? 0) - (a[field] ?? 0)));
  return {
    value: first?.[field],
    of: first,
    unknowns: noticesOf(rows, field),
  };
}

/** Says why figures are not known, a line for each database. */
export function reasonsInWords(unknowns: Figure['unknowns']): string {
  const lines = unknowns.map(({ database, notice }) =>
    unknowns.length === 1
      ? notice.message
      : `${database.name}: ${notice.message}`,
  );
  return [...new Set(lines)].join('\n');
}

/** The words that several databases have in common, each once. */
export function distinct<Value>(
  rows: readonly DatabaseRow[],
  valueOf: (row: DatabaseRow) => Value | undefined,
): Value[] {
  return [...new Set(rows.flatMap(row => valueOf(row) ?? []))];
}

/** The sum of counts over several databases. */
export function totalOf(
  rows: readonly DatabaseRow[],
  field: 'exceptedCount' | 'unknownCheckCount',
): number {
  return rows.reduce((total, row) => total + row[field], 0);
}
