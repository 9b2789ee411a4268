import { NotFoundError } from '@backstage/errors';
import type { PluginRequestOptions } from '@meridian/aws-common';
import {
  RECOVERY_VERDICTS,
  type DrStatusApi,
  type RecoveryState,
  type SystemFilter,
  type SystemQuery,
  type SystemRow,
} from '@meridian/plugin-dr-status-common';
import {
  changesAt,
  estateBlockersAt,
  mapAt,
  stateAt,
  summaryOf,
  worseVerdict,
} from './overview';
import { before } from './systems';

/** What methods reject with instead of answering. */
export type Trouble = Partial<Record<keyof DrStatusApi, Error>>;

export interface FakeDrStatusOptions {
  readonly now: Date;
  readonly systems?: readonly SystemRow[];
  readonly state?: Partial<RecoveryState>;
  /** What is answered instead of what the systems give; of drills and losses all there is. */
  readonly answers?: Partial<DrStatusApi>;
  readonly trouble?: Trouble;
  readonly delayMillis?: number;
}

/**
 * The recovery status in memory, with the filters, order and pages of the real one, for tests and for the
 * development app.
 */
export class FakeDrStatusApi implements DrStatusApi {
  /** Every search that was asked, in order. */
  readonly searches: SystemQuery[] = [];

  constructor(private readonly options: FakeDrStatusOptions) {}

  async searchSystems(query: SystemQuery, options?: PluginRequestOptions) {
    this.searches.push(query);
    return this.answer(
      'searchSystems',
      options,
      given => given.searchSystems?.(query, options),
      () => {
        const matching = this.systems
          .filter(row => matches(row, query))
          .sort(comparatorOf(query));
        const start = Number(query.cursor ?? 0);
        const end = start + (query.limit ?? 100);
        return {
          items: matching.slice(start, end),
          totalCount: matching.length,
          nextCursor: end < matching.length ? String(end) : undefined,
          state: this.state,
        };
      },
    );
  }

  async summarizeSystems(filter: SystemFilter, options?: PluginRequestOptions) {
    return this.answer(
      'summarizeSystems',
      options,
      given => given.summarizeSystems?.(filter, options),
      () =>
        summaryOf(
          this.systems.filter(row => matches(row, filter)),
          this.systems,
          this.state,
        ),
    );
  }

  async getRegionMap(options?: PluginRequestOptions) {
    return this.answer(
      'getRegionMap',
      options,
      given => given.getRegionMap?.(options),
      () =>
        this.systems.length > 0
          ? mapAt(this.options.now, this.state)
          : {
              regions: [],
              edges: [],
              traffic: [],
              isPartial: false,
              state: this.state,
            },
    );
  }

  async listEstateBlockers(options?: PluginRequestOptions) {
    return this.answer(
      'listEstateBlockers',
      options,
      given => given.listEstateBlockers?.(options),
      () => ({
        items:
          this.systems.length > 0 ? estateBlockersAt(this.options.now) : [],
        isPartial: false,
        state: this.state,
      }),
    );
  }

  async listChanges(
    query: Parameters<DrStatusApi['listChanges']>[0],
    options?: PluginRequestOptions,
  ) {
    return this.answer(
      'listChanges',
      options,
      given => given.listChanges?.(query, options),
      () => ({
        items: this.systems.length > 0 ? changesAt(this.options.now) : [],
        since: before(this.options.now, (query.hours ?? 24) * 3_600),
        state: this.state,
      }),
    );
  }

  async getSystem(ref: string, options?: PluginRequestOptions) {
    return this.answer('getSystem', options, given =>
      given.getSystem?.(ref, options),
    );
  }

  async getComponent(ref: string, options?: PluginRequestOptions) {
    return this.answer('getComponent', options, given =>
      given.getComponent?.(ref, options),
    );
  }

  async getLag(
    query: Parameters<DrStatusApi['getLag']>[0],
    options?: PluginRequestOptions,
  ) {
    return this.answer('getLag', options, given =>
      given.getLag?.(query, options),
    );
  }

  async getVerdicts(
    query: Parameters<DrStatusApi['getVerdicts']>[0],
    options?: PluginRequestOptions,
  ) {
    return this.answer('getVerdicts', options, given =>
      given.getVerdicts?.(query, options),
    );
  }

  async listScenarios(options?: PluginRequestOptions) {
    return this.answer('listScenarios', options, given =>
      given.listScenarios?.(options),
    );
  }

  async simulateLoss(
    query: Parameters<DrStatusApi['simulateLoss']>[0],
    options?: PluginRequestOptions,
  ) {
    return this.answer('simulateLoss', options, given =>
      given.simulateLoss?.(query, options),
    );
  }

