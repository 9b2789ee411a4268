import { Skeleton } from '@backstage/ui';
import { Suspense, useId, useMemo, useState, type ReactNode } from 'react';
import { TextButton } from '../button';
import {
  greatestValue,
  isFarAbove,
  SHOWN_SERIES_COUNT,
  toChartRows,
  type ChartRow,
  type ChartSeries,
} from './chartData';
import { CHART_HEIGHT } from './plotMeasures';
import type { ChartHover } from './ChartHover';
import { ChartLegend } from './ChartLegend';
import type { ChartMark } from './chartMarks';
import { ChartOverlay } from './ChartOverlay';
import { ChartTable } from './ChartTable';
import styles from './LineChart.module.css';

/** What every chart over time takes. */
export interface TimeChartProps {
  /** The question that the chart answers. */
  title: string;
  /** The unit of the value axis; see {@link formatMeasure}. */
  unit: string;
  series: readonly ChartSeries[];
  /** An objective or a limit, drawn as a line with its label. */
  limit?: { readonly label: string; readonly value: number };
  /** The time axis, also where no points are. ISO 8601. */
  from: string;
  to: string;
  /** What happened in this time, drawn through the chart; to be listed in words beside it. */
  marks?: readonly ChartMark[];
  /** Shared by the charts that show the same time pointed at. */
  hover?: ChartHover;
  /** In CSS pixels. */
  height?: number;
  /** The reader chose a part of the time axis. */
  onZoom?(range: { from: string; to: string }): void;
}

/** What a plot draws: the series that are shown, put on one time axis. */
export interface TimePlotProps extends TimeChartProps {
  rows: readonly ChartRow[];
  /** The greatest value that is drawn. */
  greatest: number;
}

/** A chart's title, legend, and the numbers behind it, around a plot that is loaded when it is shown. */
export function ChartFrame(
  props: TimeChartProps & {
    isStacked?: boolean;
    renderPlot(plot: TimePlotProps): ReactNode;
  },
) {
  const { title, unit, renderPlot, height = CHART_HEIGHT } = props;
  const { isStacked = false } = props;
  const [showsTable, setShowsTable] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const titleId = useId();
  const hiddenCount = Math.max(0, props.series.length - SHOWN_SERIES_COUNT);
  const series = useMemo(
    () => (showsAll ? props.series : props.series.slice(0, SHOWN_SERIES_COUNT)),
    [props.series, showsAll],
  );
  const rows = useMemo(() => toChartRows(series), [series]);
  const { limit } = props;
  const greatest = useMemo(
    () => greatestValue(rows, isStacked),
    [rows, isStacked],
  );
  const isLimitFar = limit !== undefined && isFarAbove(limit.value, greatest);

  return (
    <figure className={styles.figure} aria-labelledby={titleId}>
      <figcaption className={styles.caption}>
        <span id={titleId} className={styles.title}>
          {title}
        </span>
        <TextButton
          variant="small"
          aria-pressed={showsTable}
          onClick={() => setShowsTable(shown => !shown)}
        >
          {showsTable ? 'Chart' : 'Numbers'}
        </TextButton>
      </figcaption>
      {limit && isLimitFar && (
        <p className={styles.far}>{limit.label}, far above this axis</p>
      )}
      {rows.length === 0 && (
        <p className={styles.empty}>There is no data in this time.</p>
      )}
      {rows.length > 0 && showsTable && (
        <ChartTable title={title} unit={unit} series={series} rows={rows} />
      )}
      {rows.length > 0 && !showsTable && (
        <div className={styles.plot} style={{ height }}>
          <Suspense fallback={<Skeleton width="100%" height={height} />}>
            {renderPlot({
              ...props,
              series,
              rows,
              greatest,
              limit: isLimitFar ? undefined : limit,
            })}
            <ChartOverlay
              from={new Date(props.from).getTime()}
              to={new Date(props.to).getTime()}
              marks={props.marks}
              hover={props.hover}
            />
          </Suspense>
        </div>
      )}
      {(series.length > 1 || props.hover) && rows.length > 0 && (
        <ChartLegend
          series={series}
          rows={rows}
          unit={unit}
          hover={props.hover}
        />
      )}
      {hiddenCount > 0 && (
        <TextButton
          variant="small"
          onClick={() => setShowsAll(shown => !shown)}
        >
          {showsAll ? 'Show fewer' : `Show ${hiddenCount} more`}
        </TextButton>
      )}
    </figure>
  );
}
