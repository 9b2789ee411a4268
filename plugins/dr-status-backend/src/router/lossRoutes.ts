import { audited, sendExport } from '@meridian/api-node';
import {
  LOSS_COLUMNS,
  lossFileName,
  lossMarkdown,
  toLossRecords,
} from '@meridian/plugin-dr-status-common';
import type { RouterOptions, TypedRouter } from './createRouter';

/** The whole estate: the map of Regions, what is in everybody's way, and what a loss would mean. */
export function addLossRoutes(
  router: TypedRouter,
  { recovery, httpAuth, auditor }: RouterOptions,
): void {
  router.get('/region-map', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'region-map', request };
    const map = await audited(auditor, action, () =>
      recovery.getRegionMap({ credentials }),
    );
    response.json(map);
  });

  router.get('/blockers', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'estate-blockers', request };
    const blockers = await audited(auditor, action, () =>
      recovery.listEstateBlockers({ credentials }),
    );
    response.json(blockers);
  });

  router.get('/what-if/scenarios', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const action = { eventId: 'loss-scenarios', request };
    const scenarios = await audited(auditor, action, () =>
      recovery.listScenarios({ credentials }),
    );
    response.json(scenarios);
  });

  router.get('/what-if', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { region, zone } = request.query;
    const action = {
      eventId: 'loss-simulate',
      severityLevel: 'low',
      meta: { region, zone },
      request,
    } as const;
    const answer = await audited(auditor, action, () =>
      recovery.simulateLoss({ region, zone }, { credentials }),
    );
    response.json(answer);
  });

  router.get('/what-if/document', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { format, region, zone } = request.query;
    const action = {
      eventId: 'loss-export',
      severityLevel: 'medium',
      meta: { region, zone, format },
      request,
    } as const;
    await audited(auditor, action, async () => {
      const answer = await recovery.simulateLoss(
        { region, zone },
        { credentials },
      );
      const fileName = lossFileName(answer.result.scenario);
      if (format === 'csv') {
        await sendExport(response, once(toLossRecords(answer)), {
          format,
          columns: LOSS_COLUMNS,
          fileName,
        });
        return;
      }
      const isMarkdown = format === 'markdown';
      response.set({
        'Content-Type': isMarkdown ? 'text/markdown' : 'application/json',
        'Content-Disposition': `attachment; filename="${fileName}.${
          isMarkdown ? 'md' : 'json'
        }"`,
      });
      response.send(
        isMarkdown ? lossMarkdown(answer) : JSON.stringify(answer, null, 2),
      );
    });
  });
}

async function* once<T>(page: T): AsyncIterable<T> {
  yield page;
}
