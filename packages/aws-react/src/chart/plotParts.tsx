import { useState } from 'react';
import {
  CartesianGrid,
  ReferenceArea,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatMeasure } from '../format';
import type { TimePlotProps } from './ChartFrame';
import { PLOT_BOTTOM, PLOT_LEFT, PLOT_RIGHT, PLOT_TOP } from './plotMeasures';
import { ChartTooltip } from './ChartTooltip';
import { formatTick } from './formatTick';
import { timeTicks } from './timeTicks';

const AXIS = {
  stroke: 'var(--mer-line-strong)',
  tick: { fill: 'var(--mer-text-subtle)', fontSize: 11 },
  tickLine: false,
} as const;

/** The room around a plot that its axes do not take. */
export const PLOT_MARGIN = {
  top: PLOT_TOP,
  right: PLOT_RIGHT,
  bottom: 0,
  left: 0,
} as const;

const MILLIS_PER_MINUTE = 60_000;

interface Pointed {
  readonly activeLabel?: string | number;
}

/** Follows the pointer: what it points at, and which part of the time axis it chooses. */
export function usePointer(props: Pick<TimePlotProps, 'hover' | 'onZoom'>) {
  const { hover, onZoom } = props;
  const [brush, setBrush] = useState<{ start: number; end: number }>();
  const timeOf = ({ activeLabel }: Pointed) =>
    activeLabel === undefined ? NaN : Number(activeLabel);
  return {
    brush,
    handlers: {
      onMouseDown(event: Pointed) {
        const time = timeOf(event);
        if (onZoom && Number.isFinite(time)) {
          setBrush({ start: time, end: time });
        }
      },
      onMouseMove(event: Pointed) {
        const time = timeOf(event);
        if (!Number.isFinite(time)) return;
        hover?.set(time);
        if (brush) setBrush({ ...brush, end: time });
      },
      onMouseUp() {
        if (!brush) return;
        const [start, end] = [brush.start, brush.end].sort((a, b) => a - b);
        setBrush(undefined);
        if (end - start >= MILLIS_PER_MINUTE) {
          onZoom?.({
            from: new Date(start).toISOString(),
            to: new Date(end).toISOString(),
          });
        }
      },
      onMouseLeave() {
        setBrush(undefined);
        hover?.set(undefined);
      },
    },
  };
}

/**
 * The axes, the tooltip, the limit and the part being chosen, as children of a plot.
 *
 * A function and no component: the chart library looks at the children themselves.
 */
export function plotParts(
  props: TimePlotProps,
  brush: { start: number; end: number } | undefined,
) {
  const { series, unit, limit } = props;
  const from = new Date(props.from).getTime();
  const to = new Date(props.to).getTime();
  return (
    <>
      <CartesianGrid stroke="var(--mer-line)" vertical={false} />
      <XAxis
        {...AXIS}
        dataKey="time"
        type="number"
        scale="time"
        domain={[from, to]}
        ticks={timeTicks(from, to)}
        height={PLOT_BOTTOM}
        minTickGap={12}
        tickFormatter={time => formatTick(time, to - from)}
      />
      <YAxis
        {...AXIS}
        width={PLOT_LEFT}
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
            // Above the line where the line is low, so that it does not lie on the axis.
            position:
              limit.value < props.greatest / 2
                ? 'insideBottomRight'
                : 'insideTopRight',
            fill: 'var(--mer-text-subtle)',
            fontSize: 11,
          }}
        />
      )}
      {brush && brush.start !== brush.end && (
        <ReferenceArea
          x1={brush.start}
          x2={brush.end}
          fill="var(--mer-accent)"
          fillOpacity={0.15}
        />
      )}
    </>
  );
}
