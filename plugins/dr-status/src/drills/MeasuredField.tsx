import { TextField } from '@backstage/ui';
import { FieldProblem } from './FieldProblem';
import { readMeasured } from './measuredSeconds';
import styles from './Drills.module.css';

/** A measured time as it is typed: seconds, or `4 min 10 s`. */
export function MeasuredField(props: {
  label: string;
  description: string;
  example: string;
  value: string;
  onChange(value: string): void;
}) {
  const { problem } = readMeasured(props.value);
  return (
    <div className={styles.field}>
      <TextField
        size="small"
        label={props.label}
        description={props.description}
        placeholder={props.example}
        value={props.value}
        isInvalid={problem !== undefined}
        onChange={props.onChange}
      />
      <FieldProblem text={problem} />
    </div>
  );
}
