import { Skeleton } from '@backstage/ui';
import { useState } from 'react';
import { formatCount } from '../format';
import styles from './FacetPanel.module.css';

/** A value of a filter. */
export interface FacetOption {
  readonly value: string;
  /** How many rows have it; absent where that is not counted. */
  readonly count?: number;
}

/** A filter with the values that it can have. */
export interface Facet {
  readonly id: string;
  readonly title: string;
  /** Absent while they load. */
  readonly options: readonly FacetOption[] | undefined;
  readonly selected: readonly string[];
  labelOf(value: string): string;
  onToggle(value: string): void;
}

/** The filters beside a table; a press on a count shows exactly the rows that it counts. */
export function FacetPanel(props: { label: string; facets: readonly Facet[] }) {
  return (
    <nav className={styles.panel} aria-label={props.label}>
      {props.facets.map(facet => (
        <FacetList key={facet.id} facet={facet} />
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

function FacetList({ facet }: { facet: Facet }) {
  const { options, selected, labelOf, onToggle } = facet;
  const [showsAll, setShowsAll] = useState(false);

  // What is selected stays visible although nothing matches it any more.
  const known: FacetOption[] = [
    ...(options ?? []),
    ...selected
      .filter(value => !options?.some(option => option.value === value))
      .map(value => ({ value, count: 0 })),
  ];
  if (options && known.length === 0) {
    return null;
  }
  const isSelected = ({ value }: FacetOption) => selected.includes(value);
  const shown = showsAll
    ? known
    : [
        ...known.filter(isSelected),
        ...known.filter(option => !isSelected(option)),
      ].slice(0, Math.max(SHOWN_COUNT, selected.length));
  const hiddenCount = known.length - shown.length;

  return (
    <section className={styles.facet}>
      <h3 className={styles.name}>{facet.title}</h3>
      <ul className={styles.values}>
        {!options && <SkeletonValues />}
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
              {count !== undefined && (
                <span className={styles.count}>{formatCount(count)}</span>
              )}
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
