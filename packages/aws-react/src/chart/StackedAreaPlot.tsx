import { Area, AreaChart, ResponsiveContainer } from 'recharts';
import type { ChartRow } from './chartData';
import type { TimePlotProps } from './ChartFrame';
import { CHART_HEIGHT } from './plotMeasures';
import { PLOT_MARGIN, plotParts, usePointer } from './plotParts';

/** The drawing of a stacked chart; in a file of its own so that it loads when it is needed. */
export function StackedAreaPlot(props: TimePlotProps) {
  const { series, rows, height = CHART_HEIGHT } = props;
  const { brush, handlers } = usePointer(props);
  return (
    <ResponsiveContainer width="100%" height={height}>
      <AreaChart data={[...rows]} margin={PLOT_MARGIN} {...handlers}>
        {plotParts(props, brush)}
        {series.map(line => (
          <Area
            key={line.id}
            stackId="whole"
            type="linear"
            name={line.title}
            dataKey={(row: ChartRow) => row.values[line.id]}
            stroke={line.color}
            strokeWidth={1}
            fill={line.color}
            fillOpacity={0.75}
            connectNulls={false}
            isAnimationActive={false}
          />
        ))}
      </AreaChart>
    </ResponsiveContainer>
  );
}
