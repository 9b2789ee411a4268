import {
  answerOf,
  createPluginClient,
  type PluginClientOptions,
  type PluginRequestOptions,
} from '@meridian/aws-common';
import type { paths } from '../generated/api';
import type { DrStatusApi } from './DrStatusApi';
import type {
  ChecklistQuery,
  DrillEventRequest,
  DrillPlan,
  DrillsQuery,
  LagQuery,
  LedgerQuery,
  LossQuery,
  RecoveryChangesQuery,
  SystemFilter,
  SystemQuery,
  VerdictQuery,
} from './queries';

/** The recovery status over HTTP, for the browser and for other backend plugins. */
export class DrStatusClient implements DrStatusApi {
  constructor(private readonly options: PluginClientOptions) {}

  async searchSystems(query: SystemQuery, options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/systems', { params: { query } }),
    );
  }

  async summarizeSystems(filter: SystemFilter, options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/summary', { params: { query: filter } }),
    );
  }

  async getRegionMap(options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(await client.request('get', '/region-map', {}));
  }

  async listEstateBlockers(options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(await client.request('get', '/blockers', {}));
  }

  async listChanges(
    query: RecoveryChangesQuery,
    options?: PluginRequestOptions,
  ) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/changes', { params: { query } }),
    );
  }

  async getSystem(ref: string, options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/system', { params: { query: { ref } } }),
    );
  }

  async getComponent(ref: string, options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/component', { params: { query: { ref } } }),
    );
  }

  async getLag(query: LagQuery, options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(await client.request('get', '/lag', { params: { query } }));
  }

  async getVerdicts(query: VerdictQuery, options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/verdicts', { params: { query } }),
    );
  }

  async listScenarios(options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(await client.request('get', '/what-if/scenarios', {}));
  }

  async simulateLoss(query: LossQuery, options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/what-if', { params: { query } }),
    );
  }

  async listDrills(query: DrillsQuery, options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/drills', { params: { query } }),
    );
  }

  async planDrill(plan: DrillPlan, options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(await client.request('post', '/drills', { body: plan }));
  }

  async getDrill(id: string, options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/drills/{id}', { params: { path: { id } } }),
    );
  }

  async recordDrillEvent(
    id: string,
    event: DrillEventRequest,
    options?: PluginRequestOptions,
  ) {
    const client = await this.client(options);
    return answerOf(
      await client.request('post', '/drills/{id}/events', {
        params: { path: { id } },
        body: event,
      }),
    );
  }

  async readLedger(query: LedgerQuery, options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/ledger', { params: { query } }),
    );
  }

  async getChecklist(query: ChecklistQuery, options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/checklist', { params: { query } }),
    );
  }

  private client(options: PluginRequestOptions | undefined) {
    return createPluginClient<paths>('dr-status', this.options, options);
  }
}
