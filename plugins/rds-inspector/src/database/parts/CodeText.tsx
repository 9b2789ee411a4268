import { CopyButton } from '@meridian/aws-react';
import styles from './Parts.module.css';

/** Lines to be copied: a command, a configuration, a statement. */
export function CodeText(props: { text: string; what: string }) {
  return (
    <div className={styles.code}>
      {/* It scrolls, so it can be reached with the keyboard. */}
      <pre tabIndex={0} aria-label={props.what}>
        {props.text}
      </pre>
      <CopyButton text={props.text} what={props.what} />
    </div>
  );
}
