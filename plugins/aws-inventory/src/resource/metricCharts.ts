import { SERIES_COLOR_COUNT, type ChartSeries } from '@meridian/aws-react';
import type { MetricSeries } from '@meridian/plugin-aws-inventory-common';

/** One chart: all series of one metric, by their dimensions. */
export interface MetricChart {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly series: readonly ChartSeries[];
  readonly failure?: MetricSeries['failure'];
}

function valueOf(
  statistic: string,
  point: MetricSeries['points'][number],
): number {
  switch (statistic) {
    case 'Maximum':
      return point.maximum;
    case 'Minimum':
      return point.minimum;
    default:
      return point.average;
  }
}

function isEmpty(chart: MetricChart): boolean {
  return chart.series.every(({ points }) => points.length === 0);
}

/** Gathers series into charts: those of one metric share a chart, and a unit. */
export function metricCharts(items: readonly MetricSeries[]): MetricChart[] {
  const byMetric = new Map<string, MetricSeries[]>();
  for (const series of items) {
    byMetric.set(series.metric, [
      ...(byMetric.get(series.metric) ?? []),
      series,
    ]);
  }
  const charts = [...byMetric].map(([metric, group]) => ({
    id: metric,
    title: `${group[0].title} (${group[0].statistic.toLocaleLowerCase(
      'en-US',
    )})`,
    unit: group[0].unit,
    failure: group.find(({ failure }) => failure)?.failure,
    series: group.map((series, index) => ({
      id: `${metric} ${index}`,
      title: Object.values(series.dimensions).join(', ') || series.title,
      color:
        index < SERIES_COLOR_COUNT
          ? `var(--mer-series-${index + 1})`
          : 'var(--mer-series-other)',
      resolutionSeconds: series.resolutionSeconds,
      points: series.points.map(point => ({
        time: point.time,
        value: valueOf(series.statistic, point),
      })),
    })),
  }));
  // What has nothing to show stands last.
  return charts.sort((a, b) => Number(isEmpty(a)) - Number(isEmpty(b)));
}
