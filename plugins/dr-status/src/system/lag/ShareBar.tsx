import { formatDuration, type EvaluationState } from '@meridian/aws-react';
import { StateMark } from '@meridian/aws-react';
import styles from './Lag.module.css';

/** A part of a time, with how it is marked. */
export interface TimeShare {
  readonly state: EvaluationState;
  readonly label: string;
  readonly seconds: number;
}

/** How a time is divided, as a bar and in words. */
export function ShareBar(props: {
  label: string;
  shares: readonly TimeShare[];
}) {
  const shares = props.shares.filter(({ seconds }) => seconds > 0);
  const total = shares.reduce((sum, { seconds }) => sum + seconds, 0);
  if (total === 0) {
    return <p className={styles.hint}>Nothing was recorded in this time.</p>;
  }
  return (
    <div className={styles.shares} role="group" aria-label={props.label}>
      <span className={styles.shareBar} aria-hidden="true">
        {shares.map(({ state, seconds }) => (
          <span
            key={state}
            data-state={state}
            style={{ width: `${(seconds / total) * 100}%` }}
          />
        ))}
      </span>
      <ul className={styles.shareWords}>
        {shares.map(({ state, label, seconds }) => (
          <li key={state}>
            <StateMark
              state={state}
              label={`${label} ${((seconds / total) * 100).toFixed(
                1,
              )} %, ${formatDuration(seconds)}`}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
