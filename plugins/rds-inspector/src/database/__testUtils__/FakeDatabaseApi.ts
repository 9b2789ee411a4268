import { NotFoundError } from '@backstage/errors';
import type {
  CheckOverview,
  DatabaseDependents,
  DatabaseDetail,
  DatabaseEvents,
  DatabaseFindingsQuery,
  DatabaseLoad,
  DatabaseLoadQuery,
  DatabaseLogFiles,
  DatabaseMetrics,
  DatabaseRangeQuery,
  DatabaseRecommendations,
  Finding,
  RdsInspectorApi,
} from '@meridian/plugin-rds-inspector-common';
import { eventsBetween, loadBetween, metricsBetween } from './live';

type Method = keyof RdsInspectorApi;

/** What the methods of the fake answer with, where it is not the usual. */
export interface FakeAnswers {
  readonly details: readonly DatabaseDetail[];
  readonly findings?: readonly Finding[];
  readonly checks?: readonly CheckOverview[];
  readonly metrics?: DatabaseMetrics;
  readonly load?: Partial<DatabaseLoad>;
  readonly events?: Partial<DatabaseEvents>;
  readonly dependents?: Partial<DatabaseDependents>;
  readonly recommendations?: DatabaseRecommendations;
  readonly logs?: DatabaseLogFiles;
  /** What methods reject with instead of answering. */
  readonly trouble?: Partial<Record<Method, Error>>;
  /** Methods that never answer. */
  readonly hanging?: readonly Method[];
  readonly now: Date;
}

/** What is known of databases, in memory, for tests of the page of one and for looking at it. */
export class FakeDatabaseApi implements RdsInspectorApi {
  /** The ranges for which metrics were asked, in order. */
  readonly metricQueries: DatabaseRangeQuery[] = [];
  readonly findingQueries: DatabaseFindingsQuery[] = [];

  constructor(private readonly answers: FakeAnswers) {}

  async getDatabase(arn: string) {
    await this.answering('getDatabase');
    return this.detailOf(arn);
  }

  async getDatabaseFindings(query: DatabaseFindingsQuery) {
    this.findingQueries.push(query);
    await this.answering('getDatabaseFindings');
    const { findings = [] } = this.answers;
    return {
      items:
        query.state === 'all'
          ? findings
          : findings.filter(({ closedAt }) => !closedAt),
    };
  }

  async getDatabaseMetrics(query: DatabaseRangeQuery) {
    this.metricQueries.push(query);
    await this.answering('getDatabaseMetrics');
    return (
      this.answers.metrics ?? metricsBetween(query, this.detailOf(query.arn))
    );
  }

  async getDatabaseLoad(query: DatabaseLoadQuery) {
    await this.answering('getDatabaseLoad');
    return {
      ...loadBetween(query, this.detailOf(query.arn)),
      ...this.answers.load,
    };
  }

  async getDatabaseEvents(query: DatabaseRangeQuery) {
    await this.answering('getDatabaseEvents');
    return {
      ...eventsBetween(query, this.detailOf(query.arn)),
      ...this.answers.events,
    };
  }

  async getDatabaseRecommendations() {
    await this.answering('getDatabaseRecommendations');
    return (
      this.answers.recommendations ?? {
        items: [],
        state: { observedAt: this.answers.now.toISOString() },
      }
    );
  }

  async getDatabaseLogs() {
    await this.answering('getDatabaseLogs');
    return (
      this.answers.logs ?? {
        items: [],
        truncated: false,
        state: { observedAt: this.answers.now.toISOString() },
      }
    );
  }

  async getDatabaseDependents(arn: string) {
    await this.answering('getDatabaseDependents');
    return {
      arn,
      entityRefs: [],
      items: [],
      truncated: false,
      notices: [],
      ...this.answers.dependents,
    };
  }

  async listChecks() {
    await this.answering('listChecks');
    return { items: this.answers.checks ?? [] };
  }

  searchDatabases = () => this.notAsked('searchDatabases');
  summarizeDatabases = () => this.notAsked('summarizeDatabases');
  searchFindings = () => this.notAsked('searchFindings');
  getEntityDatabases = () => this.notAsked('getEntityDatabases');

  private async notAsked(method: Method): Promise<never> {
    throw new Error(`The page of one database does not ask ${method}`);
  }

  private async answering(method: Method): Promise<void> {
    if (this.answers.hanging?.includes(method)) {
      await new Promise(() => undefined);
    }
    const error = this.answers.trouble?.[method];
    if (error) throw error;
  }

  private detailOf(arn: string): DatabaseDetail {
    const detail = this.answers.details.find(
      ({ database }) => database.arn === arn,
    );
    if (!detail) {
      throw new NotFoundError(
        `There is no database with the ARN ${arn} that you may read.`,
      );
    }
    return detail;
  }
}
