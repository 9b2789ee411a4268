import type {
  ChartSeries,
  DatabaseChart,
} from '@meridian/plugin-rds-inspector-common';
import {
  GLOBAL_GROUP,
  GLOBAL_TOPOLOGY,
  PRIMARY_ARN,
  SECONDARY_ARN,
  WRITER_ARN,
} from '../__testUtils__/globalCluster';
import { instanceArn } from '../__testUtils__/rows';
import { metricCharts } from './metricCharts';

const detail = { group: GLOBAL_GROUP, topology: GLOBAL_TOPOLOGY };

function line(
  metricName: string,
  arn: string,
  changes: Partial<ChartSeries> = {},
): ChartSeries {
  const name = arn.slice(arn.lastIndexOf(':') + 1);
  return {
    id: `${metricName} ${arn}`,
    arn,
    databaseName: name,
    region: 'us-east-1',
    label: `${name} of ${metricName}`,
    metricName,
    statistic: 'Average',
    points: [],
    source: 'cloudwatch',
    periodSeconds: 60,
    state: {},
    ...changes,
  };
}

function chart(id: string, series: ChartSeries[]): DatabaseChart {
  return { id, title: `Title of ${id}`, unit: 'count', series, isShare: false };
}

describe('metricCharts', () => {
  const reader = instanceArn('orders-primary-2');

  it('gives each metric a chart, and each database its colour on all of them', () => {
    const charts = metricCharts(
      [
        chart('latency', [
          line('ReadLatency', WRITER_ARN),
          line('WriteLatency', WRITER_ARN),
          line('ReadLatency', reader),
          line('WriteLatency', reader),
        ]),
        chart('cpu', [line('CPUUtilization', reader)]),
      ],
      detail,
    );
    expect(charts.map(({ title }) => title)).toEqual([
      'Read latency',
      'Write latency',
      'Title of cpu',
    ]);
    const colours = charts.map(({ series }) =>
      series.map(({ title, color }) => `${title} ${color}`),
    );
    expect(colours[0]).toEqual([
      'orders-primary-1 var(--mer-series-1)',
      'orders-primary-2 var(--mer-series-2)',
    ]);
    expect(colours[1]).toEqual(colours[0]);
    expect(colours[2]).toEqual([colours[0][1]]);
  });

  it('draws the maximum of connections and the objective of lag', () => {
    const [connections, rpo, cpu] = metricCharts(
      [
        chart('connections', [line('DatabaseConnections', WRITER_ARN)]),
        chart('lag', [line('AuroraGlobalDBRPOLag', SECONDARY_ARN)]),
        chart('cpu', [line('CPUUtilization', WRITER_ARN)]),
      ],
      detail,
    );
    expect(connections.limit).toEqual({ label: 'maximum 1,700', value: 1700 });
    expect(rpo.limit).toEqual({ label: 'objective 1 s', value: 1 });
    expect(cpu.limit).toBeUndefined();
  });

  it('names whose the least maximum is where they differ', () => {
    const group = GLOBAL_GROUP.map(row =>
      row.arn === reader ? { ...row, maximumConnectionCount: 90 } : row,
    );
    const [connections] = metricCharts(
      [
        chart('connections', [
          line('DatabaseConnections', WRITER_ARN),
          line('DatabaseConnections', reader),
        ]),
      ],
      { ...detail, group },
    );
    expect(connections.limit?.label).toBe('maximum of orders-primary-2 90');
  });

  it('tells lines of one database apart', () => {
    const [lag] = metricCharts(
      [
        chart('lag', [
          line('AuroraGlobalDBRPOLag', PRIMARY_ARN, {
            id: 'a',
            label: 'orders-primary us-west-2',
          }),
          line('AuroraGlobalDBRPOLag', PRIMARY_ARN, {
            id: 'b',
            label: 'orders-primary eu-west-1',
          }),
        ]),
      ],
      detail,
    );
    expect(lag.series.map(({ title }) => title)).toEqual([
      'orders-primary us-west-2',
      'orders-primary eu-west-1',
    ]);
  });

  it('says that stored values are shown, and why', () => {
    const failure = {
      reason: 'throttled' as const,
      message: 'CloudWatch refused.',
    };
    const [cpu] = metricCharts(
      [
        chart('cpu', [
          line('CPUUtilization', WRITER_ARN, {
            source: 'inventory',
            state: { failure },
          }),
          line('CPUUtilization', reader),
        ]),
      ],
      detail,
    );
    expect(cpu.series[0].title).toBe('orders-primary-1 (stored)');
    expect(cpu.notes).toEqual([
      'CloudWatch refused.',
      'Of orders-primary-1 the values that the portal keeps itself are shown.',
    ]);
  });
});
