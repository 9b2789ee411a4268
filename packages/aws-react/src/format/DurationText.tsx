import { formatDuration } from './formatDuration';
import styles from './Figures.module.css';

/** A duration in tabular figures, its exact number of seconds on hover. */
export function DurationText({ seconds }: { seconds: number }) {
  return (
    <span className={styles.figures} title={`${seconds} s`}>
      {formatDuration(seconds)}
    </span>
  );
}
