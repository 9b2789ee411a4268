import { useState } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart as RechartsLineChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatMeasure } from '../format';
import type { ChartRow } from './chartData';
import { ChartTooltip } from './ChartTooltip';
import { CHART_HEIGHT, type LineChartProps } from './LineChart';
import { formatTick } from './formatTick';

const AXIS = {
  stroke: 'var(--mer-line-strong)',
  tick: { fill: 'var(--mer-text-subtle)', fontSize: 11 },
  tickLine: false,
} as const;

const MILLIS_PER_MINUTE = 60_000;

/** The drawing of a {@link LineChart}; in a file of its own so that it loads when it is needed. */
export function LineChartPlot(
  props: LineChartProps & { rows: readonly ChartRow[] },
) {
  const { series, rows, unit, limit, onZoom } = props;
  const from = new Date(props.from).getTime();
  const to = new Date(props.to).getTime();
  const [brush, setBrush] = useState<{ start: number; end: number }>();

  const finishBrush = () => {
    if (!brush) return;
    const [start, end] = [brush.start, brush.end].sort((a, b) => a - b);
    setBrush(undefined);
    if (end - start >= MILLIS_PER_MINUTE) {
      onZoom?.({
        from: new Date(start).toISOString(),
        to: new Date(end).toISOString(),
      });
    }
  };

  return (
    <ResponsiveContainer width="100%" height={CHART_HEIGHT}>
      <RechartsLineChart
        data={[...rows]}
        margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        onMouseDown={event => {
          const time = Number(event.activeLabel);
          if (onZoom && Number.isFinite(time)) {
            setBrush({ start: time, end: time });
          }
        }}
        onMouseMove={event => {
          const time = Number(event.activeLabel);
          if (brush && Number.isFinite(time)) {
            setBrush({ ...brush, end: time });
          }
        }}
        onMouseUp={finishBrush}
        onMouseLeave={() => setBrush(undefined)}
      >
        <CartesianGrid stroke="var(--mer-line)" vertical={false} />
        <XAxis
          {...AXIS}
          dataKey="time"
          type="number"
          scale="time"
          domain={[from, to]}
          minTickGap={48}
          tickFormatter={time => formatTick(time, to - from)}
        />
        <YAxis
          {...AXIS}
          width={68}
          domain={[0, 'auto']}
          axisLine={false}
          tickFormatter={value => formatMeasure(value, unit)}
        />
        <Tooltip
          isAnimationActive={false}
          content={({ active, payload }) => (
            <ChartTooltip
              row={active ? payload?.[0]?.payload : undefined}
              series={series}
              unit={unit}
            />
          )}
        />
        {limit && (
          <ReferenceLine
            y={limit.value}
            stroke="var(--mer-state-critical)"
            strokeDasharray="6 3"
            ifOverflow="extendDomain"
            label={{
              value: limit.label,
              position: 'insideTopRight',
              fill: 'var(--mer-text-subtle)',
              fontSize: 11,
            }}
          />
        )}
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
        {brush && brush.start !== brush.end && (
          <ReferenceArea
            x1={brush.start}
            x2={brush.end}
            fill="var(--mer-accent)"
            fillOpacity={0.15}
          />
        )}
      </RechartsLineChart>
    </ResponsiveContainer>
  );
}
