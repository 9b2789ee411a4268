import { formatInstant, formatInstantUtcAndLocal } from '../format';
import styles from './Parts.module.css';

/** A time in the reader's zone, with UTC on hover. */
export function Instant(props: { at: string | undefined; absent?: string }) {
  const { at, absent = 'not known' } = props;
  return at ? (
    <time dateTime={at} title={formatInstantUtcAndLocal(at)}>
      {formatInstant(at)}
    </time>
  ) : (
    <em className={styles.absent}>{absent}</em>
  );
}
