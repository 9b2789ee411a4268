import { useSyncExternalStore } from 'react';
import { formatInstant } from '../format';
import { PLOT_BOTTOM, PLOT_LEFT, PLOT_RIGHT, PLOT_TOP } from './plotMeasures';
import type { ChartHover } from './ChartHover';
import { groupMarks, type ChartMark, type MarkGroup } from './chartMarks';
import styles from './LineChart.module.css';

const SHAPES: Readonly<Record<ChartMark['shape'], JSX.Element>> = {
  triangle: <path d="M5 1 9.6 9.2H.4z" />,
  diamond: <path d="M5 .4 9.6 5 5 9.6.4 5z" />,
  circle: <circle cx="5" cy="5" r="4" />,
  square: <path d="M1 1h8v8H1z" />,
};

/** The shape of a mark, for charts and for the list that explains them. */
export function ChartMarkIcon(props: Pick<ChartMark, 'shape' | 'isIncident'>) {
  return (
    <svg
      className={styles.markIcon}
      data-incident={props.isIncident}
      viewBox="0 0 10 10"
      aria-hidden="true"
    >
      {SHAPES[props.shape]}
    </svg>
  );
}

function describeGroup({ marks }: MarkGroup): string {
  return marks
    .map(({ time, label }) => `${formatInstant(time)} ${label}`)
    .join('\n');
}

/** What is laid over a plot: marks of what happened, and the time pointed at in any chart. */
export function ChartOverlay(props: {
  from: number;
  to: number;
  marks?: readonly ChartMark[];
  hover?: ChartHover;
}) {
  const { from, to, marks = [], hover } = props;
  return (
    <div
      className={styles.overlay}
      style={{
        top: PLOT_TOP,
        left: PLOT_LEFT,
        right: PLOT_RIGHT,
        bottom: PLOT_BOTTOM,
      }}
      // The marks are listed in words where the page explains them.
      aria-hidden="true"
    >
      {groupMarks(marks, from, to).map(group => (
        <span
          key={group.id}
          className={styles.mark}
          data-incident={group.leading.isIncident}
          style={{ left: `${group.fraction * 100}%` }}
          title={describeGroup(group)}
        >
          <ChartMarkIcon {...group.leading} />
        </span>
      ))}
      {hover && <Cursor hover={hover} from={from} to={to} />}
    </div>
  );
}

function Cursor(props: { hover: ChartHover; from: number; to: number }) {
  const { hover, from, to } = props;
  const time = useSyncExternalStore(hover.subscribe, hover.get);
  if (time === undefined || time < from || time > to) {
    return null;
  }
  return (
    <span
      className={styles.cursor}
      style={{ left: `${((time - from) / (to - from)) * 100}%` }}
    />
  );
}
