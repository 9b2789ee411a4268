import { InputError, NotFoundError } from '@backstage/errors';
import {
  buildRegionMapOf,
  type LagQuery,
  type LossQuery,
  type RecoveryChangesQuery,
  type RecoveryState,
  type SystemFilter,
  type SystemQuery,
  type VerdictQuery,
  type WhatIfAnswer,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import { keyOfScenario } from '../assessment/scenariosOf';
import type { DrStatusConfig } from '../config/DrStatusConfig';
import { readAssessmentState } from '../database/operations/assessments';
import { readChanges } from '../database/operations/changes';
import { readEstatePart } from '../database/operations/estateParts';
import {
  readComponent,
  readStores,
  readSystem,
  readSystemRefs,
  readableOf,
} from '../database/operations/readSystem';
import { listScenarios, readScenario } from '../database/operations/scenarios';
import {
  countSystems,
  searchSystems,
} from '../database/operations/searchSystems';
import {
  countFacets,
  countRecovery,
} from '../database/operations/summarizeSystems';
import type { DrillReads } from '../drills/DrillsService';
import { cutWhatIf } from './cutWhatIf';
import { LagReads } from './LagReads';
import { readRef, unknownSubjectError } from './readSubject';
import type { ExportedSystems, ReadOptions, Recovery } from './Recovery';
import { cutTree, foreignRefsOf, outdatedTree, toApiRow } from './toApi';
import { toState } from './toState';

const EXPORT_PAGE_SIZE = 500;
const DEFAULT_CHANGE_HOURS = 24;

/** What is known of recovery, from the portal's database alone. */
export class DefaultRecovery implements Recovery {
  private readonly lags: LagReads;

  constructor(
    private readonly options: {
      readonly db: Knex;
      readonly config: DrStatusConfig;
      readonly drills: DrillReads;
      readonly now: () => Date;
    },
  ) {
    this.lags = new LagReads(options);
  }

  async getState({ mayReadCoverage }: ReadOptions): Promise<RecoveryState> {
    const { db, config, now } = this.options;
    return toState(await readAssessmentState(db), {
      now: now(),
      staleAfterSeconds: config.staleAfterSeconds,
      mayReadCoverage,
    });
  }

  async searchSystems(query: SystemQuery, options: ReadOptions) {
    const { db, now } = this.options;
    const { restriction } = options;
    const state = await this.getState(options);
    const [{ rows, nextCursor }, totalCount] = await Promise.all([
      searchSystems(db, query, state, restriction),
      countSystems(db, query, state, restriction),
    ]);
    return {
      items: rows.map(row => toApiRow(row, state, now())),
      totalCount,
      nextCursor,
      state,
    };
  }

  async summarizeSystems(filter: SystemFilter, options: ReadOptions) {
    const { db } = this.options;
    const { restriction } = options;
    const state = await this.getState(options);
    const [counts, facets] = await Promise.all([
      countRecovery(db, filter, state, restriction),
      countFacets(db, filter, state, restriction),
    ]);
    return { ...counts, facets, state };
  }

  async *exportSystems(query: ExportedSystems, options: ReadOptions) {
    let cursor: string | undefined;
    do {
      const page = await this.searchSystems(
        { ...query, limit: EXPORT_PAGE_SIZE, cursor },
        options,
      );
      yield page.items;
      cursor = page.nextCursor;
    } while (cursor);
  }

  async getRegionMap(options: ReadOptions) {
    const { db, config } = this.options;
    const { restriction } = options;
    const [state, all = []] = await Promise.all([
      this.getState(options),
      readEstatePart(db, 'traffic'),
    ]);
    if (!restriction) {
      const map = await readEstatePart(db, 'region-map');
      return {
        ...(map ?? { regions: [], edges: [] }),
        edges: (map?.edges ?? []).map(edge =>
          state.isStale ? { ...edge, verdict: 'unknown' as const } : edge,
        ),
        traffic: all.map(({ split }) => split),
        isPartial: false,
        state,
      };
    }
    const [stores, refs] = await Promise.all([
      readStores(db, restriction),
      readSystemRefs(db, restriction),
    ]);
    const traffic = all.flatMap(({ systemRef, split }) =>
      systemRef !== undefined && refs.has(systemRef) ? [split] : [],
    );
    const map = buildRegionMapOf({
      stores: stores.map(({ store }) => store),
      traffic,
      rpoSeconds: new Map(
        stores.map(({ store, rpoSeconds }) => [store.arn, rpoSeconds]),
      ),
      options: config.options,
    });
    return {
      regions: map.regions,
      edges: map.edges.map(edge =>
        state.isStale ? { ...edge, verdict: 'unknown' as const } : edge,
      ),
      traffic,
      isPartial: true,
      state,
    };
  }

  async listEstateBlockers(options: ReadOptions) {
    // Capacity and quotas belong to everybody: only who may read everything sees them.
    const isPartial = options.restriction !== undefined;
    const [state, items = []] = await Promise.all([
      this.getState(options),
      isPartial ? [] : readEstatePart(this.options.db, 'blockers'),
    ]);
    return { items, isPartial, state };
  }

  async listChanges(
    { hours = DEFAULT_CHANGE_HOURS }: RecoveryChangesQuery,
    options: ReadOptions,
  ) {
    const { db, now } = this.options;
    const since = new Date(now().getTime() - hours * 3_600_000);
    const [state, items] = await Promise.all([
      this.getState(options),
      readChanges(db, since, options.restriction),
    ]);
    return { items, since: since.toISOString(), state };
  }

  async getSystem(text: string, options: ReadOptions) {
    const { db, drills, now } = this.options;
    const { restriction } = options;
    const ref = readRef(text, 'System');
    const [state, found] = await Promise.all([
      this.getState(options),
      readSystem(db, ref, restriction),
    ]);
    if (!found) throw unknownSubjectError(`system ${ref}`);
    const { row, detail, components, stores } = found;
    const tree = restriction
      ? cutTree(
          detail.tree,
          await readableOf(db, foreignRefsOf(detail.tree), restriction),
        )
      : detail.tree;
    return {
      ...detail,
      row: toApiRow(row, state, now()),
      components: components.map(one => toApiRow(one, state, now())),
      stores,
      tree: state.isStale ? outdatedTree(tree) : tree,
      drills: await drills.drillsOf(ref),
      observedAt: state.assessedAt ?? now().toISOString(),
      state,
    };
  }

  async getComponent(text: string, options: ReadOptions) {
    const ref = readRef(text, 'Component');
    const [state, found] = await Promise.all([
      this.getState(options),
      readComponent(this.options.db, ref, options.restriction),
    ]);
    if (!found) throw unknownSubjectError(`component ${ref}`);
    const { storeArns, ...detail } = found.detail;
    return {
      ...detail,
      row: toApiRow(found.row, state, this.options.now()),
      stores: found.stores,
      state,
    };
  }

  async getLag(query: LagQuery, options: ReadOptions) {
    const [series, state] = await Promise.all([
      this.lags.readLag(query, options),
      this.getState(options),
    ]);
    return { series, state };
  }

  async getVerdicts(query: VerdictQuery, options: ReadOptions) {
    const [history, state] = await Promise.all([
      this.lags.readVerdicts(query, options),
      this.getState(options),
    ]);
    return { ...history, state };
  }

  async listScenarios(options: ReadOptions) {
    const [items, state] = await Promise.all([
      listScenarios(this.options.db, options.restriction),
      this.getState(options),
    ]);
    return { items, state };
  }

  async simulateLoss(
    { region, zone }: LossQuery,
    options: ReadOptions,
  ): Promise<WhatIfAnswer> {
    const { db } = this.options;
    const { restriction } = options;
    if (zone !== undefined && !zone.startsWith(region)) {
      throw new InputError(
        `The Availability Zone ${zone} is not in ${region}; write for example ${region}a.`,
      );
    }
    const key = keyOfScenario(
      zone === undefined
        ? { kind: 'region', region }
        : { kind: 'zone', region, zone },
    );
    const [state, stored] = await Promise.all([
      this.getState(options),
      readScenario(db, key),
    ]);
    if (!stored) {
      throw new NotFoundError(
        state.assessedAt === undefined
          ? 'Nothing was judged yet, so nobody knows what a loss would mean. The first assessment follows the first scan of AWS.'
          : `No system has anything in ${
              zone ?? region
            }, so its loss would mean nothing.`,
      );
    }
    const result = {
      ...stored,
      evaluatedAt: state.assessedAt ?? stored.evaluatedAt,
    };
    return restriction
      ? {
          result: cutWhatIf(result, await readSystemRefs(db, restriction)),
          isPartial: true,
          state,
        }
      : { result, isPartial: false, state };
  }
}
