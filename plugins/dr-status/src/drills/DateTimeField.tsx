import { FieldLabel } from '@backstage/ui';
import { formatInstant } from '@meridian/aws-react';
import { useId } from 'react';
import { FieldProblem } from './FieldProblem';
import styles from './DrillForm.module.css';

/** A day and time of the reader's zone, with the same in UTC below. */
export function DateTimeField(props: {
  label: string;
  /** `2026-11-25T14:00` */
  value: string;
  problem: string | undefined;
  onChange(value: string): void;
}) {
  const { value, problem } = props;
  const id = useId();
  const time = new Date(value);
  const isTime = !Number.isNaN(time.getTime());
  return (
    <div className={styles.field}>
      <div>
        <FieldLabel label={props.label} htmlFor={id} />
        <input
          id={id}
          type="datetime-local"
          className={styles.dateTime}
          value={value}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-utc ${id}-problem`}
          onChange={event => props.onChange(event.target.value)}
        />
      </div>
      <span id={`${id}-utc`} className={styles.hint}>
        {isTime
          ? `Your time; ${formatInstant(time.toISOString(), 'UTC').slice(
              0,
              16,
            )} UTC`
          : 'Your time'}
      </span>
      <FieldProblem id={`${id}-problem`} text={problem} />
    </div>
  );
}
