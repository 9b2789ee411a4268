import { Button } from '@backstage/ui';
import {
  DataTable,
  FailedPanel,
  formatCountOf,
  recall,
  remember,
  type DataSort,
  type KeysetPages,
} from '@meridian/aws-react';
import type {
  Finding,
  RdsInspectorApi,
} from '@meridian/plugin-rds-inspector-common';
import { useCallback, useMemo, type ReactNode } from 'react';
import type { ChangeView } from '../fleet/useFleetView';
import { useDatabaseLinks } from '../useDatabaseLinks';
import { ORDER_OF_COLUMN } from './columnIds';
import { findingColumns } from './findingColumns';
import type { FindingView } from './findingView';
import styles from '../fleet/Fleet.module.css';

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

/**
 * The findings that the view asks for, more of them as one scrolls; a press on one shows why and how to fix it.
 *
 * @param props.empty - what is said when none match
 */
export function FindingTable(props: {
  api: RdsInspectorApi;
  pages: KeysetPages<Finding>;
  view: FindingView;
  onChange: ChangeView<FindingView>;
  empty: ReactNode;
  maxHeight: string;
}) {
  const { api, pages, view, onChange } = props;
  const links = useDatabaseLinks();
  const columns = useMemo(() => {
    const all = findingColumns(links);
    return view.columns.flatMap(
      id => all.find(column => column.id === id) ?? [],
    );
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
    if (orderBy) {
      onChange({ ...view, orderBy, direction: next.direction });
    }
  };
  // While the next rows load, those shown are still the ones of the question before.
  const scrollKey = `scroll ${pages.answeredKey}`;
  const handleScroll = useCallback(
    (scrollTop: number) => remember(api, scrollKey, scrollTop),
    [api, scrollKey],
  );

  if (pages.error && !pages.items) {
    return (
      <FailedPanel
        what="the findings"
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
      <DataTable
        label="Findings"
        columns={columns}
        rows={pages.items}
        getRowKey={finding => finding.id}
        onOpen={({ id }) => onChange({ ...view, findingId: id })}
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
        {pages.items &&
          `${formatCountOf(pages.items.length, 'finding')}${
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
