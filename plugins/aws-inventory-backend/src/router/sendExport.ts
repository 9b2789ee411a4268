import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { InventoryResource } from '@meridian/plugin-aws-inventory-common';
import type { Response } from 'express';
import {
  DEFAULT_COLUMNS,
  exportResources,
  type ExportColumn,
} from './exportResources';

/**
 * Streams resources to the caller as a file. Stops reading the database when the caller goes away.
 *
 * What fails before the first page is an answer with a status; what fails later cuts the
 * connection, so that half a file cannot be taken for the whole.
 */
export async function sendExport(
  response: Pick<Response, 'set'> & NodeJS.WritableStream,
  resources: AsyncIterable<InventoryResource[]>,
  options: { format: 'csv' | 'json'; columns?: ExportColumn[] },
): Promise<void> {
  const { format, columns = DEFAULT_COLUMNS } = options;
  const pages = resources[Symbol.asyncIterator]();
  const first = await pages.next();
  response.set({
    'Content-Type': format === 'csv' ? 'text/csv' : 'application/json',
    'Content-Disposition': `attachment; filename="aws-resources.${format}"`,
  });
  await pipeline(
    Readable.from(
      exportResources(startingWith(first, pages), { format, columns }),
    ),
    response,
  );
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
