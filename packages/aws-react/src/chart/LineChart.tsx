import { lazy } from 'react';
import { ChartFrame, type TimeChartProps } from './ChartFrame';

// The chart library is half of a page's weight, and is fetched only where a chart is shown.
const LineChartPlot = lazy(() =>
  import('./LineChartPlot').then(m => ({ default: m.LineChartPlot })),
);

/** Lines over time, with the numbers behind them one click away. */
export function LineChart(props: TimeChartProps) {
  return (
    <ChartFrame {...props} renderPlot={plot => <LineChartPlot {...plot} />} />
  );
}
