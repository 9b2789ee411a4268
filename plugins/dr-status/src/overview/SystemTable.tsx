import { Button } from '@backstage/ui';
import {
  DataTable,
  FailedPanel,
  formatCountOf,
  recall,
  remember,
  useKeysetPages,
  type DataSort,
} from '@meridian/aws-react';
import type { DrStatusApi, SystemRow } from '@meridian/plugin-dr-status-common';
import { useCallback, useMemo, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { ORDER_OF_COLUMN } from './columnIds';
import { toSystemQuery, type OverviewView } from './overviewView';
import { systemColumns } from './systemColumns';
import type { ChangeView } from './useOverviewView';
import styles from './Overview.module.css';

/** Systems in one request. */
const PAGE_SIZE = 100;

/** How often the rows are brought up to date while the page stays open. */
const REFRESH_SECONDS = 60;

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

/**
 * The systems that the view asks for, more of them as one scrolls.
 *
 * @param props.empty - what is said when none match
 */
export function SystemTable(props: {
  api: DrStatusApi;
  view: OverviewView;
  onChange: ChangeView;
  empty: ReactNode;
  maxHeight: string;
}) {
  const { api, view, onChange } = props;
  const links = useRecoveryLinks();
  const navigate = useNavigate();
  const query = useMemo(() => toSystemQuery(view), [view]);
  const key = `systems ${JSON.stringify(query)}`;
  const pages = useKeysetPages<SystemRow>({
    owner: api,
    key,
    refreshSeconds: REFRESH_SECONDS,
    load: (cursor, signal) =>
      api.searchSystems({ ...query, limit: PAGE_SIZE, cursor }, { signal }),
  });
  const columns = useMemo(() => {
    const all = systemColumns(links);
    return all.filter(({ id }) => view.columns.includes(id));
  }, [links, view.columns]);

  const sort = useMemo<DataSort | undefined>(() => {
    const columnId = view.columns.find(
      id => ORDER_OF_COLUMN[id] === view.orderBy,
    );
    return columnId && { columnId, direction: view.direction };
  }, [view]);
  const handleSortChange = (next: DataSort) => {
    const column = view.columns.find(id => id === next.columnId);
    const orderBy = column && ORDER_OF_COLUMN[column];
    if (orderBy) onChange({ ...view, orderBy, direction: next.direction });
  };

  // While the next rows load, those shown are still the ones of the question before.
  const scrollKey = `scroll ${pages.answeredKey ?? key}`;
  const handleScroll = useCallback(
    (scrollTop: number) => remember(api, scrollKey, scrollTop),
    [api, scrollKey],
  );

  if (pages.error && !pages.items) {
    return (
      <FailedPanel
        what="the systems"
        error={pages.error}
        onRetry={pages.reload}
      />
    );
  }
  if (pages.items?.length === 0 && !pages.isStale && !pages.error) {
    return <>{props.empty}</>;
  }
  return (
    <div className={styles.tableArea}>
      {pages.error !== undefined && (
        <FailedPanel
          what="the newest rows; those below were answered before"
          error={pages.error}
          onRetry={pages.reload}
        />
      )}
      <DataTable
        label="Systems"
        columns={columns}
        rows={pages.items}
        getRowKey={row => row.entityRef}
        onOpen={row => navigate(links.system(row.entityRef))}
        sort={sort}
        onSortChange={handleSortChange}
        widths={view.widths}
        onWidthsChange={widths =>
          onChange({ ...view, widths }, { replace: true })
        }
        isStale={pages.isStale}
        onEndReached={pages.loadMore}
        contentKey={scrollKey}
        initialScrollTop={recall(api, scrollKey, isNumber)}
        onScroll={handleScroll}
        maxHeight={props.maxHeight}
      />
      <p className={styles.tableFoot} role="status">
        {pages.items &&
          `${formatCountOf(pages.items.length, 'system')}${
            pages.hasMore ? ' loaded, more follow as you scroll.' : '.'
          }`}
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
