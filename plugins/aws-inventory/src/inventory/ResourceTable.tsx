import {
  DataTable,
  EmptyPanel,
  PagedTable,
  useKeysetPages,
  type DataSort,
} from '@meridian/aws-react';
import type {
  AwsInventoryApi,
  InventoryResource,
  ResourceQuery,
} from '@meridian/plugin-aws-inventory-common';
import { useMemo, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ColumnId, OrderField } from '../filters/inventoryView';
import { useInventoryLinks } from '../useInventoryLinks';
import { ORDER_FIELD_OF_COLUMN, resourceColumns } from './columns';

/** Rows in one request. */
const PAGE_SIZE = 100;

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

  return (
    <PagedTable
      owner={api}
      pages={pages}
      what="the resources"
      empty={
        props.empty ?? (
          <EmptyPanel title="No resource matches">
            Take a filter away to see more.
          </EmptyPanel>
        )
      }
      describe={describeRows}
    >
      {paged => (
        <DataTable
          {...paged}
          label="AWS resources"
          columns={columns}
          getRowKey={resource => resource.arn}
          onOpen={resource => navigate(links.resource(resource.arn))}
          sort={sort}
          onSortChange={onOrderChange && handleSortChange}
          maxHeight={props.maxHeight}
        />
      )}
    </PagedTable>
  );
}

function describeRows(
  { length: count }: readonly InventoryResource[],
  hasMore: boolean,
): string {
  const rows = `${count.toLocaleString('en-US')} ${
    count === 1 ? 'row' : 'rows'
  }`;
  return hasMore ? `${rows} loaded, more follow as you scroll.` : `${rows}.`;
}
