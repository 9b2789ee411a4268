import { audited, sendExport } from '@meridian/api-node';
import { LEDGER_COLUMNS, toLedgerExport } from '../drills/ledgerExport';
import type { RouterOptions, TypedRouter } from './createRouter';

/** Drills and their ledger. Whatever is recorded, and whoever was refused, is in the audit log. */
export function addDrillRoutes(
  router: TypedRouter,
  { drills, recovery, httpAuth, auditor }: RouterOptions,
): void {
  router.get('/drills', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'drills-list', request };
    const overview = await audited(auditor, action, async () => ({
      ...(await drills.list(request.query, { credentials })),
      state: await recovery.getState({ credentials }),
    }));
    response.json(overview);
  });

  router.post('/drills', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { title, type, scope } = request.body;
    const action = {
      eventId: 'drill-plan',
      severityLevel: 'medium' as const,
      meta: { title, type, entityRefs: [...scope.entityRefs] },
      request,
    };
    const drill = await audited(auditor, action, () =>
      drills.plan(request.body, { credentials }),
    );
    response.status(201).json(drill);
  });

  router.get('/drills/:id', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { id } = request.params;
    const action = { eventId: 'drill-fetch', meta: { id }, request };
    const record = await audited(auditor, action, () =>
      drills.get(id, { credentials }),
    );
    response.json(record);
  });

  router.post('/drills/:id/events', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { id } = request.params;
    const action = {
      eventId: 'drill-record',
      severityLevel: 'medium',
      meta: { id, kind: request.body.kind },
      request,
    } as const;
    const drill = await audited(auditor, action, () =>
      drills.record(id, request.body, { credentials }),
    );
    response.json(drill);
  });

  router.get('/ledger', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'ledger-read', request };
    const page = await audited(auditor, action, () =>
      drills.readLedger(request.query, { credentials }),
    );
    response.json(page);
  });

  router.get('/ledger/export', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { format } = request.query;
    const action = {
      eventId: 'ledger-export',
      severityLevel: 'medium',
      meta: { format },
      request,
    } as const;
    await audited(auditor, action, () =>
      sendExport(
        response,
        toLedgerExport(drills.exportLedger({ credentials }), format),
        { format, columns: LEDGER_COLUMNS, fileName: 'drill-ledger' },
      ),
    );
  });

  router.get('/checklist', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { ref } = request.query;
    const action = { eventId: 'checklist-suggest', meta: { ref }, request };
    const checklist = await audited(auditor, action, () =>
      drills.suggestChecklist(request.query, { credentials }),
    );
    response.json(checklist);
  });
}
