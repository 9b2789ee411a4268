import { Skeleton } from '@backstage/ui';
import type { ReactNode } from 'react';
import { FailedPanel } from '../panels';
import type { RemoteData } from '../remote';
import styles from './Parts.module.css';

/**
 * What was asked for, as soon as it is there. While it is on its way the room for it is kept; what
 * fails says why; an older answer stays, below the reason why there is no newer one.
 *
 * @param props.what - the thing in words, for the title of a failure: `the metrics`
 */
export function Answered<T>(props: {
  remote: RemoteData<T>;
  what: string;
  skeletonHeight?: number;
  children(data: T): ReactNode;
}) {
  const { remote, what, skeletonHeight = 180, children } = props;
  return (
    <>
      {remote.error !== undefined && (
        <FailedPanel
          what={
            remote.data === undefined
              ? what
              : `${what}; what is shown below was answered before`
          }
          error={remote.error}
          onRetry={remote.reload}
        />
      )}
      {remote.data === undefined && remote.error === undefined && (
        <div aria-busy="true">
          <span className={styles.hidden} role="status">
            Loading {what}
          </span>
          <Skeleton width="100%" height={skeletonHeight} />
        </div>
      )}
      {remote.data !== undefined && children(remote.data)}
    </>
  );
}
