import { Button } from '@backstage/ui';
import {
  FailedPanel,
  formatCountOf,
  recall,
  remember,
  useKeysetPages,
  type DataSort,
} from '@meridian/aws-react';
import type {
  DatabaseGroup,
  RdsInspectorApi,
} from '@meridian/plugin-rds-inspector-common';
import { useCallback, useMemo, type ReactNode } from 'react';
import { ORDER_OF_COLUMN } from './columnIds';
import { DatabaseTree } from './DatabaseTree';
import type { Expansion, FleetRow } from './fleetRows';
import { toDatabaseQuery, type FleetView } from './fleetView';
import type { ChangeView } from './useFleetView';
import styles from './Fleet.module.css';

/** Groups in one request. */
const PAGE_SIZE = 100;

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

/**
 * The databases that the view asks for, more of them as one scrolls.
 *
 * @param props.empty - what is said when none match
 */
export function FleetTable(props: {
  api: RdsInspectorApi;
  view: FleetView;
  onChange: ChangeView<FleetView>;
  expansion: Expansion;
  onToggle(row: FleetRow): void;
  empty: ReactNode;
  maxHeight: string;
}) {
  const { api, view, onChange } = props;
  const query = useMemo(() => toDatabaseQuery(view), [view]);
  const key = `databases ${JSON.stringify(query)}`;
  const pages = useKeysetPages<DatabaseGroup>({
    owner: api,
    key,
    load: (cursor, signal) =>
      api.searchDatabases({ ...query, limit: PAGE_SIZE, cursor }, { signal }),
  });

  const sort = useMemo<DataSort | undefined>(() => {
    const columnId = view.columns.find(
      id => ORDER_OF_COLUMN[id] === view.orderBy,
    );
    return columnId && { columnId, direction: view.direction };
  }, [view]);
  const handleSortChange = (next: DataSort) => {
    const column = view.columns.find(id => id === next.columnId);
    const orderBy = column && ORDER_OF_COLUMN[column];
    if (orderBy) {
      onChange({ ...view, orderBy, direction: next.direction });
    }
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
        what="the databases"
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
          what="the newest rows"
          error={pages.error}
          onRetry={pages.reload}
        />
      )}
      <DatabaseTree
        groups={pages.items}
        columns={view.columns}
        expansion={props.expansion}
        onToggle={props.onToggle}
        widths={view.widths}
        onWidthsChange={widths =>
          onChange({ ...view, widths }, { replace: true })
        }
        sort={sort}
        onSortChange={handleSortChange}
        isStale={pages.isStale}
        onEndReached={pages.loadMore}
        contentKey={scrollKey}
        initialScrollTop={recall(api, scrollKey, isNumber)}
        onScroll={handleScroll}
        maxHeight={props.maxHeight}
      />
      <p className={styles.tableFoot} role="status">
        {pages.items && describeGroups(pages.items, pages.hasMore)}
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

function describeGroups(
  groups: readonly DatabaseGroup[],
  hasMore: boolean,
): string {
  const matchedCount = groups.reduce(
    (sum, { matchedArns }) => sum + matchedArns.length,
    0,
  );
  const words = `${formatCountOf(matchedCount, 'database')} in ${formatCountOf(
    groups.length,
    'group',
  )}`;
  return hasMore
    ? `${words} loaded, more follow as you scroll.`
    : `${words}. A cluster with its instances, or an instance with its replicas, is one group.`;
}
