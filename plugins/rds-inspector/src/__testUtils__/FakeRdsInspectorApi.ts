import { NotFoundError } from '@backstage/errors';
import type { PluginRequestOptions } from '@meridian/aws-common';
import {
  SEVERITIES,
  type CheckOverview,
  type DatabaseDetail,
  type DatabaseFilter,
  type DatabaseGroup,
  type DatabaseQuery,
  type DatabaseRow,
  type EntityDatabases,
  type Finding,
  type FindingQuery,
  type RdsInspectorApi,
  type UnreadableSource,
} from '@meridian/plugin-rds-inspector-common';
import { overviewOf } from './overview';

/** What methods reject with instead of answering. */
export type Trouble = Partial<Record<keyof RdsInspectorApi, Error>>;

/** The answers about one database, which a test of its page gives. */
export type DatabaseAnswers = Partial<
  Pick<
    RdsInspectorApi,
    | 'getDatabase'
    | 'getDatabaseFindings'
    | 'getDatabaseMetrics'
    | 'getDatabaseLoad'
    | 'getDatabaseEvents'
    | 'getDatabaseRecommendations'
    | 'getDatabaseLogs'
    | 'getDatabaseDependents'
  >
>;

function isIn(
  chosen: readonly string[] | undefined,
  value: string | undefined,
): boolean {
  return !chosen || (value !== undefined && chosen.includes(value));
}

/**
 * The RDS inspector in memory, with the filters, order and pages of the real one, for tests and for the
 * development app.
 */
export class FakeRdsInspectorApi implements RdsInspectorApi {
  /** Every search that was asked, in order. */
  readonly searches: DatabaseQuery[] = [];
  readonly findingSearches: FindingQuery[] = [];
  private readonly options: {
    readonly groups: readonly DatabaseGroup[];
    readonly findings?: readonly Finding[];
    readonly checks?: readonly CheckOverview[];
    readonly unreadable?: readonly UnreadableSource[];
    readonly now: Date;
    readonly trouble?: Trouble;
    readonly answers?: DatabaseAnswers;
    readonly entityDatabases?: (entityRef: string) => EntityDatabases;
    readonly delayMillis?: number;
  };

  constructor(options: FakeRdsInspectorApi['options']) {
    this.options = options;
  }

  async searchDatabases(query: DatabaseQuery, options?: PluginRequestOptions) {
    this.searches.push(query);
    await this.answering('searchDatabases', options);
    const matching = this.options.groups.flatMap(group => {
      const matchedArns = [group.root, ...group.members]
        .filter(row => this.matches(row, query))
        .map(({ arn }) => arn);
      return matchedArns.length > 0 ? [{ ...group, matchedArns }] : [];
    });
    if (query.orderBy === 'name') {
      const sign = query.direction === 'desc' ? -1 : 1;
      matching.sort((a, b) => sign * a.root.name.localeCompare(b.root.name));
    }
    const start = Number(query.cursor ?? 0);
    const end = start + (query.limit ?? 50);
    return {
      items: matching.slice(start, end),
      nextCursor: end < matching.length ? String(end) : undefined,
    };
  }

  async summarizeDatabases(
    filter: DatabaseFilter,
    options?: PluginRequestOptions,
  ) {
    await this.answering('summarizeDatabases', options);
    const rows = this.rows().filter(row => this.matches(row, filter));
    return overviewOf(rows, this.options.now, this.options.unreadable);
  }

  async searchFindings(query: FindingQuery, options?: PluginRequestOptions) {
    this.findingSearches.push(query);
    await this.answering('searchFindings', options);
    const matching = (this.options.findings ?? [])
      .filter(finding => matchesFinding(finding, query))
      .sort(
        (a, b) =>
          SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
      );
    const start = Number(query.cursor ?? 0);
    const end = start + (query.limit ?? 50);
    return {
      items: matching.slice(start, end),
      totalCount: matching.length,
      nextCursor: end < matching.length ? String(end) : undefined,
    };
  }

  async listChecks(options?: PluginRequestOptions) {
    await this.answering('listChecks', options);
    return { items: this.options.checks ?? [] };
  }

  async getEntityDatabases(
    entityRef: string,
    options?: PluginRequestOptions,
  ): Promise<EntityDatabases> {
    await this.answering('getEntityDatabases', options);
    return (
      this.options.entityDatabases?.(entityRef) ?? {
        entityRef,
        groups: [],
        truncated: false,
      }
    );
  }

  async getDatabase(
    arn: string,
    options?: PluginRequestOptions,
  ): Promise<DatabaseDetail> {
    return this.answered('getDatabase', options, () =>
      this.options.answers?.getDatabase?.(arn, options),
    );
  }

