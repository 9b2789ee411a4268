import {
  Line,
  LineChart as RechartsLineChart,
  ResponsiveContainer,
} from 'recharts';
import type { ChartRow } from './chartData';
import type { TimePlotProps } from './ChartFrame';
import { CHART_HEIGHT } from './plotMeasures';
import { PLOT_MARGIN, plotParts, usePointer } from './plotParts';

/** The drawing of a line chart; in a file of its own so that it loads when it is needed. */
export function LineChartPlot(props: TimePlotProps) {
  const { series, rows, height = CHART_HEIGHT } = props;
  const { brush, handlers } = usePointer(props);
  return (
    <ResponsiveContainer width="100%" height={height}>
      <RechartsLineChart data={[...rows]} margin={PLOT_MARGIN} {...handlers}>
        {plotParts(props, brush)}
        {series.map(line => (
          <Line
            key={line.id}
            name={line.title}
            dataKey={(row: ChartRow) => row.values[line.id]}
            stroke={line.color}
            strokeWidth={1.75}
            dot={rows.length < 3}
            connectNulls={false}
            isAnimationActive={false}
          />
        ))}
      </RechartsLineChart>
    </ResponsiveContainer>
  );
}
