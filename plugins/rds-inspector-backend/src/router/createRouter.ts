import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import { audited, checkRequest } from '@meridian/api-node';
import type { Router } from 'express';
import type { Endpoints } from '../schema/Endpoints';
import { openApiDocument } from '../schema/generated/openapi';
import type { Databases } from '../service/Databases';
import { addDatabaseRoutes } from './databaseRoutes';
import { addExportRoutes } from './exportRoutes';

export type TypedRouter = ReturnType<
  typeof createValidatedOpenApiRouterFromGeneratedEndpointMap<Endpoints>
>;

export interface RouterOptions {
  /** Checks permissions. */
  readonly databases: Databases;
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
}

/** The HTTP API of the inspector, as `openapi.yaml` describes it. */
export function createRouter(options: RouterOptions): Router {
  const { databases, httpAuth, auditor } = options;
  const router: TypedRouter =
    createValidatedOpenApiRouterFromGeneratedEndpointMap<Endpoints>(
      openApiDocument,
      { validatorOptions: { validateApiSpec: false } },
    );

  router.use(checkRequest(['from', 'to', 'at']));

  router.get('/databases', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'databases-search', request };
    const page = await audited(auditor, action, () =>
      databases.searchDatabases(request.query, { credentials }),
    );
    response.json(page);
  });

  router.get('/databases/summary', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'databases-summary', request };
    const summary = await audited(auditor, action, () =>
      databases.summarizeDatabases(request.query, { credentials }),
    );
    response.json(summary);
  });

  router.get('/findings', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'findings-search', request };
    const page = await audited(auditor, action, () =>
      databases.searchFindings(request.query, { credentials }),
    );
    response.json(page);
  });

  router.get('/checks', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'checks-list', request };
    const checks = await audited(auditor, action, () =>
      databases.listChecks({ credentials }),
    );
    response.json(checks);
  });

  router.get('/entity-databases', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { entityRef } = request.query;
    const action = { eventId: 'entity-databases', request };
    const found = await audited(auditor, action, () =>
      databases.getEntityDatabases(entityRef, { credentials }),
    );
    response.json(found);
  });

  addExportRoutes(router, options);
  addDatabaseRoutes(router, options);
  return router;
}
