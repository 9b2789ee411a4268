import { seriesColor, type ChartSeries } from '@meridian/aws-react';
import type {
  DatabaseChart,
  DatabaseDetail,
  DatabaseRow,
  ChartSeries as MetricLine,
} from '@meridian/plugin-rds-inspector-common';
import { lagInWords } from '../words/lag';

/** One of the small charts: one metric, a line for each database. */
export interface MetricChart {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly series: readonly ChartSeries[];
  readonly limit?: { readonly label: string; readonly value: number };
  /** What the chart lacks, and what it shows instead, a sentence each. */
  readonly notes: readonly string[];
}

/** Titles of metrics that come in one chart with others. */
const METRIC_TITLES: Readonly<Record<string, string>> = {
  ReadLatency: 'Read latency',
  WriteLatency: 'Write latency',
  ReadIOPS: 'Read operations',
  WriteIOPS: 'Write operations',
  ReadThroughput: 'Read throughput',
  WriteThroughput: 'Write throughput',
  ReplicaLag: 'Replica lag',
  AuroraReplicaLag: 'Lag of readers behind the writer',
  AuroraGlobalDBRPOLag: 'RPO lag of the secondary Region',
  AuroraGlobalDBProgressLag: 'Progress lag of the secondary Region',
};

/**
 * The databases in the order in which they get their colours: it is the same on all charts and days. A chart
 * has lines of instances or of clusters, so each kind begins with the first colour.
 */
function colorOrders(group: readonly DatabaseRow[]): readonly string[][] {
  return (['instance', 'cluster'] as const).map(kind =>
    group.filter(row => row.kind === kind).map(({ arn }) => arn),
  );
}

/** Lines in the order of their databases, so that legends read the same on every chart. */
function inOrder(
  lines: readonly MetricLine[],
  orders: readonly string[][],
): MetricLine[] {
  const place = (line: MetricLine) => orders.flat().indexOf(line.arn);
  return [...lines].sort((a, b) => place(a) - place(b));
}

function lineOf(
  line: MetricLine,
  siblings: readonly MetricLine[],
  orders: readonly string[][],
): ChartSeries {
  const order = orders.find(arns => arns.includes(line.arn)) ?? [];
  const isOnly = siblings.filter(({ arn }) => arn === line.arn).length === 1;
  const name = isOnly ? line.databaseName : line.label;
  return {
    id: line.id,
    title: line.source === 'inventory' ? `${name} (stored)` : name,
    color: seriesColor(line.arn, order),
    resolutionSeconds: line.periodSeconds,
    points: line.points,
  };
}

/** The least of the limits of the databases that have a line, with whose it is. */
function connectionLimit(
  lines: readonly MetricLine[],
  group: readonly DatabaseRow[],
): MetricChart['limit'] {
  const limits = lines.flatMap(({ arn }) => {
    const row = group.find(candidate => candidate.arn === arn);
    return row?.maximumConnectionCount === undefined
      ? []
      : [{ name: row.name, value: row.maximumConnectionCount }];
  });
  if (limits.length === 0) return undefined;
  const least = limits.reduce((a, b) => (b.value < a.value ? b : a));
  const isSame = limits.every(({ value }) => value === least.value);
  return {
    label: isSame
      ? `maximum ${least.value.toLocaleString('en-US')}`
      : `maximum of ${least.name} ${least.value.toLocaleString('en-US')}`,
    value: least.value,
  };
}

const REPLICA_LAGS = new Set(['ReplicaLag', 'AuroraReplicaLag']);
const GLOBAL_LAGS = new Set([
  'AuroraGlobalDBReplicationLag',
  'AuroraGlobalDBRPOLag',
]);

function lagObjective(
  metricName: string,
  { topology }: Pick<DatabaseDetail, 'topology'>,
): MetricChart['limit'] {
  const isGlobal = GLOBAL_LAGS.has(metricName);
  if (!isGlobal && !REPLICA_LAGS.has(metricName)) return undefined;
  const kind = isGlobal ? 'storage-replication' : 'replication';
  const objectives = topology.edges.flatMap(edge =>
    edge.kind === kind && edge.lagObjectiveSeconds !== undefined
      ? [edge.lagObjectiveSeconds]
      : [],
  );
  if (objectives.length === 0) return undefined;
  const value = Math.min(...objectives);
  return { label: `objective ${lagInWords(value)}`, value };
}

function notesOf(lines: readonly MetricLine[]): string[] {
  const notes = new Set<string>();
  const stored = lines.filter(({ source }) => source === 'inventory');
  for (const { state } of lines) {
    if (state.failure) notes.add(state.failure.message);
  }
  if (stored.length > 0) {
    notes.add(
      stored.length === lines.length
        ? 'Shown are the values that the portal keeps itself, which are coarser.'
        : `Of ${stored
            .map(({ databaseName }) => databaseName)
            .join(', ')} the values that the portal keeps itself are shown.`,
    );
  }
  return [...notes];
}

/** Charts of one metric each, so that a database has one line and one colour on all of them. */
export function metricCharts(
  charts: readonly DatabaseChart[],
  detail: Pick<DatabaseDetail, 'group' | 'topology'>,
): MetricChart[] {
  const orders = colorOrders(detail.group);
  return charts.flatMap(chart => {
    const metrics = [...new Set(chart.series.map(line => line.metricName))];
    return metrics.map((metricName): MetricChart => {
      const lines = inOrder(
        chart.series.filter(line => line.metricName === metricName),
        orders,
      );
      return {
        id: `${chart.id} ${metricName}`,
        title:
          metrics.length === 1
            ? chart.title
            : METRIC_TITLES[metricName] ?? `${chart.title}: ${metricName}`,
        unit: chart.unit,
        series: lines.map(line => lineOf(line, lines, orders)),
        limit:
          metricName === 'DatabaseConnections'
            ? connectionLimit(lines, detail.group)
            : lagObjective(metricName, detail),
        notes: notesOf(lines),
      };
    });
  });
}
