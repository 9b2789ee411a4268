import { CopyButton } from '../copy';
import { shortenMiddle } from '../format';
import styles from './ArnText.module.css';

/**
 * An ARN, shortened in the middle and copied whole with one click.
 *
 * @param props.length - the greatest number of characters shown
 */
export function ArnText(props: { arn: string; length?: number }) {
  const { arn, length = 56 } = props;
  return (
    <span className={styles.arn}>
      <code title={arn}>{shortenMiddle(arn, length)}</code>
      <CopyButton text={arn} what="the ARN" />
    </span>
  );
}
