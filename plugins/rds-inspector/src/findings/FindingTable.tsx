import {
  DataTable,
  formatCountOf,
  orderOfSort,
  PagedTable,
  sortOfOrder,
  type ChangeView,
  type KeysetPages,
} from '@meridian/aws-react';
import type {
  Finding,
  RdsInspectorApi,
} from '@meridian/plugin-rds-inspector-common';
import { useMemo, type ReactNode } from 'react';
import { useDatabaseLinks } from '../useDatabaseLinks';
import { ORDER_OF_COLUMN } from './columnIds';
import { findingColumns } from './findingColumns';
import type { FindingView } from './findingView';

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
  return (
    <PagedTable
      owner={api}
      pages={pages}
      what="the findings"
      empty={props.empty}
      describe={({ length }, hasMore) =>
        `${formatCountOf(length, 'finding')}${
          hasMore ? ' loaded, more follow as you scroll.' : '.'
        }`
      }
    >
      {paged => (
        <DataTable
          {...paged}
          label="Findings"
          columns={columns}
          getRowKey={finding => finding.id}
          onOpen={({ id }) => onChange({ ...view, findingId: id })}
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
