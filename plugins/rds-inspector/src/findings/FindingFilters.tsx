import { Select } from '@backstage/ui';
import {
  type Facet,
  FacetPanel,
  FilterChips,
  oneOf,
  TextFilter,
  toChips,
  toggledLists,
  type ChangeView,
} from '@meridian/aws-react';
import {
  SEVERITIES,
  type CheckOverview,
  type DatabaseFacets,
} from '@meridian/plugin-rds-inspector-common';
import {
  findingChips,
  findingFilterName,
  findingValueName,
  type FilterLabels,
} from './findingChips';
import type { FindingCounts } from './findingCounts';
import { cleared, type FindingList, type FindingView } from './findingView';
import layout from '../fleet/Fleet.module.css';
import styles from './Findings.module.css';

const STATE_OPTIONS = [
  { value: 'open', label: 'Open' },
  { value: 'closed', label: 'Closed' },
  { value: 'all', label: 'Open and closed' },
] as const;

const BOTH = 'both';

const OUTCOME_OPTIONS = [
  { value: BOTH, label: 'Failures and exceptions' },
  { value: 'fail', label: 'Failures' },
  { value: 'excepted', label: 'Exceptions' },
];

/** Free text, state, outcome and the day, and everything that is set as chips. */
export function FindingFilterBar(props: {
  view: FindingView;
  labels: FilterLabels;
  today: string;
  onChange: ChangeView<FindingView>;
}) {
  const { view, labels, today, onChange } = props;
  const { outcome } = view.lists;
  return (
    <div className={layout.filterBar}>
      <div className={layout.fields}>
        <TextFilter
          className={layout.text}
          hint="Database, check or what was found"
          text={view.text}
          onChange={text => onChange({ ...view, text }, { replace: true })}
        />
        <Select
          className={layout.select}
          size="small"
          aria-label="Failures or exceptions"
          options={OUTCOME_OPTIONS}
          selectedKey={outcome?.length === 1 ? outcome[0] : BOTH}
          onSelectionChange={key =>
            onChange({
              ...view,
              lists: {
                ...view.lists,
                outcome: key === BOTH ? [] : [String(key)],
              },
            })
          }
        />
        <Select
          className={layout.select}
          size="small"
          aria-label="Whether it is open"
          options={STATE_OPTIONS}
          isDisabled={view.asOf !== undefined}
          selectedKey={view.asOf ? 'open' : view.state}
          onSelectionChange={key =>
            onChange({
              ...view,
              state: oneOf(['closed', 'all'] as const, String(key)) ?? 'open',
            })
          }
        />
        <label className={styles.asOf}>
          As of
          <input
            type="date"
            max={today}
            value={view.asOf ?? ''}
            onChange={event =>
              onChange({ ...view, asOf: event.target.value || undefined })
            }
          />
        </label>
      </div>
      <FilterChips
        chips={toChips(findingChips(view, labels), onChange)}
        onClear={() => onChange(cleared(view))}
      />
    </div>
  );
}

const PLACES = [
  ['environment', 'environments'],
  ['owner', 'owners'],
  ['system', 'systems'],
  ['accountId', 'accounts'],
  ['region', 'regions'],
  ['engine', 'engines'],
  ['kind', 'kinds'],
] as const satisfies ReadonlyArray<
  readonly [FindingList, keyof DatabaseFacets]
>;

/**
 * The values of the filters. Only severities carry a count: what the fleet counts beside the others are databases.
 */
export function FindingFacets(props: {
  view: FindingView;
  counts: FindingCounts | undefined;
  checks: readonly CheckOverview[] | undefined;
  fleet: DatabaseFacets | undefined;
  labels: FilterLabels;
  onChange: ChangeView<FindingView>;
}) {
  const { view, counts, checks, fleet, labels, onChange } = props;
  const facetOf = (id: FindingList, options: Facet['options']): Facet => ({
    id,
    title: findingFilterName(id),
    options,
    selected: view.lists[id] ?? [],
    labelOf: value => findingValueName(id, value, labels),
    onToggle: value =>
      onChange({ ...view, lists: toggledLists(view.lists, id, value) }),
  });
  const facets = [
    facetOf(
      'severity',
      counts &&
        SEVERITIES.map(value => ({ value, count: counts.failures[value] })),
    ),
    ...PLACES.map(([id, name]) =>
      facetOf(
        id,
        fleet?.[name].map(({ value }) => ({ value })),
      ),
    ),
    facetOf(
      'check',
      checks?.map(({ id }) => ({ value: id })),
    ),
  ];
  return <FacetPanel label="Filters of findings" facets={facets} />;
}
