import {
  FacetPanel,
  FilterChips,
  TextFilter,
  toChips,
  type Facet,
  type ChangeView,
} from '@meridian/aws-react';
import {
  RECOVERY_VERDICTS,
  type RecoverySummary,
} from '@meridian/plugin-dr-status-common';
import {
  FILTER_NAMES,
  filterValueName,
  FLAG_NAMES,
  overviewChips,
} from './overviewChips';
import {
  cleared,
  OVERVIEW_FLAGS,
  OVERVIEW_LISTS,
  toggled,
  withFlag,
  type OverviewList,
  type OverviewView,
} from './overviewView';
import styles from './Overview.module.css';

/** Free text, and everything that is set as chips. */
export function OverviewFilterBar(props: {
  view: OverviewView;
  onChange: ChangeView<OverviewView>;
}) {
  const { view, onChange } = props;
  return (
    <div className={styles.filterBar}>
      <TextFilter
        hint="Name, title, owner or blocker"
        text={view.text}
        onChange={text => onChange({ ...view, text }, { replace: true })}
      />
      <FilterChips
        chips={toChips(overviewChips(view), onChange)}
        onClear={() => onChange(cleared(view))}
      />
    </div>
  );
}

/** Worst first; the other filters come with the most frequent first. */
function optionsOf(name: OverviewList, summary: RecoverySummary | undefined) {
  if (!summary) return undefined;
  return name === 'verdict'
    ? RECOVERY_VERDICTS.map(value => ({
        value,
        count: summary.byVerdict[value],
      })).filter(({ count }) => count > 0)
    : summary.facets[name];
}

/** How many systems each value of the filters leaves, under all other filters. */
export function OverviewFacets(props: {
  view: OverviewView;
  summary: RecoverySummary | undefined;
  onChange: ChangeView<OverviewView>;
}) {
  const { view, summary, onChange } = props;
  const lists = OVERVIEW_LISTS.map(
    (id): Facet => ({
      id,
      title: FILTER_NAMES[id],
      options: optionsOf(id, summary),
      selected: view.lists[id] ?? [],
      labelOf: value => filterValueName(id, value),
      onToggle: value => onChange(toggled(view, id, value)),
    }),
  );
  const counts = {
    impossible: summary?.impossibleCount,
    blocked: summary?.blockedCount,
    overdue: summary?.overdueCount,
  };
  const attention: Facet = {
    id: 'attention',
    title: 'Needs attention',
    options: OVERVIEW_FLAGS.map(flag => ({
      value: flag,
      count: counts[flag],
    })),
    selected: view.flags,
    labelOf: value =>
      Object.entries(FLAG_NAMES).find(([flag]) => flag === value)?.[1] ?? value,
    onToggle: value => {
      const flag = OVERVIEW_FLAGS.find(one => one === value);
      if (flag) onChange(withFlag(view, flag, !view.flags.includes(flag)));
    },
  };
  const [verdict, ...others] = lists;
  return (
    <FacetPanel
      label="Filters with counts"
      facets={[verdict, attention, ...others]}
    />
  );
}
