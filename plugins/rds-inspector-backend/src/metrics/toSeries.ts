import type { ChartSeries } from '@meridian/plugin-rds-inspector-common';
import type { WantedLine } from './planCharts';

/** A series and the chart that it belongs to. */
export interface PlacedSeries {
  readonly chartId: string;
  readonly series: ChartSeries;
}

/** A line with its points, as a chart shows it. */
export function toSeries(
  { chart, metric, database }: WantedLine,
  read: Pick<ChartSeries, 'points' | 'periodSeconds' | 'state'> & {
    dimensions: Readonly<Record<string, string>>;
  },
  source: ChartSeries['source'],
): PlacedSeries {
  const { dimensions, ...rest } = read;
  const others = Object.entries(dimensions).filter(
    ([name]) => !['DBInstanceIdentifier', 'DBClusterIdentifier'].includes(name),
  );
  return {
    chartId: chart.id,
    series: {
      id: [
        metric.metricName,
        database.arn,
        ...others.map(([name, value]) => `${name}=${value}`),
      ].join(' '),
      arn: database.arn,
      databaseName: database.name,
      region: database.region,
      label: [database.name, metric.label, ...others.map(([, value]) => value)]
        .filter(Boolean)
        .join(' '),
      metricName: metric.metricName,
      statistic: metric.statistic,
      source,
      ...rest,
    },
  };
}
