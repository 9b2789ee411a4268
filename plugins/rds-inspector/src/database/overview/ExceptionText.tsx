import { StateMark } from '@meridian/aws-react';
import type { AppliedException } from '@meridian/plugin-rds-inspector-common';
import styles from './Overview.module.css';

/**
 * Why something was accepted, by whom and until when.
 *
 * @param props.whyIgnored - why it does not count
 */
export function ExceptionText(props: {
  exception: AppliedException;
  whyIgnored?: string;
}) {
  const { exception, whyIgnored } = props;
  const source =
    exception.source === 'config' ? 'the configuration' : exception.source;
  return (
    <p className={styles.exception}>
      <StateMark
        state={whyIgnored ? 'warning' : 'excepted'}
        label={whyIgnored ? 'An exception that does not count' : 'Exception'}
      />{' '}
      {whyIgnored && <b>{whyIgnored} </b>}“{exception.reason}” Approved by{' '}
      {exception.approver}, until the end of{' '}
      <time dateTime={exception.expires}>{exception.expires}</time>; written in{' '}
      {source}.
    </p>
  );
}
