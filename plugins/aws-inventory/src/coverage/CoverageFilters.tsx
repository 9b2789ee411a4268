import { Button, SearchField, Select } from '@backstage/ui';
import type { InventoryCoverage } from '@meridian/plugin-aws-inventory-common';
import type { CoverageView } from './coverageView';
import styles from './Coverage.module.css';

const ALL = 'all';

const OUTCOME_OPTIONS = [
  { value: ALL, label: 'Every outcome' },
  { value: 'failed', label: 'Failed' },
  { value: 'partial', label: 'Partial' },
  { value: 'complete', label: 'Complete' },
  { value: 'running', label: 'Reading now' },
  { value: 'pending', label: 'Waiting' },
];

/** Narrows the reads to an account, a Region, an outcome or words. */
export function CoverageFilters(props: {
  view: CoverageView;
  coverage: InventoryCoverage;
  onChange(view: CoverageView, options?: { replace?: boolean }): void;
}) {
  const { view, coverage, onChange } = props;
  const chosen = (key: unknown) => (key === ALL ? [] : [String(key)]);
  const isFiltered =
    view.text !== '' ||
    [view.accountIds, view.regions, view.outcomes].some(
      list => list.length > 0,
    );
  return (
    <div className={styles.filters}>
      <SearchField
        size="small"
        className={styles.search}
        aria-label="Account, Region, type, reason or IAM action"
        placeholder="Account, Region, type, reason or IAM action"
        value={view.text}
        onChange={text => onChange({ ...view, text }, { replace: true })}
      />
      <Select
        size="small"
        aria-label="Account"
        options={[
          { value: ALL, label: 'Every account' },
          ...coverage.accounts.map(({ accountId, name }) => ({
            value: accountId,
            label: name,
          })),
        ]}
        selectedKey={view.accountIds[0] ?? ALL}
        onSelectionChange={key =>
          onChange({ ...view, accountIds: chosen(key) })
        }
      />
      <Select
        size="small"
        aria-label="Region"
        options={[
          { value: ALL, label: 'Every Region' },
          ...coverage.regions.map(region => ({ value: region, label: region })),
        ]}
        selectedKey={view.regions[0] ?? ALL}
        onSelectionChange={key => onChange({ ...view, regions: chosen(key) })}
      />
      <Select
        size="small"
        aria-label="Outcome"
        options={OUTCOME_OPTIONS}
        selectedKey={view.outcomes[0] ?? ALL}
        onSelectionChange={key => onChange({ ...view, outcomes: chosen(key) })}
      />
      {isFiltered && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() =>
            onChange({ accountIds: [], regions: [], outcomes: [], text: '' })
          }
        >
          Clear all
        </Button>
      )}
    </div>
  );
}
