import { Select } from '@backstage/ui';
import {
  FacetPanel,
  FilterChips,
  OwnedSelect,
  TextFilter,
  toChips,
  type ChangeView,
  type Facet,
} from '@meridian/aws-react';
import {
  SEVERITIES,
  type DatabaseFacets,
} from '@meridian/plugin-rds-inspector-common';
import { fleetChips, filterValueName, FILTER_NAMES } from './fleetChips';
import {
  cleared,
  toggled,
  type DeletedFilter,
  type FleetList,
  type FleetView,
} from './fleetView';
import styles from './Fleet.module.css';

const DELETED_OPTIONS: Array<{ value: DeletedFilter; label: string }> = [
  { value: 'include', label: 'Existing and deleted' },
  { value: 'exclude', label: 'Existing' },
  { value: 'only', label: 'Deleted, with snapshots' },
];

/** Free text, the filters without counts, and everything that is set as chips. */
export function FleetFilterBar(props: {
  view: FleetView;
  facets: DatabaseFacets | undefined;
  onChange: ChangeView<FleetView>;
}) {
  const { view, facets, onChange } = props;
  return (
    <div className={styles.filterBar}>
      <div className={styles.fields}>
        <TextFilter
          className={styles.text}
          hint="Name, id, ARN, engine or tag"
          text={view.text}
          onChange={text => onChange({ ...view, text }, { replace: true })}
        />
        <OwnedSelect
          className={styles.select}
          unowned={view.unowned}
          onChange={unowned => onChange({ ...view, unowned })}
        />
        <Select
          className={styles.select}
          size="small"
          aria-label="Whether it still exists"
          options={DELETED_OPTIONS}
          selectedKey={view.deleted}
          onSelectionChange={key =>
            onChange({
              ...view,
              deleted:
                DELETED_OPTIONS.find(({ value }) => value === key)?.value ??
                'include',
            })
          }
        />
      </div>
      <FilterChips
        chips={toChips(fleetChips(view, facets), onChange)}
        onClear={() => onChange(cleared(view))}
      />
    </div>
  );
}

type Counted = Exclude<keyof DatabaseFacets, 'unownedCount'>;

const FACETS: ReadonlyArray<readonly [FleetList, Counted]> = [
  ['severity', 'severities'],
  ['engine', 'engines'],
  ['supportStatus', 'supportStatuses'],
  ['environment', 'environments'],
  ['owner', 'owners'],
  ['system', 'systems'],
  ['accountId', 'accounts'],
  ['region', 'regions'],
  ['role', 'roles'],
  ['kind', 'kinds'],
  ['status', 'statuses'],
  ['check', 'checks'],
  ['engineVersion', 'engineVersions'],
];

/** Worst first; the others come with the most frequent first. */
function bySeverity(facets: DatabaseFacets | undefined) {
  return facets?.severities.toSorted(
    (a, b) => rankOfSeverity(a.value) - rankOfSeverity(b.value),
  );
}

function rankOfSeverity(value: string): number {
  return SEVERITIES.findIndex(severity => severity === value);
}

/** How many databases each value of the filters leaves, under all other filters. */
export function FleetFacets(props: {
  view: FleetView;
  facets: DatabaseFacets | undefined;
  onChange: ChangeView<FleetView>;
}) {
  const { view, facets, onChange } = props;
  const shown = FACETS.map(
    ([id, counted]): Facet => ({
      id,
      title: FILTER_NAMES[id],
      options: id === 'severity' ? bySeverity(facets) : facets?.[counted],
      selected: view.lists[id] ?? [],
      labelOf: value => filterValueName(id, value, facets),
      onToggle: value => onChange(toggled(view, id, value)),
    }),
  );
  return <FacetPanel label="Filters with counts" facets={shown} />;
}
