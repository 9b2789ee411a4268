import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { toCsvLine } from './toCsvLine';

/** A file of records. */
export interface ExportOptions<Column extends string> {
  readonly format: 'csv' | 'json';
  /** In their order. */
  readonly columns: readonly Column[];
  /** Without its ending, for example `aws-resources`. */
  readonly fileName: string;
}

/** A record as far as it is exported. */
export type ExportRecord<Column extends string> = {
  readonly [Name in Column]?: unknown;
};

/**
 * Streams records to the caller as a file. Stops reading the database when the caller goes away.
 *
 * What fails before the first page is an answer with a status; what fails later cuts the
 * connection, so that half a file cannot be taken for the whole.
 */
export async function sendExport<Column extends string>(
  response: Pick<Response, 'set'> & NodeJS.WritableStream,
  records: AsyncIterable<readonly ExportRecord<Column>[]>,
  options: ExportOptions<Column>,
): Promise<void> {
  const { format, fileName } = options;
  const pages = records[Symbol.asyncIterator]();
  const first = await pages.next();
  response.set({
    'Content-Type': format === 'csv' ? 'text/csv' : 'application/json',
    'Content-Disposition': `attachment; filename="${fileName}.${format}"`,
  });
  await pipeline(
    Readable.from(writeExport(startingWith(first, pages), options)),
    response,
  );
}

/** Writes records as the text of a file, piece by piece. */
export async function* writeExport<Column extends string>(
  pages: AsyncIterable<readonly ExportRecord<Column>[]>,
  options: Pick<ExportOptions<Column>, 'format' | 'columns'>,
): AsyncGenerator<string> {
  const { format, columns } = options;
  yield format === 'csv' ? toCsvLine(columns) : '[';
  let separator = '\n';
  for await (const records of pages) {
    if (format === 'csv') {
      yield records
        .map(record => toCsvLine(columns.map(column => record[column])))
        .join('');
    } else if (records.length > 0) {
      const lines = records.map(record =>
        JSON.stringify(
          Object.fromEntries(columns.map(column => [column, record[column]])),
        ),
      );
      yield separator + lines.join(',\n');
      separator = ',\n';
    }
  }
  if (format === 'json') {
    yield '\n]\n';
  }
}

async function* startingWith<T>(
  first: IteratorResult<T>,
  rest: AsyncIterator<T>,
): AsyncGenerator<T> {
  try {
    for (let next = first; !next.done; next = await rest.next()) {
      yield next.value;
    }
  } finally {
    await rest.return?.();
  }
}
