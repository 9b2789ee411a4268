import {
  formatCount,
  formatCountOf,
  SeverityMark,
  StateMark,
  TextButton,
} from '@meridian/aws-react';
import {
  SEVERITIES,
  type FleetOverview,
  type Severity,
} from '@meridian/plugin-rds-inspector-common';
import { Link } from 'react-router-dom';
import { narrowed, type FleetView } from '../fleet/fleetView';
import { useDatabaseLinks } from '../useDatabaseLinks';
import { findingFiltersOf } from './findingLinks';
import styles from './Summary.module.css';

/** Findings by severity, with the databases that have them; then what was accepted and what could not be judged. */
export function SeverityPanel(props: {
  overview: FleetOverview;
  view: FleetView;
  onChange(view: FleetView): void;
}) {
  const { overview, view, onChange } = props;
  const { findingCounts, exceptedCount, unknownCheckCount } = overview;
  const databaseCountOf = (severity: Severity) =>
    overview.facets.severities.find(({ value }) => value === severity)?.count ??
    0;
  // Without a filter by severity the counts of the facet are those of the databases that match.
  const countsMatch = !view.lists.severity?.length;
  return (
    <ul className={styles.severities}>
      {SEVERITIES.map(severity => (
        <li key={severity} data-zero={findingCounts[severity] === 0}>
          <SeverityMark severity={severity} />
          <FindingsLink
            view={view}
            count={findingCounts[severity]}
            narrowing={{ severity, outcome: 'fail' }}
          />
          {findingCounts[severity] > 0 && countsMatch && (
            <TextButton
              onClick={() => onChange(narrowed(view, { severity: [severity] }))}
            >
              in {formatCountOf(databaseCountOf(severity), 'database')}
            </TextButton>
          )}
        </li>
      ))}
      <li data-zero={exceptedCount === 0}>
        <StateMark
          state="excepted"
          label="Excepted"
          reason="Failures that somebody accepted until a date, with a reason."
        />
        <FindingsLink
          view={view}
          count={exceptedCount}
          narrowing={{ outcome: 'excepted' }}
        />
      </li>
      <li data-zero={unknownCheckCount === 0}>
        <StateMark
          state="unknown"
          label="Not judged"
          reason="Checks that could not be made because something could not be read."
        />
        <span className={styles.count}>{formatCount(unknownCheckCount)}</span>
        {unknownCheckCount > 0 && (
          <TextButton
            onClick={() => onChange(narrowed(view, { outcome: ['unknown'] }))}
          >
            Show databases
          </TextButton>
        )}
      </li>
    </ul>
  );
}

/** A number of findings that leads to them; only the number where they cannot be filtered so. */
function FindingsLink(props: {
  view: FleetView;
  count: number;
  narrowing: Parameters<typeof findingFiltersOf>[1];
}) {
  const { view, count, narrowing } = props;
  const links = useDatabaseLinks();
  const filters = findingFiltersOf(view, narrowing);
  const text = formatCount(count);
  return (
    <span className={styles.count}>
      {filters && count > 0 ? (
        <Link
          to={links.findings(filters)}
          aria-label={`${formatCountOf(count, 'finding')}: show`}
        >
          {text}
        </Link>
      ) : (
        text
      )}
    </span>
  );
}