  async getDatabaseFindings(
    query: Parameters<RdsInspectorApi['getDatabaseFindings']>[0],
    options?: PluginRequestOptions,
  ) {
    await this.answering('getDatabaseFindings', options);
    const answer = this.options.answers?.getDatabaseFindings;
    return answer
      ? answer(query, options)
      : {
          items: (this.options.findings ?? []).filter(
            ({ arn, closedAt }) => arn === query.arn && !closedAt,
          ),
        };
  }

  async getDatabaseMetrics(
    query: Parameters<RdsInspectorApi['getDatabaseMetrics']>[0],
    options?: PluginRequestOptions,
  ) {
    return this.answered('getDatabaseMetrics', options, () =>
      this.options.answers?.getDatabaseMetrics?.(query, options),
    );
  }

  async getDatabaseLoad(
    query: Parameters<RdsInspectorApi['getDatabaseLoad']>[0],
    options?: PluginRequestOptions,
  ) {
    return this.answered('getDatabaseLoad', options, () =>
      this.options.answers?.getDatabaseLoad?.(query, options),
    );
  }

  async getDatabaseEvents(
    query: Parameters<RdsInspectorApi['getDatabaseEvents']>[0],
    options?: PluginRequestOptions,
  ) {
    return this.answered('getDatabaseEvents', options, () =>
      this.options.answers?.getDatabaseEvents?.(query, options),
    );
  }

  async getDatabaseRecommendations(
    arn: string,
    options?: PluginRequestOptions,
  ) {
    return this.answered('getDatabaseRecommendations', options, () =>
      this.options.answers?.getDatabaseRecommendations?.(arn, options),
    );
  }

  async getDatabaseLogs(arn: string, options?: PluginRequestOptions) {
    return this.answered('getDatabaseLogs', options, () =>
      this.options.answers?.getDatabaseLogs?.(arn, options),
    );
  }

  async getDatabaseDependents(arn: string, options?: PluginRequestOptions) {
    return this.answered('getDatabaseDependents', options, () =>
      this.options.answers?.getDatabaseDependents?.(arn, options),
    );
  }

  private rows(): DatabaseRow[] {
    return this.options.groups.flatMap(({ root, members }) => [
      root,
      ...members,
    ]);
  }

  private async answered<T>(
    method: keyof RdsInspectorApi,
    options: PluginRequestOptions | undefined,
    ask: () => Promise<T> | undefined,
  ): Promise<T> {
    await this.answering(method, options);
    const answer = await ask();
    if (answer === undefined) {
      throw new NotFoundError('No database with this ARN that you may read.');
    }
    return answer;
  }

  private async answering(
    method: keyof RdsInspectorApi,
    options?: PluginRequestOptions,
  ): Promise<void> {
    const { delayMillis = 0, trouble } = this.options;
    if (delayMillis > 0) {
      await new Promise(resolve => setTimeout(resolve, delayMillis));
    }
    options?.signal?.throwIfAborted();
    const error = trouble?.[method];
    if (error) throw error;
  }

  private matches(row: DatabaseRow, filter: DatabaseFilter): boolean {
    const words = (filter.text ?? '').toLowerCase().split(/\s+/);
    return (
      isIn(filter.kind, row.kind) &&
      isIn(filter.role, row.role) &&
      isIn(filter.engine, row.engine) &&
      isIn(filter.engineVersion, row.engineVersion) &&
      isIn(filter.supportStatus, row.supportStatus) &&
      isIn(filter.status, row.status) &&
      isIn(filter.accountId, row.accountId) &&
      isIn(filter.region, row.region) &&
      isIn(filter.environment, row.environment) &&
      isIn(filter.owner, row.owner) &&
      isIn(filter.system, row.system) &&
      (!filter.severity ||
        filter.severity.some(severity => row.findingCounts[severity] > 0)) &&
      (!filter.outcome?.includes('unknown') || row.unknownCheckCount > 0) &&
      (filter.unowned === undefined ||
        filter.unowned === (row.owner === undefined)) &&
      words.every(word => JSON.stringify(row).toLowerCase().includes(word))
    );
  }
}

function matchesFinding(finding: Finding, query: FindingQuery): boolean {
  const words = (query.text ?? '').toLowerCase().split(/\s+/);
  const wasOpen = query.at
    ? finding.openedAt <= query.at &&
      (!finding.closedAt || finding.closedAt > query.at)
    : query.state === 'all' ||
      (query.state === 'closed') === (finding.closedAt !== undefined);
  return (
    wasOpen &&
    isIn(query.check, finding.checkId) &&
    isIn(query.severity, finding.severity) &&
    isIn(query.outcome, finding.outcome) &&
    isIn(query.accountId, finding.accountId) &&
    isIn(query.region, finding.region) &&
    isIn(query.environment, finding.environment) &&
    isIn(query.owner, finding.owner) &&
    isIn(query.system, finding.system) &&
    words.every(word => JSON.stringify(finding).toLowerCase().includes(word))
  );
}
