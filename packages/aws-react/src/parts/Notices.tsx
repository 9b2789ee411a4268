import { formatCount } from '../format';
import { StateMark } from '../state';
import styles from './Parts.module.css';

/** What is not known here, why, and what would help. */
export interface Notice {
  readonly message: string;
  readonly missingAction?: string;
}

/** One more than this is not worth a fold. */
const FIRST = 3;

/**
 * What could not be read, above the content that it concerns. Renders nothing when there is nothing, and folds away
 * what would push that content off the screen.
 */
export function Notices(props: { items: readonly Notice[]; label?: string }) {
  const { items, label = 'What is not known here' } = props;
  if (items.length === 0) {
    return null;
  }
  const isFolded = items.length > FIRST + 1;
  const rest = isFolded ? items.slice(FIRST) : [];
  return (
    <ul className={styles.notices} aria-label={label}>
      <NoticeItems items={isFolded ? items.slice(0, FIRST) : items} />
      {isFolded && (
        <li>
          <details>
            <summary>{formatCount(rest.length)} more</summary>
            <ul className={styles.notices}>
              <NoticeItems items={rest} />
            </ul>
          </details>
        </li>
      )}
    </ul>
  );
}

function NoticeItems({ items }: { items: readonly Notice[] }) {
  return items.map((item, index) => (
    <li key={index}>
      <StateMark state="unknown" label="Not known" iconOnly />
      <span>
        {item.message}
        {item.missingAction && !item.message.includes(item.missingAction) && (
          <>
            {' '}
            Grant <code>{item.missingAction}</code> to the portal’s role.
          </>
        )}
      </span>
    </li>
  ));
}
