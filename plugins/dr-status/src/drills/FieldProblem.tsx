import styles from './Drills.module.css';

/**
 * What is wrong with a field, in a sentence. Renders nothing when nothing is.
 *
 * @param props.id - by which the field refers to it
 */
export function FieldProblem(props: { text: string | undefined; id?: string }) {
  return props.text ? (
    <p id={props.id} className={styles.fieldProblem} role="alert">
      {props.text}
    </p>
  ) : null;
}
