import {
  formatCountOf,
  orderOfSort,
  PagedTable,
  sortOfOrder,
  useKeysetPages,
  type ChangeView,
} from '@meridian/aws-react';
import type {
  DatabaseGroup,
  RdsInspectorApi,
} from '@meridian/plugin-rds-inspector-common';
import { useMemo, type ReactNode } from 'react';
import { ORDER_OF_COLUMN } from './columnIds';
import { DatabaseTree } from './DatabaseTree';
import type { Expansion, FleetRow } from './fleetRows';
import { toDatabaseQuery, type FleetView } from './fleetView';

/** Groups in one request. */
const PAGE_SIZE = 100;

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

  return (
    <PagedTable
      owner={api}
      pages={pages}
      what="the databases"
      empty={props.empty}
      describe={describeGroups}
    >
      {({ rows, ...paged }) => (
        <DatabaseTree
          {...paged}
          groups={rows}
          columns={view.columns}
          expansion={props.expansion}
          onToggle={props.onToggle}
          widths={view.widths}
          onWidthsChange={widths =>
            onChange({ ...view, widths }, { replace: true })
          }
          sort={sortOfOrder(view.columns, ORDER_OF_COLUMN, view)}
          onSortChange={sort => {
            const order = orderOfSort(view.columns, ORDER_OF_COLUMN, sort);
            if (order) onChange({ ...view, ...order });
          }}
          maxHeight={props.maxHeight}
        />
      )}
    </PagedTable>
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
