import { InputError } from '@backstage/errors';
import type {
  ChangesQuery,
  CoverageQuery,
  InventoryResource,
  MetricsQuery,
  MetricSummaryQuery,
  ResourceFilter,
  ResourceQuery,
} from '@meridian/plugin-aws-inventory-common';
import type { MetricSeriesDefinition } from '@meridian/plugin-aws-inventory-node';
import type { Knex } from 'knex';
import type { InventoryConfig } from '../config/InventoryConfig';
import { readCallCounts } from '../database/operations/readCallCounts';
import { readChanges } from '../database/operations/readChanges';
import {
  readResource,
  readResources,
} from '../database/operations/readResources';
import { readScanTargets } from '../database/operations/readScanTargets';
import { requestScans } from '../database/operations/requestScans';
import { searchResources } from '../database/operations/searchResources';
import { summarizeResources } from '../database/operations/summarizeResources';
import { readMetricSeries } from '../metrics/readMetricSeries';
import { summarizeMetricSeries } from '../metrics/summarizeMetricSeries';
import type { ScanJob } from '../scanning/ScanJob';
import { buildUsage, startOfUsage } from '../usage/buildUsage';
import type { AccountDirectory } from './AccountDirectory';
import { unknownResourceError } from './AuthorizedInventory';
import { buildCoverage } from './buildCoverage';
import type {
  ExportedResourcesQuery,
  Inventory,
  ReadOptions,
} from './Inventory';
import { readRelated } from './readRelated';
import { toApiChange, toApiResource, type ApiContext } from './toApi';
import { toApiSummary } from './toApiSummary';

const EXPORT_PAGE_SIZE = 500;

export interface DefaultInventoryOptions {
  readonly db: Knex;
  readonly config: InventoryConfig;
  readonly jobs: readonly ScanJob[];
  readonly metricDefinitions: readonly MetricSeriesDefinition[];
  readonly accounts: AccountDirectory;
  readonly now: () => Date;
  /** Is told that there is something to scan. */
  readonly onScanRequested: () => void;
}

/** What is known about AWS, from the database alone. */
export class DefaultInventory implements Inventory {
  private readonly jobs: ReadonlyMap<string, ScanJob>;

  constructor(private readonly options: DefaultInventoryOptions) {
    this.jobs = new Map(options.jobs.map(job => [job.id, job]));
  }

  async searchResources(query: ResourceQuery, options: ReadOptions) {
    const { rows, nextCursor } = await searchResources(
      this.options.db,
      query,
      options.restriction,
    );
    const context = this.apiContext();
    return { items: rows.map(row => toApiResource(row, context)), nextCursor };
  }

  async summarizeResources(filter: ResourceFilter, options: ReadOptions) {
    const counts = await summarizeResources(
      this.options.db,
      filter,
      options.restriction,
    );
    return toApiSummary(counts, this.options.accounts);
  }

  async *exportResources(query: ExportedResourcesQuery, options: ReadOptions) {
    let cursor: string | undefined;
    do {
      const page = await this.searchResources(
        { ...query, limit: EXPORT_PAGE_SIZE, cursor },
        options,
      );
      yield page.items;
      cursor = page.nextCursor;
    } while (cursor);
  }

  async getResource(arn: string, { restriction }: ReadOptions) {
    const { db } = this.options;
    const row = await readResource(db, arn, restriction);
    if (!row) {
      throw unknownResourceError(arn);
    }
    return {
      ...toApiResource(row, this.apiContext()),
      attributes: row.attributes,
      volatile: row.volatile,
      ...(await readRelated(db, row, restriction)),
    };
  }

  /** Loads resources for the permission system, which checks what each caller may read. */
  async getResources(
    arns: string[],
  ): Promise<Array<InventoryResource | undefined>> {
    const rows = await readResources(this.options.db, arns, undefined);
    const context = this.apiContext();
    const byArn = new Map(rows.map(row => [row.arn, row]));
    return arns.map(arn => {
      const row = byArn.get(arn);
      return row && toApiResource(row, context);
    });
  }

  async getResourceHistory(
    query: { arn: string; limit?: number; cursor?: string },
    { restriction }: ReadOptions,
  ) {
    await this.requireResource(query.arn, { restriction });
    const { rows, nextCursor } = await readChanges(
      this.options.db,
      query,
      restriction,
    );
    return { items: rows.map(toApiChange), nextCursor };
  }

  async getResourceMetrics(query: MetricsQuery, { restriction }: ReadOptions) {
    await this.requireResource(query.arn, { restriction });
    return {
      items: await readMetricSeries(query, {
        db: this.options.db,
        definitions: this.options.metricDefinitions,
        retention: this.options.config.metrics,
        now: this.options.now(),
      }),
    };
  }

  async summarizeMetrics(
    query: MetricSummaryQuery,
    { restriction }: ReadOptions,
  ) {
    return summarizeMetricSeries(query, {
      db: this.options.db,
      definitions: this.options.metricDefinitions,
      restriction,
      now: this.options.now(),
    });
  }

  async listChanges(query: ChangesQuery, { restriction }: ReadOptions) {
    const { rows, nextCursor } = await readChanges(
      this.options.db,
      query,
      restriction,
    );
    return { items: rows.map(toApiChange), nextCursor };
  }

  async getCoverage(query: CoverageQuery) {
    const { outcome, ...filter } = query;
    const { accounts, failure } = this.options.accounts.current();
    const coverage = buildCoverage(
      {
        targets: await readScanTargets(this.options.db, filter),
        jobs: this.options.jobs,
        accounts,
        accountsFailure: failure,
        staleAfterIntervals: this.options.config.staleAfterIntervals,
      },
      this.options.now(),
    );
    return outcome
      ? {
          ...coverage,
          items: coverage.items.filter(item => outcome.includes(item.outcome)),
        }
      : coverage;
  }

  async getUsage({ days = 7 }: { days?: number }) {
    const to = this.options.now();
    const from = startOfUsage(days, to);
    const recentFrom = new Date(to.getTime() - 24 * 3600 * 1000);
    const counts = await readCallCounts(this.options.db, {
      from: from < recentFrom ? from : recentFrom,
      recentFrom,
    });
    return buildUsage(counts, { from, to }, accountId =>
      this.options.accounts.nameOf(accountId),
    );
  }

  async requestScan(scope: {
    accountId?: string;
    region?: string;
    collector?: string;
  }) {
    if (scope.collector && !this.jobs.has(scope.collector)) {
      throw new InputError(
        `There is no collector '${scope.collector}'. There are ${[
          ...this.jobs.keys(),
        ].join(', ')}.`,
      );
    }
    const queuedCount = await requestScans(this.options.db, scope);
    this.options.onScanRequested();
    return { queuedCount };
  }

  private async requireResource(
    arn: string,
    { restriction }: Pick<ReadOptions, 'restriction'>,
  ): Promise<void> {
    if (!(await readResource(this.options.db, arn, restriction))) {
      throw unknownResourceError(arn);
    }
  }

  private apiContext(): ApiContext {
    const { config, accounts, now } = this.options;
    return {
      now: now(),
      accountName: accountId => accounts.nameOf(accountId),
      // A collector that is switched off has no interval; its resources age by the day.
      intervalSeconds: id => this.jobs.get(id)?.intervalSeconds ?? 24 * 3600,
      staleAfterIntervals: config.staleAfterIntervals,
    };
  }
}
