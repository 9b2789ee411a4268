import { useApi } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import {
  DataTable,
  EmptyPanel,
  FailedPanel,
  formatCountOf,
  PageBody,
  StateMark,
  useNow,
} from '@meridian/aws-react';
import type { InventoryCoverage } from '@meridian/plugin-aws-inventory-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { awsInventoryApiRef } from '../api';
import { coverageAnswer } from './coverageAnswer';
import { isException } from './entryState';
import { CoverageFilters } from './CoverageFilters';
import { CoverageGrid } from './CoverageGrid';
import {
  formatCoverageView,
  parseCoverageView,
  scopeOf,
  selectEntries,
  type CoverageView,
} from './coverageView';
import { ENTRY_COLUMNS } from './entryColumns';
import { ExceptionList } from './ExceptionList';
import { ReadAgainButton } from './ReadAgainButton';
import { useWatchedCoverage } from './useCoverage';
import styles from './Coverage.module.css';

/** What of AWS was read when, what could not be read, why, and what to grant. */
export function CoveragePage() {
  const api = useApi(awsInventoryApiRef);
  const coverage = useWatchedCoverage(api);
  if (!coverage.data) {
    return (
      <PageBody hasNarrowFoot>
        {coverage.error ? (
          <FailedPanel
            what="the coverage"
            error={coverage.error}
            onRetry={coverage.reload}
          />
        ) : (
          <CoverageSkeleton />
        )}
      </PageBody>
    );
  }
  return (
    <PageBody hasNarrowFoot>
      {coverage.error !== undefined && (
        <FailedPanel
          what="the newest coverage; below is what was known before"
          error={coverage.error}
          onRetry={coverage.reload}
        />
      )}
      <LoadedCoverage coverage={coverage.data} onQueued={coverage.watch} />
    </PageBody>
  );
}

function LoadedCoverage(props: {
  coverage: InventoryCoverage;
  onQueued(): void;
}) {
  const { coverage, onQueued } = props;
  const now = useNow();
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => parseCoverageView(params), [params]);
  const setView = useCallback(
    (next: CoverageView, options?: { replace?: boolean }) =>
      setParams(formatCoverageView(next), options),
    [setParams],
  );
  const entries = useMemo(
    () => selectEntries(coverage.items, view),
    [coverage.items, view],
  );
  const answer = coverageAnswer(coverage, now);
  const scope = scopeOf(view);
  const exceptions = entries.filter(isException);

  return (
    <>
      <div className={styles.answerLine}>
        <p className={styles.answer} role="status">
          <StateMark state={answer.state} iconOnly /> {answer.sentence}
        </p>
        <ReadAgainButton
          scope={scope}
          what={describeScope(scope, coverage)}
          onQueued={onQueued}
        />
      </div>
      {coverage.accountsFailure && (
        <p className={styles.hint}>
          <StateMark state="unknown" label="The list of accounts is old." />{' '}
          {coverage.accountsFailure.message}
        </p>
      )}
      <CoverageGrid coverage={coverage} />
      <CoverageFilters view={view} coverage={coverage} onChange={setView} />
      {exceptions.length > 0 && (
        <section aria-label="What could not be read">
          <h3 className={styles.title}>What could not be read</h3>
          <ExceptionList items={exceptions} onQueued={onQueued} />
        </section>
      )}
      <section aria-label="All reads">
        <h3 className={styles.title}>
          {formatCountOf(entries.length, 'read')}, worst first
        </h3>
        {entries.length === 0 ? (
          <EmptyPanel title="No read matches">
            Take a filter away to see more.
          </EmptyPanel>
        ) : (
          <DataTable
            label="Reads"
            columns={ENTRY_COLUMNS}
            rows={entries}
            getRowKey={entry =>
              `${entry.accountId} ${entry.region} ${entry.collector}`
            }
            maxHeight="60vh"
          />
        )}
      </section>
    </>
  );
}

function describeScope(
  { accountId, region }: ReturnType<typeof scopeOf>,
  { accounts }: InventoryCoverage,
): string {
  const account = accounts.find(one => one.accountId === accountId)?.name;
  const places = [account ?? accountId, region].filter(Boolean);
  return places.length > 0 ? places.join(' in ') : 'everything';
}

function CoverageSkeleton() {
  return (
    <>
      <Skeleton width="min(32rem, 100%)" height={28} />
      <Skeleton width="100%" height={220} />
      <Skeleton width="100%" height={32} />
      <Skeleton width="100%" height={400} />
    </>
  );
}
