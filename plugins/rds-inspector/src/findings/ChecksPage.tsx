import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Select, Skeleton } from '@backstage/ui';
import {
  EmptyPanel,
  FailedPanel,
  oneOf,
  PageBody,
  TextFilter,
  useRemoteData,
} from '@meridian/aws-react';
import type { CheckOverview } from '@meridian/plugin-rds-inspector-common';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { rdsInspectorApiRef } from '../api';
import { CheckItem } from './CheckItem';
import {
  CATEGORY_NAMES,
  checksAnswer,
  formatCheckView,
  parseCheckView,
  selectChecks,
  type CheckView,
} from './checkList';
import layout from '../fleet/Fleet.module.css';
import styles from './Checks.module.css';

/** How often a page that stays open asks again. */
const REFRESH_SECONDS = 60;

/** What is checked, why, how it is put right, and how the fleet stands with it. */
export function ChecksPage() {
  const api = useApi(rdsInspectorApiRef);
  const checks = useRemoteData('checks', signal => api.listChecks({ signal }), {
    refreshSeconds: REFRESH_SECONDS,
  });
  return (
    <PageBody isDense hasNarrowFoot>
      {checks.error !== undefined && (
        <FailedPanel
          what="the checks"
          error={checks.error}
          onRetry={checks.reload}
        />
      )}
      {checks.data && <LoadedChecks checks={checks.data.items} />}
      {!checks.data && checks.error === undefined && <ChecksSkeleton />}
    </PageBody>
  );
}

function LoadedChecks({ checks }: { checks: readonly CheckOverview[] }) {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => parseCheckView(params), [params]);
  const setView = useCallback(
    (next: CheckView) => setParams(formatCheckView(next), { replace: true }),
    [setParams],
  );
  const shown = useMemo(() => selectChecks(checks, view), [checks, view]);
  const { openIds, toggle } = useOpenChecks();
  return (
    <>
      <p className={layout.answer} role="status">
        {checksAnswer(checks)}
      </p>
      <CheckFilters view={view} onChange={setView} />
      {shown.length === 0 ? (
        <EmptyPanel title="No check matches">
          <Button
            size="small"
            variant="secondary"
            onPress={() => setView({ text: '' })}
          >
            Clear all filters
          </Button>
        </EmptyPanel>
      ) : (
        <ul className={styles.checks} aria-label="Checks">
          {shown.map(check => (
            <CheckItem
              key={check.id}
              check={check}
              isOpen={openIds.has(check.id)}
              onToggle={() => toggle(check.id)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

/** Which checks are opened; the one that the address names behind `#` is, and is brought into view. */
function useOpenChecks(): {
  openIds: ReadonlySet<string>;
  toggle(id: string): void;
} {
  const named = useLocation().hash.slice(1);
  const [openIds, setOpenIds] = useState<ReadonlySet<string>>(
    () => new Set(named ? [named] : []),
  );
  useEffect(() => {
    if (!named) return;
    setOpenIds(before => new Set(before).add(named));
    document.getElementById(named)?.scrollIntoView?.({ block: 'start' });
  }, [named]);
  const toggle = useCallback((id: string) => {
    setOpenIds(before => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  return { openIds, toggle };
}

const ANY = 'any';

const OUTCOME_OPTIONS = [
  { value: ANY, label: 'Any outcome' },
  { value: 'fail', label: 'That fail' },
  { value: 'unknown', label: 'That could not be made' },
  { value: 'excepted', label: 'With exceptions' },
];

function CheckFilters(props: {
  view: CheckView;
  onChange(view: CheckView): void;
}) {
  const { view, onChange } = props;
  const categories = [
    { value: ANY, label: 'All categories' },
    ...Object.entries(CATEGORY_NAMES).map(([value, label]) => ({
      value,
      label,
    })),
  ];
  return (
    <div className={layout.fields}>
      <TextFilter
        className={layout.text}
        hint="Title, id, or what AWS Config, Security Hub or Prowler call it"
        text={view.text}
        onChange={text => onChange({ ...view, text })}
      />
      <Select
        className={layout.select}
        size="small"
        aria-label="Category"
        options={categories}
        selectedKey={view.category ?? ANY}
        onSelectionChange={key =>
          onChange(
            parseCheckView(
              new URLSearchParams([
                ...formatCheckView({ ...view, category: undefined }),
                ['category', String(key)],
              ]),
            ),
          )
        }
      />
      <Select
        className={layout.select}
        size="small"
        aria-label="Outcome"
        options={OUTCOME_OPTIONS}
        selectedKey={view.outcome ?? ANY}
        onSelectionChange={key =>
          onChange({
            ...view,
            outcome: oneOf(
              ['fail', 'unknown', 'excepted'] as const,
              String(key),
            ),
          })
        }
      />
    </div>
  );
}

function ChecksSkeleton() {
  return (
    <>
      <Skeleton width="min(28rem, 100%)" height={24} />
      <Skeleton width="100%" height={32} />
      {Array.from({ length: 10 }, (_, index) => (
        <Skeleton key={index} width="100%" height={44} />
      ))}
    </>
  );
}
