import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import { audited, checkRequest, sendExport } from '@meridian/api-node';
import type { Router } from 'express';
import type { Endpoints } from '../schema/Endpoints';
import { openApiDocument } from '../schema/generated/openapi';
import type { Inventory } from '../service/Inventory';
import { DEFAULT_COLUMNS } from './exportColumns';

/** The HTTP API of the inventory, as `openapi.yaml` describes it. */
export function createRouter(options: {
  /** Checks permissions. */
  inventory: Inventory;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): Router {
  const { inventory, httpAuth, auditor } = options;
  const router =
    createValidatedOpenApiRouterFromGeneratedEndpointMap<Endpoints>(
      openApiDocument,
      { validatorOptions: { validateApiSpec: false } },
    );

  router.use(checkRequest(['changedSince', 'from', 'to']));

  router.get('/resources', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'resources-search', request };
    const page = await audited(auditor, action, () =>
      inventory.searchResources(request.query, { credentials }),
    );
    response.json(page);
  });

  router.get('/resources/summary', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'resources-summary', request };
    const summary = await audited(auditor, action, () =>
      inventory.summarizeResources(request.query, { credentials }),
    );
    response.json(summary);
  });

  router.get('/resources/export', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { format, column, ...query } = request.query;
    const action = {
      eventId: 'resources-export',
      severityLevel: 'medium',
      meta: { format },
      request,
    } as const;
    await audited(auditor, action, () =>
      sendExport(response, inventory.exportResources(query, { credentials }), {
        format,
        columns: column ?? DEFAULT_COLUMNS,
        fileName: 'aws-resources',
      }),
    );
  });

  router.get('/resource', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { arn } = request.query;
    const action = {
      eventId: 'resource-fetch',
      severityLevel: 'low',
      meta: { queryType: 'description', arn },
      request,
    } as const;
    const resource = await audited(auditor, action, () =>
      inventory.getResource(arn, { credentials }),
    );
    response.json(resource);
  });

  router.get('/resource/history', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = {
      eventId: 'resource-fetch',
      severityLevel: 'low',
      meta: { queryType: 'history', arn: request.query.arn },
      request,
    } as const;
    const page = await audited(auditor, action, () =>
      inventory.getResourceHistory(request.query, { credentials }),
    );
    response.json(page);
  });

  router.get('/resource/metrics', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'resource-metrics', request };
    const metrics = await audited(auditor, action, () =>
      inventory.getResourceMetrics(request.query, { credentials }),
    );
    response.json(metrics);
  });

  router.get('/metrics/summary', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'metrics-summary', request };
    const page = await audited(auditor, action, () =>
      inventory.summarizeMetrics(request.query, { credentials }),
    );
    response.json(page);
  });

  router.get('/changes', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'changes-search', request };
    const page = await audited(auditor, action, () =>
      inventory.listChanges(request.query, { credentials }),
    );
    response.json(page);
  });

  router.get('/coverage', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = {
      eventId: 'coverage-fetch',
      severityLevel: 'low',
      request,
    } as const;
    const coverage = await audited(auditor, action, () =>
      inventory.getCoverage(request.query, { credentials }),
    );
    response.json(coverage);
  });

  router.post('/coverage/scan', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = {
      eventId: 'scan-request',
      severityLevel: 'medium',
      meta: { ...request.body },
      request,
    } as const;
    const queued = await audited(auditor, action, () =>
      inventory.requestScan(request.body, { credentials }),
    );
    response.status(202).json(queued);
  });

  router.get('/usage', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = {
      eventId: 'usage-fetch',
      severityLevel: 'low',
      request,
    } as const;
    const usage = await audited(auditor, action, () =>
      inventory.getUsage(request.query, { credentials }),
    );
    response.json(usage);
  });

  return router;
}
