import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Link, Skeleton } from '@backstage/ui';
import {
  AnswerText,
  ColumnMenu,
  CoverageNotice,
  EmptyPanel,
  ExportMenu,
  ListLayout,
  ListTools,
  PageBody,
  useAddressView,
  useKeysetPages,
  useNow,
  useRemoteData,
  type ChangeView,
} from '@meridian/aws-react';
import type { Finding } from '@meridian/plugin-rds-inspector-common';
import { useMemo } from 'react';
import { databaseExportApiRef, rdsInspectorApiRef } from '../api';
import { useFleetOverview } from '../fleet/useFleetOverview';
import { unreadTargets } from '../summary/unreadTargets';
import { useDatabaseLinks } from '../useDatabaseLinks';
import { exportColumns, FINDING_COLUMN_IDS } from './columnIds';
import { findingChips } from './findingChips';
import { findingColumns } from './findingColumns';
import { loadFindingCounts, type FindingCounts } from './findingCounts';
import { FindingDialog } from './FindingDialog';
import { FindingFacets, FindingFilterBar } from './FindingFilters';
import { FindingTable } from './FindingTable';
import {
  cleared,
  formatFindingView,
  parseFindingView,
  toFindingFilter,
  toFindingQuery,
  type FindingView,
} from './findingView';
import { findingsAnswer } from './findingsAnswer';
import layout from '../fleet/Fleet.module.css';

/** Findings in one request. */
const PAGE_SIZE = 100;

/** What checks found, now or at the end of a day. */
export function FindingsPage() {
  const api = useApi(rdsInspectorApiRef);
  const links = useDatabaseLinks();
  const now = useNow(60);
  const { view, setView } = useAddressView(parseFindingView, formatFindingView);
  // The time is taken once per view: a question that moved by itself would lose the reader's place.
  const filter = useMemo(() => toFindingFilter(view, new Date()), [view]);
  const query = useMemo(() => toFindingQuery(view, new Date()), [view]);
  const countsKey = JSON.stringify({ ...filter, severity: undefined });
  const counts = useRemoteData(countsKey, signal =>
    loadFindingCounts(api, filter, signal),
  );
  const checks = useRemoteData('checks', signal => api.listChecks({ signal }));
  const fleet = useFleetOverview(api, {});
  const pages = useKeysetPages<Finding>({
    owner: api,
    key: `findings ${JSON.stringify(query)}`,
    load: (cursor, signal) =>
      api.searchFindings({ ...query, limit: PAGE_SIZE, cursor }, { signal }),
  });
  const labels = useMemo(
    () => ({
      accounts: fleet.data?.facets.accounts ?? [],
      checks: (checks.data?.items ?? []).map(({ id, title }) => ({
        value: id,
        label: title,
        count: 0,
      })),
    }),
    [fleet.data, checks.data],
  );
  const finding = pages.items?.find(({ id }) => id === view.findingId);

  return (
    <PageBody isDense hasNarrowFoot>
      <Answer
        view={view}
        counts={counts.data}
        isStale={counts.isStale}
        problem={counts.error}
      />
      {fleet.data && (
        <CoverageNotice
          targets={unreadTargets(fleet.data.unreadable)}
          href={links.coverage()}
        />
      )}
      <FindingFilterBar
        view={view}
        labels={labels}
        today={now.toISOString().slice(0, 10)}
        onChange={setView}
      />
      <ListLayout
        facets={
          <FindingFacets
            view={view}
            counts={counts.data}
            checks={checks.data?.items}
            fleet={fleet.data?.facets}
            labels={labels}
            onChange={setView}
          />
        }
      >
        <FindingTools view={view} onChange={setView} />
        <FindingTable
          api={api}
          pages={pages}
          view={view}
          onChange={setView}
          empty={
            <FindingsEmpty
              hasFilters={findingChips(view, labels).length > 0}
              onClear={() => setView(cleared(view))}
            />
          }
          maxHeight="max(24rem, calc(100vh - 9rem))"
        />
      </ListLayout>
      <FindingDialog
        finding={finding}
        check={checks.data?.items.find(({ id }) => id === finding?.checkId)}
        onClose={() => setView({ ...view, findingId: undefined })}
      />
    </PageBody>
  );
}

function Answer(props: {
  view: FindingView;
  counts: FindingCounts | undefined;
  isStale: boolean;
  problem: unknown;
}) {
  const { view, counts, isStale } = props;
  if (!counts) {
    // The table says what went wrong; the counts fail for the same reason.
    return props.problem ? null : (
      <Skeleton width="min(30rem, 100%)" height={24} />
    );
  }
  const answer = findingsAnswer(counts, view);
  return (
    <div role="status" data-stale={isStale} className={layout.answerLine}>
      <p className={layout.answer}>
        <AnswerText state={answer.state}>{answer.sentence}</AnswerText>
      </p>
      {answer.detail && <p className={layout.answerDetail}>{answer.detail}</p>}
    </div>
  );
}

function FindingsEmpty(props: { hasFilters: boolean; onClear(): void }) {
  const links = useDatabaseLinks();
  return props.hasFilters ? (
    <EmptyPanel title="No finding that you may see matches these filters">
      <Button size="small" variant="secondary" onPress={props.onClear}>
        Clear all filters
      </Button>
    </EmptyPanel>
  ) : (
    <EmptyPanel title="No findings">
      <p>
        Here stands what the <Link href={links.checks()}>checks</Link> found
        wrong with the databases that you may see. That there is nothing is only
        good news where the databases could be read:{' '}
        <Link href={links.coverage()}>Coverage</Link> says so.
      </p>
    </EmptyPanel>
  );
}

function FindingTools(props: {
  view: FindingView;
  onChange: ChangeView<FindingView>;
}) {
  const { view, onChange } = props;
  const exportApi = useApi(databaseExportApiRef);
  const links = useDatabaseLinks();
  const choices = useMemo(
    () => findingColumns(links).filter(({ id }) => id !== 'severity'),
    [links],
  );
  return (
    <ListTools>
      <ColumnMenu
        choices={choices}
        ids={FINDING_COLUMN_IDS}
        view={view}
        onChange={onChange}
      />
      <ExportMenu
        fileName={view.asOf ? `findings-${view.asOf}` : 'findings'}
        load={format =>
          exportApi.exportFindings({
            ...toFindingQuery(view, new Date()),
            format,
            column: exportColumns(view.columns),
          })
        }
      />
    </ListTools>
  );
}
