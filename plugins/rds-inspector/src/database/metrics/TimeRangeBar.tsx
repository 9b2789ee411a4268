import { formatInstant } from '@meridian/aws-react';
import { TIME_RANGES, type TimeRangeId, type TimeSpan } from './timeRange';
import styles from './Metrics.module.css';

/** Chooses how much time the charts show. */
export function TimeRangeBar(props: {
  span: TimeSpan;
  onChoose(range: TimeRangeId): void;
  onUnzoom(): void;
}) {
  const { span, onChoose, onUnzoom } = props;
  return (
    <div
      className={styles.ranges}
      role="group"
      aria-label="The time that the charts show"
    >
      {TIME_RANGES.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className={styles.range}
          aria-pressed={span.chosen === id}
          onClick={() => onChoose(id)}
        >
          {label}
        </button>
      ))}
      {span.chosen === undefined && (
        <>
          <span className={styles.hint}>
            {formatInstant(span.from).slice(0, 16)} to{' '}
            {formatInstant(span.to).slice(0, 16)}
          </span>
          <button type="button" className={styles.toggle} onClick={onUnzoom}>
            Zoom out
          </button>
        </>
      )}
    </div>
  );
}
