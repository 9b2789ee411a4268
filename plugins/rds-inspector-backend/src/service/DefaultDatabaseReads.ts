import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { AwsInventoryService } from '@meridian/plugin-aws-inventory-node';
import type {
  DatabaseFindingsQuery,
  DatabaseLoadQuery,
  DatabaseRangeQuery,
  DatabaseRow,
} from '@meridian/plugin-rds-inspector-common';
import { parseArn } from '@meridian/aws-common';
import type { Knex } from 'knex';
import type { LogFileReader } from '../advice/LogFileReader';
import type { RecommendationReader } from '../advice/RecommendationReader';
import { readAssessment } from '../database/operations/assessments';
import {
  readDatabase,
  readDetail,
  readGroups,
  type StoredDatabase,
} from '../database/operations/readDatabases';
import { readFindings } from '../database/operations/searchFindings';
import { findDependents } from '../dependents/findDependents';
import type { EventReader } from '../events/EventReader';
import { readTimeline } from '../events/readTimeline';
import { chooseInstance, loadCandidates } from '../load/chooseInstance';
import type { LoadReader } from '../load/LoadReader';
import { readLoad } from '../load/readLoad';
import type { ChartReader } from '../metrics/ChartReader';
import { readCharts } from '../metrics/readCharts';
import { unknownDatabaseError } from './AuthorizedDatabases';
import { belongingTo } from './belongingTo';
import type { DatabaseReads, ReadOptions } from './Databases';
import { readRange } from './readRange';
import { toApiDetail } from './toApiDetail';
import { toApiFinding, toApiRow } from './toApi';

export interface DatabaseReadsOptions {
  readonly db: Knex;
  readonly catalog: CatalogService;
  readonly inventory: AwsInventoryService;
  readonly charts: ChartReader;
  readonly load: LoadReader;
  readonly events: EventReader;
  readonly recommendations: RecommendationReader;
  readonly logFiles: LogFileReader;
  readonly now: () => Date;
}

/** A database with its group, as far as the caller may read it. */
interface FoundDatabase {
  readonly stored: StoredDatabase;
  readonly row: DatabaseRow;
  readonly group: readonly DatabaseRow[];
}

/**
 * What is known about one database, and what AWS says of it when it is asked.
 *
 * Everything begins with the question whether the caller may read it, before any answer is looked for.
 */
export class DefaultDatabaseReads implements DatabaseReads {
  constructor(private readonly options: DatabaseReadsOptions) {}

  async getDatabase(arn: string, options: ReadOptions) {
    const { stored, row, group } = await this.find(arn, options);
    const detail = await readDetail(this.options.db, arn);
    if (!detail) throw unknownDatabaseError(arn);
    return toApiDetail(
      row,
      group,
      { detail, restorableUntil: stored.restorable_until ?? undefined },
      this.options.now(),
    );
  }

  async getDatabaseFindings(
    { arn, state, at }: DatabaseFindingsQuery,
    options: ReadOptions,
  ) {
    const { db } = this.options;
    const { row, group } = await this.find(arn, options);
    const arns = belongingTo(row, group).map(one => one.arn);
    const [rows, { assessed_at: assessedAt }] = await Promise.all([
      readFindings(db, { arns, state, at }, options.restriction),
      readAssessment(db),
    ]);
    return {
      items: rows.map(found => toApiFinding(found, assessedAt ?? undefined)),
    };
  }

  async getDatabaseMetrics(query: DatabaseRangeQuery, options: ReadOptions) {
    const { charts, inventory } = this.options;
    const now = this.options.now();
    const range = readRange(query, now);
    const { row, group } = await this.find(query.arn, options);
    return readCharts(row, belongingTo(row, group), range, {
      reader: charts,
      inventory,
      credentials: options.credentials,
      now,
    });
  }

  async getDatabaseLoad(
    { groupBy = 'wait', ...query }: DatabaseLoadQuery,
    options: ReadOptions,
  ) {
    const { load, inventory } = this.options;
    const now = this.options.now();
    const range = readRange(query, now);
    const { row, group } = await this.find(query.arn, options);
    return readLoad(
      {
        database: row,
        instance: chooseInstance(row, group),
        candidates: loadCandidates(group),
      },
      { range, groupBy },
      { reader: load, inventory, credentials: options.credentials, now },
    );
  }

  async getDatabaseEvents(query: DatabaseRangeQuery, options: ReadOptions) {
    const { db, events, inventory } = this.options;
    const range = readRange(query, this.options.now());
    const { row, group } = await this.find(query.arn, options);
    return readTimeline(belongingTo(row, group), range, {
      db,
      reader: events,
      inventory,
      credentials: options.credentials,
    });
  }

  async getDatabaseRecommendations(arn: string, options: ReadOptions) {
    const { row, group } = await this.find(arn, options);
    return this.options.recommendations.read(belongingTo(row, group));
  }

  async getDatabaseLogs(arn: string, options: ReadOptions) {
    const { row, group } = await this.find(arn, options);
    return this.options.logFiles.read(belongingTo(row, group));
  }

  async getDatabaseDependents(arn: string, options: ReadOptions) {
    const { row, group } = await this.find(arn, options);
    return findDependents(row, group, {
      catalog: this.options.catalog,
      credentials: options.credentials,
    });
  }

  /**
   * @throws InputError when the text is not an ARN
   * @throws NotFoundError when there is no such database that the caller may read
   */
  private async find(
    arn: string,
    { restriction }: ReadOptions,
  ): Promise<FoundDatabase> {
    parseArn(arn);
    const { db } = this.options;
    const now = this.options.now();
    const stored = await readDatabase(db, arn, restriction);
    if (!stored) throw unknownDatabaseError(arn);
    const group = await readGroups(db, [stored.row.rootArn], restriction);
    return {
      stored,
      row: toApiRow(stored, now),
      group: group.map(one => toApiRow(one, now)),
    };
  }
}
