import { audited } from '@meridian/api-node';
import type { RouterOptions, TypedRouter } from './createRouter';

/** What concerns one database. Each read of it is in the audit log. */
export function addDatabaseRoutes(
  router: TypedRouter,
  { databases, httpAuth, auditor }: RouterOptions,
): void {
  const fetchOf = (queryType: string, arn: string) => ({
    eventId: 'database-fetch',
    severityLevel: 'low' as const,
    meta: { queryType, arn },
  });

  router.get('/database', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { arn } = request.query;
    const action = { ...fetchOf('description', arn), request };
    const detail = await audited(auditor, action, () =>
      databases.getDatabase(arn, { credentials }),
    );
    response.json(detail);
  });

  router.get('/database/findings', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { ...fetchOf('findings', request.query.arn), request };
    const findings = await audited(auditor, action, () =>
      databases.getDatabaseFindings(request.query, { credentials }),
    );
    response.json(findings);
  });

  router.get('/database/metrics', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'database-metrics', request };
    const metrics = await audited(auditor, action, () =>
      databases.getDatabaseMetrics(request.query, { credentials }),
    );
    response.json(metrics);
  });

  // The texts of statements say how an application works.
  router.get('/database/load', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { ...fetchOf('load', request.query.arn), request };
    const load = await audited(auditor, action, () =>
      databases.getDatabaseLoad(request.query, { credentials }),
    );
    response.json(load);
  });

  router.get('/database/events', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'database-events', request };
    const events = await audited(auditor, action, () =>
      databases.getDatabaseEvents(request.query, { credentials }),
    );
    response.json(events);
  });

  router.get('/database/recommendations', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { arn } = request.query;
    const action = { ...fetchOf('recommendations', arn), request };
    const found = await audited(auditor, action, () =>
      databases.getDatabaseRecommendations(arn, { credentials }),
    );
    response.json(found);
  });

  router.get('/database/logs', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { arn } = request.query;
    const action = { ...fetchOf('logs', arn), request };
    const files = await audited(auditor, action, () =>
      databases.getDatabaseLogs(arn, { credentials }),
    );
    response.json(files);
  });

  router.get('/database/dependents', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { arn } = request.query;
    const action = { ...fetchOf('dependents', arn), request };
    const dependents = await audited(auditor, action, () =>
      databases.getDatabaseDependents(arn, { credentials }),
    );
    response.json(dependents);
  });
}
