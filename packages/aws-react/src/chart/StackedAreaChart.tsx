import { lazy } from 'react';
import { ChartFrame, type TimeChartProps } from './ChartFrame';

// The chart library is half of a page's weight, and is fetched only where a chart is shown.
const StackedAreaPlot = lazy(() =>
  import('./StackedAreaPlot').then(m => ({ default: m.StackedAreaPlot })),
);

/**
 * Parts of a whole over time, the first series at the bottom, with the numbers behind them one click
 * away. The series have the same times.
 */
export function StackedAreaChart(props: TimeChartProps) {
  return (
    <ChartFrame
      {...props}
      isStacked
      renderPlot={plot => <StackedAreaPlot {...plot} />}
    />
  );
}
