import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import {
  formatTarget,
  type ReadFailure,
  type Target,
} from '@meridian/aws-common';
import {
  type AwsService,
  explainAwsError,
  MetricDiscovery,
  readMetrics,
} from '@meridian/aws-node';
import type { ChartPoint } from '@meridian/plugin-rds-inspector-common';
import { CLOUDWATCH_ACTIONS } from '../iamActions';
import {
  type LiveAnswer,
  LiveReadError,
  LiveReads,
  type LiveReadsOptions,
} from '../live/LiveReads';
import { roundForChart } from '../live/roundForChart';
import {
  type ChartWindow,
  dimensionsOf,
  type LineRequest,
  toRequest,
  type WantedLine,
} from './planCharts';

/** A line as CloudWatch gave it. */
export interface ReadLine {
  readonly arn: string;
  readonly chartId: string;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly points: readonly ChartPoint[];
  /** Why points may be missing that CloudWatch has. */
  readonly failure?: ReadFailure;
}

/** The lines of one account and Region. */
export interface TargetLines {
  readonly target: Target;
  readonly lines: readonly WantedLine[];
  readonly answer: LiveAnswer<readonly ReadLine[]>;
}

/** Asks CloudWatch for the lines of charts: each account and Region in as few requests as hold them. */
export class ChartReader {
  private readonly reads: LiveReads<readonly ReadLine[]>;
  private readonly discovery: MetricDiscovery;

  constructor(private readonly aws: AwsService, options: LiveReadsOptions) {
    this.reads = new LiveReads(options);
    this.discovery = new MetricDiscovery(options.now);
  }

  async read(
    lines: readonly WantedLine[],
    window: ChartWindow,
  ): Promise<TargetLines[]> {
    const byTarget = new Map<string, WantedLine[]>();
    for (const line of lines) {
      const key = formatTarget(line.target);
      byTarget.set(key, [...(byTarget.get(key) ?? []), line]);
    }
    return Promise.all(
      [...byTarget.values()].map(async group => ({
        target: group[0].target,
        lines: group,
        answer: await this.reads.get(idOf(group, window), () =>
          this.ask(group, window),
        ),
      })),
    );
  }

  private async ask(
    lines: readonly WantedLine[],
    window: ChartWindow,
  ): Promise<readonly ReadLine[]> {
    const [{ target }] = lines;
    const client = this.aws.clients.client(CloudWatchClient, target, {
      declaredActions: CLOUDWATCH_ACTIONS,
    });
    try {
      const requests = await this.plan(client, lines, window);
      const readings = await readMetrics(client, requests);
      const [first] = readings;
      if (first?.failure && readings.every(({ failure }) => failure)) {
        throw new LiveReadError(first.failure);
      }
      return readings.map(({ request, points, failure }) => ({
        arn: request.line.database.arn,
        chartId: request.line.chart.id,
        metricName: request.metricName,
        dimensions: request.dimensions,
        failure,
        points: points.map(({ time, value }) => ({
          time: time.toISOString(),
          value: roundForChart(value),
        })),
      }));
    } catch (error) {
      if (error instanceof LiveReadError) throw error;
      throw new LiveReadError(
        explainAwsError(error, {
          service: 'cloudwatch',
          operation: 'GetMetricData',
          target,
        }),
      );
    }
  }

  private async plan(
    client: CloudWatchClient,
    lines: readonly WantedLine[],
    window: ChartWindow,
  ): Promise<LineRequest[]> {
    const planned = await Promise.all(
      lines.map(async line => {
        const known = dimensionsOf(line);
        const found = line.metric.discover
          ? await this.discovery.find(client, {
              target: line.target,
              namespace: 'AWS/RDS',
              metricName: line.metric.metricName,
              dimensions: known,
            })
          : [known];
        return found.map(dimensions => toRequest(line, dimensions, window));
      }),
    );
    return planned.flat();
  }
}

function idOf(lines: readonly WantedLine[], window: ChartWindow): string {
  return JSON.stringify([
    formatTarget(lines[0].target),
    window,
    lines.map(({ database, metric }) => [database.arn, metric.metricName]),
  ]);
}
