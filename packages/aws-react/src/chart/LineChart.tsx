import { Skeleton } from '@backstage/ui';
import { lazy, Suspense, useId, useMemo, useState } from 'react';
import { SHOWN_SERIES_COUNT, toChartRows, type ChartSeries } from './chartData';
import { ChartTable } from './ChartTable';
import styles from './LineChart.module.css';

// The chart library is half of a page's weight, and is fetched only where a chart is shown.
const LineChartPlot = lazy(() =>
  import('./LineChartPlot').then(m => ({ default: m.LineChartPlot })),
);

export const CHART_HEIGHT = 168;

export interface LineChartProps {
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
  /** The reader chose a part of the time axis. */
  onZoom?(range: { from: string; to: string }): void;
}

/** Lines over time, with the numbers behind them one click away. */
export function LineChart(props: LineChartProps) {
  const { title, unit } = props;
  const [showsTable, setShowsTable] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const titleId = useId();
  const hiddenCount = Math.max(0, props.series.length - SHOWN_SERIES_COUNT);
  const series = useMemo(
    () => (showsAll ? props.series : props.series.slice(0, SHOWN_SERIES_COUNT)),
    [props.series, showsAll],
  );
  const rows = useMemo(() => toChartRows(series), [series]);

  return (
    <figure className={styles.figure} aria-labelledby={titleId}>
      <figcaption className={styles.caption}>
        <span id={titleId} className={styles.title}>
          {title}
        </span>
        <button
          type="button"
          className={styles.toggle}
          aria-pressed={showsTable}
          onClick={() => setShowsTable(shown => !shown)}
        >
          {showsTable ? 'Chart' : 'Numbers'}
        </button>
      </figcaption>
      {rows.length === 0 && (
        <p className={styles.empty}>There is no data in this time.</p>
      )}
      {rows.length > 0 && showsTable && (
        <ChartTable title={title} unit={unit} series={series} rows={rows} />
      )}
      {rows.length > 0 && !showsTable && (
        <Suspense fallback={<Skeleton width="100%" height={CHART_HEIGHT} />}>
          <LineChartPlot {...props} series={series} rows={rows} />
        </Suspense>
      )}
      {series.length > 1 && (
        <ul className={styles.legend}>
          {series.map(line => (
            <li key={line.id}>
              <span style={{ background: line.color }} aria-hidden="true" />
              {line.title}
            </li>
          ))}
        </ul>
      )}
      {hiddenCount > 0 && (
        <button
          type="button"
          className={styles.toggle}
          onClick={() => setShowsAll(shown => !shown)}
        >
          {showsAll ? 'Show fewer' : `Show ${hiddenCount} more`}
        </button>
      )}
    </figure>
  );
}
