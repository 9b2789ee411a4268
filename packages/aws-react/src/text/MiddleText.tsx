import styles from './MiddleText.module.css';

/** Generated names differ at their end. */
const TAIL_LENGTH = 9;

/**
 * A text on one line that is shortened in its middle where the room ends, and nowhere else.
 *
 * @param props.tailLength - how many characters of the end always stay
 */
export function MiddleText(props: { text: string; tailLength?: number }) {
  const { text, tailLength = TAIL_LENGTH } = props;
  const cut = Math.max(0, text.length - tailLength);
  return (
    <span className={styles.text} title={text}>
      {/* Read aloud, two boxes would be two words. */}
      <span className={styles.whole}>{text}</span>
      <span className={styles.head} aria-hidden="true">
        {text.slice(0, cut)}
      </span>
      <span className={styles.tail} aria-hidden="true">
        {text.slice(cut)}
      </span>
    </span>
  );
}