  async listDrills(
    query: Parameters<DrStatusApi['listDrills']>[0],
    options?: PluginRequestOptions,
  ) {
    return this.answer('listDrills', options, given =>
      given.listDrills?.(query, options),
    );
  }

  async planDrill(
    plan: Parameters<DrStatusApi['planDrill']>[0],
    options?: PluginRequestOptions,
  ) {
    return this.answer('planDrill', options, given =>
      given.planDrill?.(plan, options),
    );
  }

  async getDrill(id: string, options?: PluginRequestOptions) {
    return this.answer('getDrill', options, given =>
      given.getDrill?.(id, options),
    );
  }

  async recordDrillEvent(
    id: string,
    event: Parameters<DrStatusApi['recordDrillEvent']>[1],
    options?: PluginRequestOptions,
  ) {
    return this.answer('recordDrillEvent', options, given =>
      given.recordDrillEvent?.(id, event, options),
    );
  }

  async readLedger(
    query: Parameters<DrStatusApi['readLedger']>[0],
    options?: PluginRequestOptions,
  ) {
    return this.answer('readLedger', options, given =>
      given.readLedger?.(query, options),
    );
  }

  async getChecklist(
    query: Parameters<DrStatusApi['getChecklist']>[0],
    options?: PluginRequestOptions,
  ) {
    return this.answer('getChecklist', options, given =>
      given.getChecklist?.(query, options),
    );
  }

  private get systems(): readonly SystemRow[] {
    return this.options.systems ?? [];
  }

  private get state(): RecoveryState {
    return { ...stateAt(this.options.now), ...this.options.state };
  }

  /** What the test gave as the answer, or else what follows from the systems. */
  private async answer<T>(
    method: keyof DrStatusApi,
    options: PluginRequestOptions | undefined,
    ask: (given: Partial<DrStatusApi>) => Promise<T> | undefined,
    usual?: () => T,
  ): Promise<T> {
    const { answers = {}, trouble, delayMillis = 0 } = this.options;
    if (delayMillis > 0) {
      await new Promise(resolve => setTimeout(resolve, delayMillis));
    }
    options?.signal?.throwIfAborted();
    const error = trouble?.[method];
    if (error) throw error;
    const answer = ask(answers) ?? usual?.();
    if (answer === undefined) {
      throw new NotFoundError('Not known, or not for you to read.');
    }
    return answer;
  }
}

function isIn(
  chosen: readonly string[] | undefined,
  value: string | undefined,
): boolean {
  return !chosen || (value !== undefined && chosen.includes(value));
}

function matches(row: SystemRow, filter: SystemFilter): boolean {
  const words = (filter.text ?? '').toLowerCase().split(/\s+/);
  const { critical, high } = row.blockerCounts;
  const isAsked = (asked: boolean | undefined, is: boolean) =>
    asked === undefined || asked === is;
  return (
    isIn(filter.verdict, worseVerdict(row)) &&
    isIn(filter.tier, row.objective.tier) &&
    isIn(filter.owner, row.owner) &&
    isIn(filter.domain, row.domain) &&
    isIn(filter.region, row.primaryRegion) &&
    isAsked(filter.impossible, row.isImpossible) &&
    isAsked(filter.blocked, critical + high > 0) &&
    isAsked(filter.overdue, row.isDrillOverdue) &&
    words.every(word => JSON.stringify(row).toLowerCase().includes(word))
  );
}

function comparatorOf({ orderBy = 'worst', orderDirection }: SystemQuery) {
  const isGreatestFirst = orderBy === 'worst' || orderBy === 'blockers';
  const direction = orderDirection ?? (isGreatestFirst ? 'desc' : 'asc');
  const sign = direction === 'desc' ? -1 : 1;
  // What has no value comes last.
  const last = sign * Infinity;
  const keyOf = (row: SystemRow): number => {
    switch (orderBy) {
      case 'rpoMargin':
        return row.rpo.marginSeconds ?? last;
      case 'rtoMargin':
        return row.rto.marginSeconds ?? last;
      case 'blockers':
        return row.blockerCounts.critical * 100 + row.blockerCounts.high;
      case 'lastDrill':
        return row.lastDrill ? Date.parse(row.lastDrill.closedAt) : 0;
      default:
        return -RECOVERY_VERDICTS.indexOf(worseVerdict(row));
    }
  };
  return (a: SystemRow, b: SystemRow) => {
    if (orderBy === 'name') return sign * a.title.localeCompare(b.title);
    const [of, than] = [keyOf(a), keyOf(b)];
    return of === than
      ? a.title.localeCompare(b.title)
      : sign * (of < than ? -1 : 1);
  };
}
