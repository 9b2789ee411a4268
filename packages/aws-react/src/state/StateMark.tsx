import type { ReactNode } from 'react';
import { StateIcon } from './StateIcon';
import { STATE_WORDS, type EvaluationState } from './states';
import styles from './StateMark.module.css';

/**
 * The one way to show a state: a shape of its own and words, with colour only as a third help.
 *
 * @param props.label - what is said instead of the state's own word
 * @param props.reason - why, on hover and for screen readers
 * @param props.iconOnly - leaves the words to screen readers, where the column says them already
 */
export function StateMark(props: {
  state: EvaluationState;
  label?: ReactNode;
  reason?: string;
  iconOnly?: boolean;
}) {
  const { state, reason, iconOnly } = props;
  const label = props.label ?? STATE_WORDS[state];
  return (
    <span
      className={styles.mark}
      data-state={state}
      title={
        reason ?? (iconOnly && typeof label === 'string' ? label : undefined)
      }
    >
      <StateIcon state={state} />
      <span className={iconOnly ? styles.hidden : styles.label}>{label}</span>
      {reason && <span className={styles.hidden}>: {reason}</span>}
    </span>
  );
}
