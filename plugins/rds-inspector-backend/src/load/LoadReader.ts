import {
  DescribeDimensionKeysCommand,
  GetDimensionKeyDetailsCommand,
  GetResourceMetricsCommand,
  type GetResourceMetricsResponse,
  type MetricKeyDataPoints,
  PIClient,
} from '@aws-sdk/client-pi';
import { formatTarget, type Target } from '@meridian/aws-common';
import { type AwsService, explainAwsError } from '@meridian/aws-node';
import { PERFORMANCE_INSIGHTS_ACTIONS } from '../iamActions';
import { askAws } from '../live/askAws';
import {
  type LiveAnswer,
  LiveReads,
  type LiveReadsOptions,
} from '../live/LiveReads';
import type { LoadWindow } from './loadPeriod';
import { maskLiterals } from './maskLiterals';
import {
  isTruncated,
  type LoadData,
  type StatementText,
  statementIdOf,
  statementTextOf,
  toLoadData,
} from './toLoadData';

/** What the load of an instance is asked by. */
export interface LoadQuestion {
  readonly target: Target;
  /** `DbiResourceId`, for example `db-ABC123`. */
  readonly resourceId: string;
  readonly engine: string | undefined;
  readonly groupBy: 'wait' | 'sql';
  readonly window: LoadWindow;
}

/** How many groups a chart tells apart. */
const GROUP_COUNT = 10;
/** How many texts are asked for that a list cut short. */
const FULL_TEXT_COUNT = 5;
const PAGE_SIZE = 25;

const GROUPS = { wait: 'db.wait_event', sql: 'db.sql_tokenized' } as const;

/** Asks Performance Insights what the sessions of an instance waited for. */
export class LoadReader {
  private readonly reads: LiveReads<LoadData>;

  constructor(private readonly aws: AwsService, options: LiveReadsOptions) {
    this.reads = new LiveReads(options);
  }

  async read(question: LoadQuestion): Promise<LiveAnswer<LoadData>> {
    const { target, resourceId, groupBy, window } = question;
    const id = JSON.stringify([
      formatTarget(target),
      resourceId,
      groupBy,
      window,
    ]);
    return this.reads.get(id, () => this.ask(question));
  }

  private async ask(question: LoadQuestion): Promise<LoadData> {
    const { target, groupBy, window } = question;
    const client = this.aws.clients.client(PIClient, target, {
      declaredActions: PERFORMANCE_INSIGHTS_ACTIONS,
    });
    const series = await askAws(
      { service: 'pi', operation: 'GetResourceMetrics', target },
      () => this.readSeries(client, question),
    );
    const texts =
      groupBy === 'sql'
        ? await this.readTexts(client, question, series)
        : new Map<string, StatementText>();
    return toLoadData(series, { groupBy, window, texts });
  }

  private async readSeries(
    client: PIClient,
    { resourceId, groupBy, window }: LoadQuestion,
  ): Promise<MetricKeyDataPoints[]> {
    const series = new Map<string, MetricKeyDataPoints>();
    let token: string | undefined;
    do {
      const page: GetResourceMetricsResponse = await client.send(
        new GetResourceMetricsCommand({
          ServiceType: 'RDS',
          Identifier: resourceId,
          MetricQueries: [
            {
              Metric: 'db.load.avg',
              GroupBy: { Group: GROUPS[groupBy], Limit: GROUP_COUNT },
            },
          ],
          StartTime: window.from,
          EndTime: window.to,
          PeriodInSeconds: window.periodSeconds,
          PeriodAlignment: 'START_TIME',
          MaxResults: PAGE_SIZE,
          NextToken: token,
        }),
      );
      // A page goes on with points of series that another one began.
      for (const { Key, DataPoints = [] } of page.MetricList ?? []) {
        const id = JSON.stringify(Key?.Dimensions ?? null);
        const known = series.get(id)?.DataPoints ?? [];
        series.set(id, { Key, DataPoints: [...known, ...DataPoints] });
      }
      token = page.NextToken;
    } while (token);
    return [...series.values()];
  }

  /** The texts of digests that were cut short, as far as they can be had: the load stands without them. */
  private async readTexts(
    client: PIClient,
    question: LoadQuestion,
    series: readonly MetricKeyDataPoints[],
  ): Promise<ReadonlyMap<string, StatementText>> {
    const cut = series
      .filter(({ Key }) => isTruncated(statementTextOf(Key)))
      .slice(0, FULL_TEXT_COUNT);
    const texts = await Promise.all(
      cut.map(async ({ Key }) => {
        const id = statementIdOf(Key) ?? '';
        return [id, await this.readText(client, question, id)] as const;
      }),
    );
    return new Map(texts);
  }

  private async readText(
    client: PIClient,
    { target, resourceId, engine, window }: LoadQuestion,
    digestId: string,
  ): Promise<StatementText> {
    const of = { ServiceType: 'RDS', Identifier: resourceId } as const;
    try {
      // Details are kept of statements and not of digests: one that has the digest speaks for it.
      const { Keys = [] } = await client.send(
        new DescribeDimensionKeysCommand({
          ...of,
          StartTime: window.from,
          EndTime: window.to,
          Metric: 'db.load.avg',
          GroupBy: { Group: 'db.sql', Dimensions: ['db.sql.id'], Limit: 1 },
          Filter: { 'db.sql.tokenized_id': digestId },
        }),
      );
      const statementId = Keys[0]?.Dimensions?.['db.sql.id'];
      if (!statementId) {
        return { unavailable: 'Performance Insights kept no statement of it.' };
      }
      const { Dimensions = [] } = await client.send(
        new GetDimensionKeyDetailsCommand({
          ...of,
          Group: 'db.sql',
          GroupIdentifier: statementId,
          RequestedDimensions: ['statement'],
        }),
      );
      const [{ Value, Status } = {}] = Dimensions;
      return Value
        ? { text: maskLiterals(Value, engine) }
        : {
            unavailable: `The full text is ${
              Status?.toLowerCase() ?? 'not available'
            }.`,
          };
    } catch (error) {
      const { message } = explainAwsError(error, { service: 'pi', target });
      return { unavailable: message };
    }
  }
}
