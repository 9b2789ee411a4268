import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CHECKS,
  SEVERITIES,
  toDefinition,
  upgradesDueWithin,
  type DatabaseFilter,
  type DatabaseQuery,
  type DatabaseRow,
  type FindingQuery,
  type OutcomeCounts,
} from '@meridian/plugin-rds-inspector-common';
import type { Knex } from 'knex';
import { readAssessment } from '../database/operations/assessments';
import { countFacets } from '../database/operations/countFacets';
import type { InternalDatabaseFilter } from '../database/operations/databaseFilters';
import { countOutcomes } from '../database/operations/countOutcomes';
import { readGroups } from '../database/operations/readDatabases';
import {
  countFindings,
  searchFindings,
} from '../database/operations/searchFindings';
import { searchGroups } from '../database/operations/searchGroups';
import {
  countEngineVersions,
  countFleet,
  readDatabasesDue,
} from '../database/operations/summarizeDatabases';
import { readEntitySelector } from '../dependents/entitySelector';
import type {
  ExportedDatabases,
  ExportedFindings,
  FleetReads,
  ReadOptions,
} from './Databases';
import { toApiFinding, toApiGroups } from './toApi';
import { toAssessmentState } from './toAssessmentState';

const EXPORT_PAGE_SIZE = 500;
const ENTITY_GROUP_COUNT = 200;
const UPGRADE_MONTHS = 12;

/** What is known about all databases, from the portal's database alone. */
export class DefaultFleet implements FleetReads {
  constructor(
    private readonly options: {
      readonly db: Knex;
      readonly catalog: CatalogService;
      readonly now: () => Date;
    },
  ) {}

  async searchDatabases(
    query: DatabaseQuery & InternalDatabaseFilter,
    { restriction }: ReadOptions,
  ) {
    const { db, now } = this.options;
    const { groups, nextCursor } = await searchGroups(db, query, restriction);
    const rows = await readGroups(
      db,
      groups.map(({ rootArn }) => rootArn),
      restriction,
    );
    return { items: toApiGroups(groups, rows, now()), nextCursor };
  }

  async summarizeDatabases(
    filter: DatabaseFilter,
    { restriction, mayReadCoverage }: ReadOptions,
  ) {
    const { db } = this.options;
    const now = this.options.now();
    const horizon = new Date(now);
    horizon.setUTCMonth(horizon.getUTCMonth() + UPGRADE_MONTHS);
    const [counts, engineVersions, due, facets, assessment] = await Promise.all(
      [
        countFleet(db, filter, restriction),
        countEngineVersions(db, filter, restriction),
        readDatabasesDue(db, horizon, filter, restriction),
        countFacets(db, filter, restriction),
        readAssessment(db),
      ],
    );
    const state = toAssessmentState(assessment);
    return {
      ...counts,
      engineVersions,
      upgradesDue: upgradesDueWithin(due, now, UPGRADE_MONTHS),
      unreadable: mayReadCoverage ? assessment.unreadable : [],
      assessedAt: state.assessedAt,
      facets,
      assessment: state,
    };
  }

  async *exportDatabases(
    { rows, ...query }: ExportedDatabases,
    options: ReadOptions,
  ) {
    let cursor: string | undefined;
    do {
      const page = await this.searchDatabases(
        { ...query, limit: EXPORT_PAGE_SIZE, cursor },
        options,
      );
      yield page.items.flatMap(({ root, members, matchedArns }) => {
        const all: DatabaseRow[] = [root, ...members];
        return rows === 'group'
          ? all
          : all.filter(({ arn }) => matchedArns.includes(arn));
      });
      cursor = page.nextCursor;
    } while (cursor);
  }

  async searchFindings(query: FindingQuery, { restriction }: ReadOptions) {
    const { db } = this.options;
    const [{ rows, nextCursor }, totalCount, { assessed_at: assessedAt }] =
      await Promise.all([
        searchFindings(db, query, restriction),
        countFindings(db, query, restriction),
        readAssessment(db),
      ]);
    return {
      items: rows.map(row => toApiFinding(row, assessedAt ?? undefined)),
      totalCount,
      nextCursor,
    };
  }

  async *exportFindings(query: ExportedFindings, { restriction }: ReadOptions) {
    const { db } = this.options;
    const { assessed_at: assessedAt } = await readAssessment(db);
    let cursor: string | undefined;
    do {
      const { rows, nextCursor } = await searchFindings(
        db,
        { ...query, limit: EXPORT_PAGE_SIZE, cursor },
        restriction,
      );
      yield rows.map(row => toApiFinding(row, assessedAt ?? undefined));
      cursor = nextCursor;
    } while (cursor);
  }

  async listChecks({ restriction }: ReadOptions) {
    const counted = await countOutcomes(this.options.db, restriction);
    return {
      items: CHECKS.map(check => {
        const counts: Record<keyof OutcomeCounts, number> = {
          pass: 0,
          fail: 0,
          'not-applicable': 0,
          unknown: 0,
          excepted: 0,
        };
        for (const { check_id, outcome, count } of counted) {
          if (check_id === check.id) counts[outcome] = count;
        }
        return { ...toDefinition(check), counts };
      }),
    };
  }

  async getEntityDatabases(entityRef: string, options: ReadOptions) {
    const { catalog } = this.options;
    const { entityRef: ref, selector } = await readEntitySelector(entityRef, {
      catalog,
      credentials: options.credentials,
    });
    if (!selector) {
      return { entityRef: ref, groups: [], truncated: false };
    }
    const { items: groups, nextCursor } = await this.searchDatabases(
      { belongsTo: selector, limit: ENTITY_GROUP_COUNT },
      options,
    );
    const matched = groups.flatMap(({ root, members, matchedArns }) =>
      [root, ...members].filter(({ arn }) => matchedArns.includes(arn)),
    );
    return {
      entityRef: ref,
      groups,
      worstSeverity: SEVERITIES.find(severity =>
        matched.some(({ findingCounts }) => findingCounts[severity] > 0),
      ),
      truncated: nextCursor !== undefined,
    };
  }
}
