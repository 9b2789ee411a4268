import type { ReactNode } from 'react';
import { FailedPanel } from '../panels';
import type { RemoteData } from '../remote';
import { PageBody } from './PageBody';

/**
 * The page of one thing, as soon as it is there. What fails says why, and shows the way to the others; an
 * older answer stays, below the reason why there is no newer one.
 *
 * @param props.what - the thing in words, while nothing is known of it
 * @param props.known - the thing in words, once it is known
 * @param props.others - the way to all things of its kind
 */
export function DetailPage<T>(props: {
  remote: RemoteData<T>;
  what: string;
  known(data: T): string;
  others: ReactNode;
  skeleton: ReactNode;
  isDense?: boolean;
  children(data: T): ReactNode;
}) {
  const { remote, isDense } = props;
  const { data, error, reload } = remote;
  if (!data) {
    return (
      <PageBody as="main" isDense={isDense}>
        {error ? (
          <>
            <FailedPanel what={props.what} error={error} onRetry={reload} />
            <p>{props.others}</p>
          </>
        ) : (
          props.skeleton
        )}
      </PageBody>
    );
  }
  return (
    <PageBody as="main" isDense={isDense}>
      {error !== undefined && (
        <FailedPanel
          what={`the newest state of ${props.known(
            data,
          )}; below is what was known before`}
          error={error}
          onRetry={reload}
        />
      )}
      {props.children(data)}
    </PageBody>
  );
}
