import { audited, sendExport } from '@meridian/api-node';
import type { RouterOptions, TypedRouter } from './createRouter';
import {
  DATABASE_COLUMNS,
  FINDING_COLUMNS,
  toDatabaseExport,
  toFindingExport,
} from './exportColumns';

/** What is shown, as files. */
export function addExportRoutes(
  router: TypedRouter,
  { databases, httpAuth, auditor }: RouterOptions,
): void {
  router.get('/databases/export', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { format, column, ...query } = request.query;
    const action = {
      eventId: 'databases-export',
      severityLevel: 'medium',
      meta: { format },
      request,
    } as const;
    await audited(auditor, action, () =>
      sendExport(
        response,
        mapPages(
          databases.exportDatabases(query, { credentials }),
          toDatabaseExport,
        ),
        {
          format,
          columns: column ?? DATABASE_COLUMNS,
          fileName: 'rds-databases',
        },
      ),
    );
  });

  router.get('/findings/export', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { format, column, ...query } = request.query;
    const action = {
      eventId: 'findings-export',
      severityLevel: 'medium',
      meta: { format },
      request,
    } as const;
    await audited(auditor, action, () =>
      sendExport(
        response,
        mapPages(
          databases.exportFindings(query, { credentials }),
          toFindingExport,
        ),
        {
          format,
          columns: column ?? FINDING_COLUMNS,
          fileName: 'rds-findings',
        },
      ),
    );
  });
}

async function* mapPages<T, U>(
  pages: AsyncIterable<T[]>,
  convert: (item: T) => U,
): AsyncIterable<U[]> {
  for await (const page of pages) {
    yield page.map(convert);
  }
}
