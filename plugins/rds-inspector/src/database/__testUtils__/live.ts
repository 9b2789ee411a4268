import type {
  ChartPoint,
  ChartUnit,
  DatabaseDetail,
  DatabaseEvents,
  DatabaseLoad,
  DatabaseLoadQuery,
  DatabaseMetrics,
  DatabaseRangeQuery,
  DatabaseRow,
} from '@meridian/plugin-rds-inspector-common';

const STEP_COUNT = 120;

function pointsBetween(
  { from, to }: Pick<DatabaseRangeQuery, 'from' | 'to'>,
  scale: number,
  phase: number,
): ChartPoint[] {
  const start = Date.parse(from);
  const step = (Date.parse(to) - start) / STEP_COUNT;
  return (
    Array.from({ length: STEP_COUNT }, (_, index) => ({
      time: new Date(start + index * step).toISOString(),
      value: scale * (1 + 0.35 * Math.sin(index / 11 + phase)),
    }))
      // An hour without data: the line must break there.
      .filter((_, index) => index < 80 || index > 88)
  );
}

const CHARTS: ReadonlyArray<{
  id: string;
  title: string;
  unit: ChartUnit;
  metrics: ReadonlyArray<readonly [metricName: string, scale: number]>;
}> = [
  {
    id: 'cpu',
    title: 'CPU utilisation',
    unit: 'percent',
    metrics: [['CPUUtilization', 40]],
  },
  {
    id: 'connections',
    title: 'Database connections',
    unit: 'count',
    metrics: [['DatabaseConnections', 90]],
  },
  {
    id: 'memory',
    title: 'Freeable memory',
    unit: 'bytes',
    metrics: [['FreeableMemory', 5 * 1024 ** 3]],
  },
  {
    id: 'latency',
    title: 'Read and write latency',
    unit: 'seconds',
    metrics: [
      ['ReadLatency', 0.0008],
      ['WriteLatency', 0.0021],
    ],
  },
  {
    id: 'iops',
    title: 'Read and write operations',
    unit: 'count-per-second',
    metrics: [
      ['ReadIOPS', 640],
      ['WriteIOPS', 210],
    ],
  },
];

/** Metrics of all instances of a group, with an hour in which there are none. */
export function metricsBetween(
  query: DatabaseRangeQuery,
  detail: DatabaseDetail,
): DatabaseMetrics {
  const instances = detail.group.filter(({ kind }) => kind === 'instance');
  const periodSeconds =
    (Date.parse(query.to) - Date.parse(query.from)) / 1000 / STEP_COUNT;
  const state = { observedAt: query.to, ageSeconds: 20 };
  const series = (
    row: DatabaseRow,
    index: number,
    metricName: string,
    scale: number,
  ) => ({
    id: `${metricName} ${row.arn}`,
    arn: row.arn,
    databaseName: row.name,
    region: row.region,
    label: row.name,
    metricName,
    statistic: 'Average',
    points: pointsBetween(query, scale * (1 - index * 0.15), index),
    source: 'cloudwatch' as const,
    periodSeconds,
    state,
  });
  return {
    ...query,
    periodSeconds,
    charts: CHARTS.map(chart => ({
      id: chart.id,
      title: chart.title,
      unit: chart.unit,
      isShare: chart.unit === 'percent',
      series: chart.metrics.flatMap(([metricName, scale]) =>
        instances.map((row, index) => series(row, index, metricName, scale)),
      ),
    })),
    notices: [],
    state,
  };
}

const WAITS = [
  ['CPU', 1.1],
  ['IO:DataFileRead', 0.7],
  ['Lock:transactionid', 0.4],
  ['Client:ClientRead', 0.2],
] as const;

const STATEMENTS = [
  ['SELECT * FROM orders WHERE customer_id = ? ORDER BY created_at DESC', 1.3],
  ['UPDATE orders SET status = ? WHERE id = ?', 0.7],
  ['INSERT INTO order_items (order_id, sku, quantity) VALUES (?, ?, ?)', 0.3],
] as const;

/** The load of an instance that has four waits and three statements. */
export function loadBetween(
  query: DatabaseLoadQuery,
  detail: DatabaseDetail,
): DatabaseLoad {
  const named = query.groupBy === 'sql' ? STATEMENTS : WAITS;
  const whole = named.reduce((sum, [, load]) => sum + load, 0);
  return {
    arn: query.arn,
    databaseName: detail.database.name,
    from: query.from,
    to: query.to,
    groupBy: query.groupBy ?? 'wait',
    candidates: detail.group
      .filter(({ kind }) => kind === 'instance')
      .map(({ arn, name, role, region }) => ({
        arn,
        name,
        role,
        region,
        isEnabled: true,
      })),
    status: 'enabled',
    vcpuCount: 2,
    periodSeconds:
      (Date.parse(query.to) - Date.parse(query.from)) / 1000 / STEP_COUNT,
    total: pointsBetween(query, whole, 0),
    groups: named.map(([label, load], index) => ({
      id: `group-${index}`,
      label,
      averageActiveSessions: load,
      percentOfLoad: (load / whole) * 100,
      points: pointsBetween(query, load, 0),
      ...(query.groupBy === 'sql'
        ? { statement: { id: `d${index}`, text: label, isTruncated: false } }
        : {}),
    })),
    notices: [],
    state: { observedAt: query.to, ageSeconds: 20 },
  };
}

/** A failover, maintenance and a deployment in a time. */
export function eventsBetween(
  query: DatabaseRangeQuery,
  { database }: DatabaseDetail,
): DatabaseEvents {
  const start = Date.parse(query.from);
  const length = Date.parse(query.to) - start;
  const at = (share: number) => new Date(start + length * share).toISOString();
  const base = { arn: database.arn, databaseName: database.name };
  return {
    ...query,
    items: [
      {
        ...base,
        id: 'deploy',
        time: at(0.9),
        kind: 'deployment',
        message: 'ECS Service orders-api: Image changed from 41 to 42.',
        categories: ['changed'],
        isIncident: false,
      },
      {
        ...base,
        id: 'failover',
        time: at(0.7),
        kind: 'event',
        message: 'Multi-AZ instance failover started.',
        categories: ['failover'],
        isIncident: true,
      },
      {
        ...base,
        id: 'patch',
        time: at(0.3),
        kind: 'maintenance',
        message: 'Finished applying a minor version upgrade.',
        categories: ['maintenance'],
        isIncident: false,
      },
    ],
    truncated: false,
    notices: [],
    state: { observedAt: query.to, ageSeconds: 20 },
  };
}
