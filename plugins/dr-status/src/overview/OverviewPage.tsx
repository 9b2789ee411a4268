import { useApi } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import {
  ColumnMenu,
  ExportMenu,
  FacetToggle,
  FailedPanel,
  ListLayout,
  ListTools,
  PageBody,
  useAddressView,
  useRemoteData,
  type ChangeView,
} from '@meridian/aws-react';
import { useMemo } from 'react';
import { drStatusApiRef, drStatusExportApiRef } from '../api';
import { StateNotice } from '../parts/StateNotice';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { AnswerLine } from './AnswerLine';
import { ChangesPanel } from './ChangesPanel';
import { exportColumns, SYSTEM_COLUMN_IDS } from './columnIds';
import { EstateBlockersPanel } from './EstateBlockersPanel';
import { RegionMapPanel } from './map/RegionMapPanel';
import { OverviewFacets, OverviewFilterBar } from './OverviewFilters';
import {
  formatOverviewView,
  parseOverviewView,
  toSystemFilter,
  toSystemQuery,
  type OverviewView,
} from './overviewView';
import { systemColumns } from './systemColumns';
import { SystemsEmpty } from './SystemsEmpty';
import { SystemTable } from './SystemTable';
import { WorstPanel } from './WorstPanel';
import styles from './Overview.module.css';

/** How often a page that stays open asks again. */
const REFRESH_SECONDS = 60;

/** Every system: what was promised, what is true now, and how sure that is. */
export function OverviewPage() {
  const api = useApi(drStatusApiRef);
  const { view, setView } = useAddressView(
    parseOverviewView,
    formatOverviewView,
  );
  const filter = useMemo(() => toSystemFilter(view), [view]);
  const summary = useRemoteData(
    JSON.stringify(filter),
    signal => api.summarizeSystems(filter, { signal }),
    { refreshSeconds: REFRESH_SECONDS },
  );
  // The table says what went wrong; the counts fail for the same reason.
  const isLost = summary.error !== undefined && !summary.data;
  const showsFacets = !view.hidesFacets && !isLost;

  return (
    <PageBody isDense hasNarrowFoot>
      {!isLost && (
        <AnswerLine
          summary={summary.data}
          isStale={summary.isStale}
          view={view}
          onChange={setView}
        />
      )}
      {summary.error !== undefined && summary.data && (
        <FailedPanel
          what="the newest counts; those below were answered before"
          error={summary.error}
          onRetry={summary.reload}
        />
      )}
      {summary.data && <StateNotice state={summary.data.state} />}
      {!isLost && (
        <div className={styles.picture}>
          <MapArea />
          <div className={styles.side}>
            <WorstPanel filter={filter} />
            <EstateBlockersPanel />
            <ChangesPanel />
          </div>
        </div>
      )}
      <OverviewFilterBar view={view} onChange={setView} />
      <ListLayout
        facets={
          showsFacets && (
            <OverviewFacets
              view={view}
              summary={summary.data}
              onChange={setView}
            />
          )
        }
      >
        <SystemTools view={view} onChange={setView} />
        <SystemTable
          api={api}
          view={view}
          onChange={setView}
          empty={<SystemsEmpty view={view} onChange={setView} />}
          maxHeight="max(24rem, calc(100vh - 9rem))"
        />
      </ListLayout>
    </PageBody>
  );
}

function MapArea() {
  const api = useApi(drStatusApiRef);
  const map = useRemoteData(
    'region map',
    signal => api.getRegionMap({ signal }),
    { refreshSeconds: REFRESH_SECONDS },
  );
  if (map.data) {
    return (
      <div className={styles.map}>
        {map.error !== undefined && (
          <FailedPanel
            what="the newest map; the one below was answered before"
            error={map.error}
            onRetry={map.reload}
          />
        )}
        <RegionMapPanel map={map.data} />
      </div>
    );
  }
  return map.error ? (
    <FailedPanel
      what="the map of the Regions"
      error={map.error}
      onRetry={map.reload}
    />
  ) : (
    <div aria-busy="true">
      <Skeleton width="100%" height={420} />
    </div>
  );
}

function SystemTools(props: {
  view: OverviewView;
  onChange: ChangeView<OverviewView>;
}) {
  const { view, onChange } = props;
  const exportApi = useApi(drStatusExportApiRef);
  const links = useRecoveryLinks();
  const choices = useMemo(
    () => systemColumns(links).filter(({ id }) => id !== 'name'),
    [links],
  );
  return (
    <ListTools start={<FacetToggle view={view} onChange={onChange} />}>
      <ColumnMenu
        choices={choices}
        ids={SYSTEM_COLUMN_IDS}
        view={view}
        onChange={onChange}
      />
      <ExportMenu
        fileName="recovery"
        load={format =>
          exportApi.exportSystems({
            ...toSystemQuery(view),
            format,
            column: exportColumns(view.columns),
          })
        }
      />
    </ListTools>
  );
}
