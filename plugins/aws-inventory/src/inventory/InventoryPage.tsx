import { useApi } from '@backstage/frontend-plugin-api';
import { Link, Skeleton } from '@backstage/ui';
import {
  CoverageNotice,
  formatCountOf,
  ListLayout,
  ListTools,
  PageBody,
  TextButton,
  useAddressView,
} from '@meridian/aws-react';
import { useMemo } from 'react';
import { awsInventoryApiRef } from '../api';
import { unreadTargets, useCoverage } from '../coverage/useCoverage';
import {
  formatView,
  parseView,
  toFilter,
  toQuery,
  type ColumnId,
  type InventoryView,
} from '../filters/inventoryView';
import { useInventoryLinks } from '../useInventoryLinks';
import { resourceColumns } from './columns';
import { FacetPanel } from './FacetPanel';
import { FilterBar } from './FilterBar';
import { inventoryAnswer } from './inventoryAnswer';
import { ResourceTable } from './ResourceTable';
import { InventoryEmpty } from './InventoryEmpty';
import { ColumnMenu, ExportMenu } from './TableTools';
import { useFacets } from './useFacets';
import styles from './Inventory.module.css';

/** Everything that exists in AWS, filtered to anything. */
export function InventoryPage() {
  const api = useApi(awsInventoryApiRef);
  const links = useInventoryLinks();
  const { view, setView } = useAddressView(parseView, formatView);
  // The time is taken once per view: a question that moved by itself would lose the reader's place.
  const filter = useMemo(() => toFilter(view, new Date()), [view]);
  const query = useMemo(() => toQuery(view, new Date()), [view]);
  const facets = useFacets(api, filter);
  const coverage = useCoverage(api);
  const labels = useMemo(
    () =>
      new Map<ColumnId, string>(
        resourceColumns(links).map(({ id, label }) => [id, label]),
      ),
    [links],
  );

  const summary = facets.data?.summary;
  const accounts = facets.data?.values.accountId;
  return (
    <PageBody isDense hasNarrowFoot>
      <Answer
        view={view}
        facets={facets.data?.summary}
        isStale={facets.isStale}
        problem={facets.error}
        onChange={setView}
      />
      <CoverageNotice
        targets={unreadTargets(coverage.data, filter)}
        href={links.coverage()}
      />
      <FilterBar view={view} accounts={accounts} onChange={setView} />
      <ListLayout
        facets={
          // The table says what went wrong; the counts fail for the same reason.
          facets.error && !facets.data ? (
            <div />
          ) : (
            <FacetPanel
              view={view}
              facets={facets.data?.values}
              accounts={accounts}
              onChange={setView}
            />
          )
        }
      >
        <ListTools
          start={
            summary &&
            summary.unownedCount > 0 &&
            !view.unowned && (
              <Link href={links.inventory({ unowned: true })}>
                {formatCountOf(summary.unownedCount, 'resource')} without an
                owner
              </Link>
            )
          }
        >
          <ColumnMenu view={view} labels={labels} onChange={setView} />
          <ExportMenu query={{ ...query, column: [...view.columns] }} />
        </ListTools>
        <ResourceTable
          api={api}
          query={query}
          columns={view.columns}
          onOrderChange={(orderBy, direction) =>
            setView({ ...view, orderBy, direction })
          }
          empty={<InventoryEmpty view={view} onChange={setView} />}
          maxHeight="max(20rem, calc(100vh - 15.5rem))"
        />
      </ListLayout>
    </PageBody>
  );
}

function Answer(props: {
  view: InventoryView;
  facets: Parameters<typeof inventoryAnswer>[0] | undefined;
  isStale: boolean;
  problem: unknown;
  onChange(view: InventoryView): void;
}) {
  const { view, facets, onChange } = props;
  if (!facets) {
    // The table says what went wrong; the counts fail for the same reason.
    return props.problem ? null : (
      <Skeleton width="min(28rem, 100%)" height={24} />
    );
  }
  const answer = inventoryAnswer(facets);
  return (
    <p className={styles.answer} role="status" data-stale={props.isStale}>
      {answer.sentence}{' '}
      {answer.brokenCount > 0 && (
        <TextButton
          variant="sentence"
          onClick={() =>
            onChange({
              ...view,
              lists: { ...view.lists, state: answer.brokenStates },
            })
          }
        >
          Show them
        </TextButton>
      )}
    </p>
  );
}
