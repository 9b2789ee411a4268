import {
  CloudWatchClient,
  GetMetricDataCommand,
  type GetMetricDataOutput,
} from '@aws-sdk/client-cloudwatch';
import type { ReadFailure, Target } from '@meridian/aws-common';
import {
  type AwsClients,
  type MetricDiscovery,
  type MetricQueryBatch,
  type MetricReading,
  planMetricQueries,
  readMetricDataResults,
} from '@meridian/aws-node';
import type {
  MetricSeriesDefinition,
  WantedDimensions,
} from '@meridian/plugin-aws-inventory-node';
import type { Knex } from 'knex';
import { readMetricSubjects } from '../database/operations/readMetricSubjects';
import { readSeriesStates } from '../database/operations/readSeriesStates';
import { storeMetricReadings } from '../database/operations/storeMetricReadings';
import { withLease } from '../database/operations/withLease';
import type { ScanContext } from '../scanning/ScanJob';
import {
  planSeries,
  seriesKey,
  type SeriesProgress,
  type SeriesRequest,
  type WantedSeries,
  wantedKey,
} from './planSeries';

/** The IAM actions that collecting metrics needs. */
export const METRICS_IAM_ACTIONS = [
  'cloudwatch:GetMetricData',
  'cloudwatch:ListMetrics',
];

/** What collecting metrics works with. */
export interface MetricsScanOptions {
  readonly db: Knex;
  readonly clients: AwsClients;
  readonly definitions: readonly MetricSeriesDefinition[];
  readonly backfillSeconds: number;
  readonly now: () => Date;
  readonly explainError: (error: unknown, target: Target) => ReadFailure;
}

/** Collects the metrics of one account and Region once. */
export class MetricsScan {
  seriesCount = 0;
  private readonly client: CloudWatchClient;
  private readonly target: Target;
  /** ListMetrics is denied, so what has to be found with it is not asked for again in this scan. */
  private isListDenied = false;

  constructor(
    private readonly context: ScanContext,
    private readonly discovery: MetricDiscovery,
    private readonly options: MetricsScanOptions,
  ) {
    const { accountId, region } = context.claim;
    this.target = { accountId, region };
    this.client = options.clients.client(CloudWatchClient, this.target, {
      declaredActions: METRICS_IAM_ACTIONS,
      unreadableDates: 'invalid',
    });
  }

  async read(): Promise<void> {
    const wanted = await this.findSeries();
    this.seriesCount = wanted.length;
    const first = planSeries(wanted, await this.planOptions(wanted));
    await this.readAll(first);

    const backfilled = new Set(
      first.filter(({ isBackfill }) => isBackfill).map(seriesKey),
    );
    const rest = wanted.filter(one => backfilled.has(wantedKey(one)));
    if (rest.length > 0) {
      const { progress, ...options } = await this.planOptions(rest);
      await this.readAll(
        planSeries(
          rest.filter(one => progress.get(wantedKey(one))?.observedUntil),
          {
            ...options,
            // They were read a moment ago, but not up to now.
            progress: new Map(
              [...progress].map(([key, { observedUntil }]) => [
                key,
                { observedUntil },
              ]),
            ),
          },
        ),
      );
    }
  }

  private async planOptions(wanted: readonly WantedSeries[]) {
    const { db, backfillSeconds, now } = this.options;
    const states = await readSeriesStates(db, [
      ...new Set(wanted.map(({ subject }) => subject.arn)),
    ]);
    const progress = new Map<string, SeriesProgress>(
      states.map(state => [
        seriesKey({ ...state, dimensionsKey: state.dimensions_key }),
        {
          observedAt: state.observed_at ?? undefined,
          observedUntil: state.observed_until ?? undefined,
        },
      ]),
    );
    return { target: this.target, progress, backfillSeconds, now: now() };
  }

  private async readAll(requests: readonly SeriesRequest[]): Promise<void> {
    for (const batch of planMetricQueries(requests)) {
      this.context.signal.throwIfAborted();
      await this.readBatch(batch);
    }
  }

  private async findSeries(): Promise<WantedSeries[]> {
    const { definitions, db } = this.options;
    const subjects = await readMetricSubjects(db, {
      target: this.target,
      types: [...new Set(definitions.flatMap(d => d.resourceTypes))],
    });
    const series: WantedSeries[] = [];
    for (const subject of subjects) {
      for (const definition of definitions) {
        if (definition.resourceTypes.includes(subject.type)) {
          const found = await this.dimensionsOf(subject, definition);
          series.push(
            ...found.map(dimensions => ({ subject, definition, dimensions })),
          );
        }
      }
    }
    return series;
  }

  private async dimensionsOf(
    subject: WantedSeries['subject'],
    definition: MetricSeriesDefinition,
  ): Promise<Array<Record<string, string>>> {
    const dimensions = definition.dimensions(subject);
    if (!dimensions) {
      return [];
    }
    if (!isDiscovery(dimensions)) return [dimensions];
    if (this.isListDenied) return [];
    try {
      return await this.discovery.find(this.client, {
        target: this.target,
        namespace: definition.namespace,
        metricName: definition.metricName,
        dimensions: dimensions.discover,
      });
    } catch (error) {
      this.context.signal.throwIfAborted();
      const failure = this.options.explainError(error, this.target);
      if (failure.reason !== 'denied') throw error;
      this.isListDenied = true;
      this.context.reportProblem({
        ...failure,
        message: `The series that have to be looked for could not be found. ${failure.message}`,
      });
      return [];
    }
  }

  private async readBatch(batch: MetricQueryBatch<SeriesRequest>) {
    try {
      const pages = await this.readPages(batch);
      await this.store(readMetricDataResults(pages, batch));
    } catch (error) {
      if (this.context.signal.aborted) {
        throw error;
      }
      const failure = this.options.explainError(error, this.target);
      await this.store(
        [...batch.requestsByQueryId.values()].map(request => ({
          request,
          points: [],
          failure,
        })),
      );
      throw error;
    }
  }

  private async readPages(
    batch: MetricQueryBatch<SeriesRequest>,
  ): Promise<GetMetricDataOutput[]> {
    const pages: GetMetricDataOutput[] = [];
    let token: string | undefined;
    do {
      const page = await this.client.send(
        new GetMetricDataCommand({ ...batch.input, NextToken: token }),
        { abortSignal: this.context.signal },
      );
      pages.push(page);
      token = page.NextToken;
    } while (token);
    return pages;
  }

  private async store(readings: Array<MetricReading<SeriesRequest>>) {
    for (const { request, failure } of readings) {
      if (failure) {
        this.context.reportProblem({ ...failure, arn: request.arn });
      }
    }
    const { db, now } = this.options;
    await withLease(db, this.context.claim, tx =>
      storeMetricReadings(tx, {
        observedAt: now(),
        readings: readings.map(({ request, points, failure }) => ({
          arn: request.arn,
          metric: request.metric,
          dimensions: request.dimensions,
          dimensionsKey: request.dimensionsKey,
          periodSeconds: request.periodSeconds,
          points,
          observedUntil: request.to,
          failure,
        })),
      }),
    );
  }
}

function isDiscovery(
  dimensions: Record<string, string> | { discover: WantedDimensions },
): dimensions is { discover: WantedDimensions } {
  return typeof dimensions.discover === 'object';
}
