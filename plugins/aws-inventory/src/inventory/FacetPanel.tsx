import { formatCount } from '@meridian/aws-react';
import type {
  FacetValue,
  InventoryResourceSummary,
} from '@meridian/plugin-aws-inventory-common';
import { Skeleton } from '@backstage/ui';
import { useState } from 'react';
import { FILTER_NAMES, filterValueName } from '../filters/filterChips';
import {
  toggled,
  type InventoryView,
  type ListFilter,
} from '../filters/inventoryView';
import styles from './FacetPanel.module.css';

/** The filters that have counts, with where a summary holds them. */
export const FACETS = {
  type: 'types',
  region: 'regions',
  accountId: 'accounts',
  environment: 'environments',
  owner: 'owners',
  system: 'systems',
  state: 'states',
} as const satisfies Partial<
  Record<ListFilter, keyof InventoryResourceSummary>
>;

export type FacetName = keyof typeof FACETS;

export const FACET_NAMES: readonly FacetName[] = [
  'type',
  'state',
  'region',
  'accountId',
  'owner',
  'system',
  'environment',
];

/** The counts beside the table; a press on one shows exactly the rows that it counts. */
export function FacetPanel(props: {
  view: InventoryView;
  facets: Readonly<Record<FacetName, readonly FacetValue[]>> | undefined;
  accounts: readonly FacetValue[] | undefined;
  onChange(view: InventoryView): void;
}) {
  const { view, facets, accounts, onChange } = props;
  return (
    <nav className={styles.panel} aria-label="Filters with counts">
      {FACET_NAMES.map(name => (
        <Facet
          key={name}
          name={name}
          values={facets?.[name]}
          selected={view.lists[name]}
          labelOf={value => filterValueName(name, value, [...(accounts ?? [])])}
          onToggle={value => onChange(toggled(view, name, value))}
        />
      ))}
    </nav>
  );
}

const SHOWN_COUNT = 6;

function SkeletonValues() {
  return (
    <>
      {[110, 90, 120].map(width => (
        <li key={width} className={styles.skeleton}>
          <Skeleton width={width} height={12} />
        </li>
      ))}
    </>
  );
}

function Facet(props: {
  name: FacetName;
  values: readonly FacetValue[] | undefined;
  selected: readonly string[];
  labelOf(value: string): string;
  onToggle(value: string): void;
}) {
  const { name, values, selected, labelOf, onToggle } = props;
  const [showsAll, setShowsAll] = useState(false);

  // What is selected stays visible although nothing matches it any more.
  const counted: FacetValue[] = [
    ...(values ?? []),
    ...selected
      .filter(value => !values?.some(known => known.value === value))
      .map(value => ({ value, count: 0 })),
  ];
  if (values && counted.length === 0) {
    return null;
  }
  const isSelected = ({ value }: FacetValue) => selected.includes(value);
  const shown = showsAll
    ? counted
    : [
        ...counted.filter(isSelected),
        ...counted.filter(value => !isSelected(value)),
      ].slice(0, Math.max(SHOWN_COUNT, selected.length));
  const hiddenCount = counted.length - shown.length;

  return (
    <section className={styles.facet}>
      <h3 className={styles.name}>{FILTER_NAMES[name]}</h3>
      <ul className={styles.values}>
        {!values && <SkeletonValues />}
        {shown.map(({ value, count }) => (
          <li key={value}>
            <button
              type="button"
              className={styles.value}
              aria-pressed={selected.includes(value)}
              onClick={() => onToggle(value)}
              title={value}
            >
              <span className={styles.label}>{labelOf(value)}</span>
              <span className={styles.count}>{formatCount(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {(hiddenCount > 0 || showsAll) && (
        <button
          type="button"
          className={styles.more}
          onClick={() => setShowsAll(all => !all)}
        >
          {showsAll ? 'Show fewer' : `${hiddenCount} more`}
        </button>
      )}
    </section>
  );
}
