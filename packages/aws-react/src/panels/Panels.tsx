import { Button } from '@backstage/ui';
import type { ReactNode } from 'react';
import { describeFailure } from '../remote';
import { StateIcon } from '../state/StateIcon';
import styles from './Panels.module.css';

/** What stands where there is nothing: what would be here, and how to get it. */
export function EmptyPanel(props: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.panel}>
      <StateIcon state="not-applicable" />
      <div>
        <p className={styles.title}>{props.title}</p>
        <div className={styles.text}>{props.children}</div>
      </div>
    </div>
  );
}

const GRANTED_BY =
  'The platform team grants it: membership of a group in meridian.permission.roles gives a role its rights.';

/**
 * What stands where a question got no answer: what failed, why, and the next step.
 *
 * @param props.what - the thing in words, for the title: `The inventory`
 * @param props.onRetry - asks again; not offered where the same answer would come
 */
export function FailedPanel(props: {
  what: string;
  error: unknown;
  onRetry?(): void;
}) {
  const { kind, sentence } = describeFailure(props.error);
  const mayTryAgain = kind === 'failed' || kind === 'conflict';
  const title = {
    denied: `You may not see this: ${props.what}`,
    'not-found': `Not known: ${props.what}`,
    conflict: `Changed meanwhile: ${props.what}`,
    failed: `Could not be loaded: ${props.what}`,
  }[kind];
  return (
    <div className={styles.panel} role="alert">
      <StateIcon state={kind === 'failed' ? 'critical' : 'unknown'} />
      <div>
        <p className={styles.title}>{title}</p>
        <div className={styles.text}>
          <p>{sentence}</p>
          {kind === 'denied' && <p>{GRANTED_BY}</p>}
        </div>
        {mayTryAgain && props.onRetry && (
          <Button size="small" variant="secondary" onPress={props.onRetry}>
            Try again
          </Button>
        )}
      </div>
    </div>
  );
}
