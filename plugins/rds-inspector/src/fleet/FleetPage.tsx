import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  ColumnMenu,
  CoverageNotice,
  ExportMenu,
  FacetToggle,
  ListLayout,
  ListTools,
  PageBody,
  useAddressView,
  type ChangeView,
} from '@meridian/aws-react';
import { RiCollapseVerticalLine, RiExpandVerticalLine } from '@remixicon/react';
import { useMemo } from 'react';
import { databaseExportApiRef, rdsInspectorApiRef } from '../api';
import { useDatabaseLinks } from '../useDatabaseLinks';
import { FleetSummary } from '../summary/FleetSummary';
import { unreadTargets } from '../summary/unreadTargets';
import { exportColumns, FLEET_COLUMN_IDS } from './columnIds';
import { FleetAnswerLine } from './FleetAnswerLine';
import { fleetColumns } from './fleetColumns';
import { FleetEmpty } from './FleetEmpty';
import { FleetFacets, FleetFilterBar } from './FleetFilters';
import { FleetTable } from './FleetTable';
import {
  formatFleetView,
  parseFleetView,
  toDatabaseFilter,
  toDatabaseQuery,
  type FleetView,
} from './fleetView';
import { useExpansion } from './useExpansion';
import { useFleetOverview } from './useFleetOverview';

/** Every instance, cluster and global cluster of every account and Region. */
export function FleetPage() {
  const api = useApi(rdsInspectorApiRef);
  const links = useDatabaseLinks();
  const { view, setView } = useAddressView(parseFleetView, formatFleetView);
  const filter = useMemo(() => toDatabaseFilter(view), [view]);
  const overview = useFleetOverview(api, filter);
  const { expansion, toggle, forget } = useExpansion(api, view.expandsAll);
  // The table says what went wrong; the counts fail for the same reason.
  const isLost = overview.error !== undefined && !overview.data;
  const showsFacets = !view.hidesFacets && !isLost;

  return (
    <PageBody isDense hasNarrowFoot>
      {!isLost && (
        <FleetAnswerLine
          overview={overview.data}
          isStale={overview.isStale}
          view={view}
          onChange={setView}
        />
      )}
      {overview.data && (
        <CoverageNotice
          targets={unreadTargets(overview.data.unreadable)}
          href={links.coverage()}
        />
      )}
      {!isLost && (
        <FleetSummary
          overview={overview.data}
          isStale={overview.isStale}
          view={view}
          onChange={setView}
        />
      )}
      <FleetFilterBar
        view={view}
        facets={overview.data?.facets}
        onChange={setView}
      />
      <ListLayout
        facets={
          showsFacets && (
            <FleetFacets
              view={view}
              facets={overview.data?.facets}
              onChange={setView}
            />
          )
        }
      >
        <FleetTools
          view={view}
          onChange={setView}
          onExpansionChange={expandsAll => {
            forget();
            setView({ ...view, expandsAll }, { replace: true });
          }}
        />
        <FleetTable
          api={api}
          view={view}
          onChange={setView}
          expansion={expansion}
          onToggle={toggle}
          empty={<FleetEmpty view={view} onChange={setView} />}
          maxHeight="max(24rem, calc(100vh - 9rem))"
        />
      </ListLayout>
    </PageBody>
  );
}

function FleetTools(props: {
  view: FleetView;
  onChange: ChangeView<FleetView>;
  onExpansionChange(expandsAll: boolean): void;
}) {
  const { view, onChange } = props;
  const exportApi = useApi(databaseExportApiRef);
  const links = useDatabaseLinks();
  const choices = useMemo(
    () => fleetColumns(links).filter(({ id }) => id !== 'name'),
    [links],
  );
  return (
    <ListTools
      start={
        <>
          <FacetToggle view={view} onChange={onChange} />
          <Button
            size="small"
            variant="secondary"
            iconStart={
              view.expandsAll ? (
                <RiCollapseVerticalLine />
              ) : (
                <RiExpandVerticalLine />
              )
            }
            onPress={() => props.onExpansionChange(!view.expandsAll)}
          >
            {view.expandsAll ? 'Collapse all' : 'Expand all'}
          </Button>
        </>
      }
    >
      <ColumnMenu
        choices={choices}
        ids={FLEET_COLUMN_IDS}
        view={view}
        onChange={onChange}
      />
      <ExportMenu
        fileName="databases"
        load={format =>
          exportApi.exportDatabases({
            ...toDatabaseQuery(view),
            format,
            rows: 'matched',
            column: exportColumns(view.columns),
          })
        }
      />
    </ListTools>
  );
}
