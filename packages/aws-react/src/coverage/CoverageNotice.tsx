import { Link } from '@backstage/ui';
import { StateIcon } from '../state/StateIcon';
import { describeUnread, type UnreadTarget } from './describeUnread';
import styles from './CoverageNotice.module.css';

/**
 * Names the accounts and Regions that could not be read, above the content that they concern.
 * Renders nothing when everything was read.
 *
 * @param props.href - the page that says why
 */
export function CoverageNotice(props: {
  targets: readonly UnreadTarget[];
  href: string;
}) {
  const sentence = describeUnread(props.targets);
  if (!sentence) {
    return null;
  }
  return (
    <aside className={styles.notice} aria-label="What could not be read">
      <StateIcon state="unknown" />
      <p className={styles.text}>
        {sentence} <Link href={props.href}>See why and what to grant</Link>
      </p>
    </aside>
  );
}
