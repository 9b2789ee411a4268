import {
  DataTable,
  formatCountOf,
  orderOfSort,
  PagedTable,
  sortOfOrder,
  useKeysetPages,
  type ChangeView,
} from '@meridian/aws-react';
import type { DrStatusApi, SystemRow } from '@meridian/plugin-dr-status-common';
import { useMemo, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { ORDER_OF_COLUMN } from './columnIds';
import { toSystemQuery, type OverviewView } from './overviewView';
import { systemColumns } from './systemColumns';

/** Systems in one request. */
const PAGE_SIZE = 100;

/** How often the rows are brought up to date while the page stays open. */
const REFRESH_SECONDS = 60;

/**
 * The systems that the view asks for, more of them as one scrolls.
 *
 * @param props.empty - what is said when none match
 */
export function SystemTable(props: {
  api: DrStatusApi;
  view: OverviewView;
  onChange: ChangeView<OverviewView>;
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

  return (
    <PagedTable
      owner={api}
      pages={pages}
      what="the systems"
      empty={props.empty}
      describe={({ length }, hasMore) =>
        `${formatCountOf(length, 'system')}${
          hasMore ? ' loaded, more follow as you scroll.' : '.'
        }`
      }
    >
      {paged => (
        <DataTable
          {...paged}
          label="Systems"
          columns={columns}
          getRowKey={row => row.entityRef}
          onOpen={row => navigate(links.system(row.entityRef))}
          sort={sortOfOrder(view.columns, ORDER_OF_COLUMN, view)}
          onSortChange={sort => {
            const order = orderOfSort(view.columns, ORDER_OF_COLUMN, sort);
            if (order) onChange({ ...view, ...order });
          }}
          widths={view.widths}
          onWidthsChange={widths =>
            onChange({ ...view, widths }, { replace: true })
          }
          maxHeight={props.maxHeight}
        />
      )}
    </PagedTable>
  );
}
