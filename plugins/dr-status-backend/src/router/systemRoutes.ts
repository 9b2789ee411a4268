import { audited, sendExport } from '@meridian/api-node';
import type { RouterOptions, TypedRouter } from './createRouter';
import { SYSTEM_COLUMNS, toSystemExport } from './exportColumns';

/** Systems and components: lists, what stands above them, one of them, and how it went. */
export function addSystemRoutes(
  router: TypedRouter,
  { recovery, httpAuth, auditor }: RouterOptions,
): void {
  router.get('/systems', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'systems-search', request };
    const page = await audited(auditor, action, () =>
      recovery.searchSystems(request.query, { credentials }),
    );
    response.json(page);
  });

  router.get('/summary', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'systems-summary', request };
    const summary = await audited(auditor, action, () =>
      recovery.summarizeSystems(request.query, { credentials }),
    );
    response.json(summary);
  });

  router.get('/systems/export', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { format, column, ...query } = request.query;
    const action = {
      eventId: 'systems-export',
      severityLevel: 'medium',
      meta: { format },
      request,
    } as const;
    await audited(auditor, action, async () => {
      const { assessedAt } = await recovery.getState({ credentials });
      const pages = recovery.exportSystems(query, { credentials });
      await sendExport(response, toSystemExport(pages, assessedAt), {
        format,
        columns: column ?? SYSTEM_COLUMNS,
        fileName: 'recovery-systems',
      });
    });
  });

  router.get('/changes', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'recovery-changes', request };
    const changes = await audited(auditor, action, () =>
      recovery.listChanges(request.query, { credentials }),
    );
    response.json(changes);
  });

  router.get('/system', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { ref } = request.query;
    const action = {
      eventId: 'system-fetch',
      severityLevel: 'low',
      meta: { ref },
      request,
    } as const;
    const system = await audited(auditor, action, () =>
      recovery.getSystem(ref, { credentials }),
    );
    response.json(system);
  });

  router.get('/component', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { ref } = request.query;
    const action = {
      eventId: 'component-fetch',
      severityLevel: 'low',
      meta: { ref },
      request,
    } as const;
    const component = await audited(auditor, action, () =>
      recovery.getComponent(ref, { credentials }),
    );
    response.json(component);
  });

  router.get('/lag', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'lag-read', request };
    const history = await audited(auditor, action, () =>
      recovery.getLag(request.query, { credentials }),
    );
    response.json(history);
  });

  router.get('/verdicts', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'verdicts-read', request };
    const history = await audited(auditor, action, () =>
      recovery.getVerdicts(request.query, { credentials }),
    );
    response.json(history);
  });
}
