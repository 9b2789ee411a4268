import {
  DataTable,
  EmptyPanel,
  FailedPanel,
  recall,
  remember,
  useKeysetPages,
  type DataSort,
} from '@meridian/aws-react';
import type {
  AwsInventoryApi,
  InventoryResource,
  ResourceQuery,
} from '@meridian/plugin-aws-inventory-common';
import { Button } from '@backstage/ui';
import { useCallback, useMemo, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ColumnId, OrderField } from '../filters/inventoryView';
import { useInventoryLinks } from '../useInventoryLinks';
import { ORDER_FIELD_OF_COLUMN, resourceColumns } from './columns';
import styles from './Inventory.module.css';

/** Rows in one request. */
const PAGE_SIZE = 100;

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

/**
 * The resources that answer a question, more of them as one scrolls.
 *
 * @param props.empty - what is said when none match
 */
export function ResourceTable(props: {
  api: AwsInventoryApi;
  query: ResourceQuery;
  columns: readonly ColumnId[];
  onOrderChange?(orderBy: OrderField, direction: 'asc' | 'desc'): void;
  empty?: ReactNode;
  maxHeight?: string;
}) {
  const { api, query, onOrderChange } = props;
  const links = useInventoryLinks();
  const navigate = useNavigate();
  const key = JSON.stringify(query);
  const pages = useKeysetPages<InventoryResource>({
    owner: api,
    key,
    load: (cursor, signal) =>
      api.searchResources({ ...query, limit: PAGE_SIZE, cursor }, { signal }),
  });

  const columns = useMemo(() => {
    const all = resourceColumns(links);
    return props.columns.flatMap(
      id => all.find(column => column.id === id) ?? [],
    );
  }, [links, props.columns]);

  const sort = useMemo<DataSort | undefined>(() => {
    const column = columns.find(
      ({ id }) => ORDER_FIELD_OF_COLUMN[id] === (query.orderBy ?? 'name'),
    );
    return (
      column && { columnId: column.id, direction: query.direction ?? 'asc' }
    );
  }, [columns, query.orderBy, query.direction]);

  const handleSortChange = (next: DataSort) => {
    const column = columns.find(({ id }) => id === next.columnId);
    const field = column && ORDER_FIELD_OF_COLUMN[column.id];
    if (field) {
      onOrderChange?.(field, next.direction);
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
        what="the resources"
        error={pages.error}
        onRetry={pages.reload}
      />
    );
  }
  if (pages.items?.length === 0 && !pages.isStale && !pages.error) {
    return (
      <>
        {props.empty ?? (
          <EmptyPanel title="No resource matches">
            Take a filter away to see more.
          </EmptyPanel>
        )}
      </>
    );
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
        label="AWS resources"
        columns={columns}
        rows={pages.items}
        getRowKey={resource => resource.arn}
        onOpen={resource => navigate(links.resource(resource.arn))}
        sort={sort}
        onSortChange={onOrderChange && handleSortChange}
        isStale={pages.isStale}
        onEndReached={pages.loadMore}
        contentKey={scrollKey}
        initialScrollTop={recall(api, scrollKey, isNumber)}
        onScroll={handleScroll}
        maxHeight={props.maxHeight}
      />
      <p className={styles.tableFoot} role="status">
        {pages.items && describeRows(pages.items.length, pages.hasMore)}
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

function describeRows(count: number, hasMore: boolean): string {
  const rows = `${count.toLocaleString('en-US')} ${
    count === 1 ? 'row' : 'rows'
  }`;
  return hasMore ? `${rows} loaded, more follow as you scroll.` : `${rows}.`;
}
