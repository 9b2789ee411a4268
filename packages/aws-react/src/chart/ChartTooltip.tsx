import { formatInstant, formatMeasure } from '../format';
import { sortedValues, type ChartRow, type ChartSeries } from './chartData';
import styles from './LineChart.module.css';

/** All series at the time under the pointer, greatest first. */
export function ChartTooltip(props: {
  row: ChartRow | undefined;
  series: readonly ChartSeries[];
  unit: string;
}) {
  const { row, series, unit } = props;
  if (!row) {
    return null;
  }
  const at = new Date(row.time).toISOString();
  return (
    <div className={styles.tooltip}>
      <p>
        {formatInstant(at)}
        <br />
        {formatInstant(at, 'UTC')} UTC
      </p>
      <ul>
        {sortedValues(row).map(({ id, value }) => {
          const line = series.find(candidate => candidate.id === id);
          return (
            <li key={id}>
              <span style={{ background: line?.color }} aria-hidden="true" />
              {line?.title ?? id}: <b>{formatMeasure(value, unit)}</b>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
