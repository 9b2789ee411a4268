import type { Freshness } from '@meridian/aws-common';
import { StateMark } from '../state';
import { describeAge } from './describeAge';
import { useNow } from './useNow';
import styles from './AgeText.module.css';

/**
 * How old a fact is. Fresh is quiet, aging is amber, too old is unknown; the exact time in UTC and
 * in the reader's zone shows on hover.
 *
 * @param props.isCompact - for narrow columns
 */
export function AgeText(props: {
  at: string | undefined;
  freshness?: Freshness;
  intervalSeconds?: number;
  reason?: string;
  isCompact?: boolean;
}) {
  const now = useNow();
  const age = describeAge({ ...props, now });
  if (age.state) {
    return (
      <StateMark
        state={age.state}
        label={(props.isCompact && age.shortText) || age.text}
        reason={age.detail}
      />
    );
  }
  return (
    <time className={styles.quiet} dateTime={props.at} title={age.detail}>
      {age.text}
    </time>
  );
}
