import { StateMark } from '../state';
import styles from './Parts.module.css';

/** What is not known here, why, and what would help. */
export interface Notice {
  readonly message: string;
  readonly missingAction?: string;
}

/** What could not be read, above the content that it concerns. Renders nothing when there is nothing. */
export function Notices(props: { items: readonly Notice[]; label?: string }) {
  const { items, label = 'What is not known here' } = props;
  if (items.length === 0) {
    return null;
  }
  return (
    <ul className={styles.notices} aria-label={label}>
      {items.map((item, index) => (
        <li key={index}>
          <StateMark state="unknown" label="Not known" iconOnly />
          <span>
            {item.message}
            {item.missingAction &&
              !item.message.includes(item.missingAction) && (
                <>
                  {' '}
                  Grant <code>{item.missingAction}</code> to the portal’s role.
                </>
              )}
          </span>
        </li>
      ))}
    </ul>
  );
}
