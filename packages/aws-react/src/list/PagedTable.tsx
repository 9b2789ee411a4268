import { Button } from '@backstage/ui';
import { useCallback, type ReactNode } from 'react';
import { FailedPanel } from '../panels';
import { recall, remember } from '../remote';
import type { DataTableProps } from '../table';
import type { KeysetPages } from './useKeysetPages';
import styles from './ListLayout.module.css';

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

/** What a table takes of the rows that are loaded. */
export interface PagedRows<Item>
  extends Pick<
    DataTableProps<Item>,
    'isStale' | 'onEndReached' | 'contentKey' | 'initialScrollTop' | 'onScroll'
  > {
  readonly rows: readonly Item[] | undefined;
}

/**
 * Around a table of rows that come page after page: why there is none, how many are loaded, and where it was
 * scrolled to.
 *
 * @param props.owner - the API that was asked; where the table was scrolled to is kept beside it
 * @param props.what - the rows in words, for the title of a failure: `the systems`
 * @param props.empty - what is said when there is no row
 * @param props.describe - says how many rows are loaded
 * @param props.children - the table
 */
export function PagedTable<Item>(props: {
  owner: object;
  pages: KeysetPages<Item>;
  what: string;
  empty: ReactNode;
  describe(items: readonly Item[], hasMore: boolean): string;
  children(rows: PagedRows<Item>): ReactNode;
}) {
  const { owner, pages, what } = props;
  // While the next rows load, those shown are still the ones of the question before.
  const scrollKey = `scroll ${what} ${pages.answeredKey}`;
  const handleScroll = useCallback(
    (scrollTop: number) => remember(owner, scrollKey, scrollTop),
    [owner, scrollKey],
  );
  if (pages.error && !pages.items) {
    return (
      <FailedPanel what={what} error={pages.error} onRetry={pages.reload} />
    );
  }
  if (pages.items?.length === 0 && !pages.isStale && !pages.error) {
    return <>{props.empty}</>;
  }
  return (
    <div className={styles.tableArea}>
      {pages.error !== undefined && (
        <FailedPanel
          what="the newest rows"
          error={pages.error}
          onRetry={pages.reload}
        />
      )}
      {props.children({
        rows: pages.items,
        isStale: pages.isStale,
        onEndReached: pages.loadMore,
        contentKey: scrollKey,
        initialScrollTop: recall(owner, scrollKey, isNumber),
        onScroll: handleScroll,
      })}
      <p className={styles.tableFoot} role="status">
        {pages.items && props.describe(pages.items, pages.hasMore)}
        {pages.hasMore && (
          <Button
            size="small"
            variant="tertiary"
            isPending={pages.isLoadingMore}
            onPress={pages.loadMore}
          >
            Load more
          </Button>
        )}
      </p>
    </div>
  );
}
