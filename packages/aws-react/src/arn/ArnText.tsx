import { CopyButton } from '../copy';
import { MiddleText } from '../text';
import styles from './ArnText.module.css';

/** What an ARN ends with says most about it. */
const TAIL_LENGTH = 20;

/** An ARN, shortened in the middle where the room ends, and copied whole with one click. */
export function ArnText({ arn }: { arn: string }) {
  return (
    <span className={styles.arn}>
      <code>
        <MiddleText text={arn} tailLength={TAIL_LENGTH} />
      </code>
      <CopyButton text={arn} what="the ARN" />
    </span>
  );
}
