import { TextButton } from '../button';
import { formatInstant } from '../format';
import type { TimeRange, TimeSpan } from './timeRange';
import styles from './TimeRangeBar.module.css';

/** Chooses how much time the charts show. */
export function TimeRangeBar(props: {
  span: TimeSpan & { readonly ranges: readonly TimeRange[] };
  onChoose(rangeId: string): void;
  onUnzoom(): void;
}) {
  const { span, onChoose, onUnzoom } = props;
  return (
    <div
      className={styles.ranges}
      role="group"
      aria-label="The time that the charts show"
    >
      {span.ranges.map(({ id, label }) => (
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
          <TextButton variant="small" onClick={onUnzoom}>
            Zoom out
          </TextButton>
        </>
      )}
    </div>
  );
}
