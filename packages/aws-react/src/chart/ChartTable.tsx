import { formatInstant, formatMeasure } from '../format';
import type { ChartRow, ChartSeries } from './chartData';
import styles from './LineChart.module.css';

/** The numbers of a chart, newest first. A gap is said, not left empty. */
export function ChartTable(props: {
  title: string;
  unit: string;
  series: readonly ChartSeries[];
  rows: readonly ChartRow[];
}) {
  const { title, unit, series, rows } = props;
  return (
    <div
      className={styles.numbers}
      role="region"
      aria-label={`The numbers of: ${title}`}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">Time</th>
            {series.map(line => (
              <th key={line.id} scope="col">
                {line.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows].reverse().map(row => (
            <tr key={row.time}>
              <th scope="row">
                {formatInstant(new Date(row.time).toISOString())}
              </th>
              {series.map(line => {
                const value = row.values[line.id];
                return (
                  <td key={line.id}>
                    {typeof value === 'number'
                      ? formatMeasure(value, unit)
                      : 'no data'}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
