import { useSyncExternalStore } from 'react';
import { formatMeasure } from '../format';
import { rowAt, type ChartRow, type ChartSeries } from './chartData';
import type { ChartHover } from './ChartHover';
import styles from './LineChart.module.css';

const NEVER = new (class {
  readonly subscribe = () => () => undefined;
  readonly get = () => undefined;
})();

/** The names of the series and, while any chart is pointed at, their values at that time. */
export function ChartLegend(props: {
  series: readonly ChartSeries[];
  rows: readonly ChartRow[];
  unit: string;
  hover?: Pick<ChartHover, 'subscribe' | 'get'>;
}) {
  const { series, rows, unit, hover = NEVER } = props;
  const time = useSyncExternalStore(hover.subscribe, hover.get);
  const values = time === undefined ? undefined : rowAt(rows, time)?.values;
  return (
    <ul className={styles.legend}>
      {series.map(line => {
        const value = values?.[line.id];
        return (
          <li key={line.id}>
            <span style={{ background: line.color }} aria-hidden="true" />
            {line.title}
            {typeof value === 'number' && <b>{formatMeasure(value, unit)}</b>}
          </li>
        );
      })}
    </ul>
  );
}
