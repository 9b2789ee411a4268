import {
  formatCount,
  formatMoney,
  MiddleText,
  StateMark,
  TextButton,
  useNow,
} from '@meridian/aws-react';
import type {
  EngineVersionCount,
  FleetOverview,
} from '@meridian/plugin-rds-inspector-common';
import { useState } from 'react';
import { narrowed, type FleetView } from '../fleet/fleetView';
import { engineName, shortVersion } from '../words/names';
import { supportInWords } from '../words/support';
import styles from './Summary.module.css';

const SHOWN_COUNT = 6;

/** Only these roles are those of databases that are no member of a cluster. */
const NOT_MEMBERS = [
  'primary',
  'secondary',
  'replica',
  'standalone',
  'unknown',
];

/** The databases that a bar counts: clusters, and instances that are in none. */
function viewOfVersion(
  view: FleetView,
  counted: EngineVersionCount,
): FleetView {
  return narrowed(view, {
    engine: [counted.engine],
    engineVersion: [counted.engineVersion],
    kind: ['instance', 'cluster'],
    role: NOT_MEMBERS,
  });
}

/** How many databases run which version, and how long AWS supports it. */
export function VersionsPanel(props: {
  overview: FleetOverview;
  view: FleetView;
  onChange(view: FleetView): void;
}) {
  const { overview, view, onChange } = props;
  const { engineVersions, extendedSupportUsdPer30Days: paid } = overview;
  const [showsAll, setShowsAll] = useState(false);
  const now = useNow(60);
  if (engineVersions.length === 0) {
    return <p className={styles.none}>No database matches.</p>;
  }
  const most = Math.max(
    ...engineVersions.map(({ databaseCount }) => databaseCount),
  );
  const shown = showsAll
    ? engineVersions
    : engineVersions.slice(0, SHOWN_COUNT);
  const hiddenCount = engineVersions.length - SHOWN_COUNT;
  return (
    <>
      <ul className={styles.versions}>
        {shown.map(counted => {
          const support = supportInWords(counted, now);
          const version = shortVersion(counted.engineVersion);
          const name = `${engineName(counted.engine)} ${version}`;
          return (
            <li key={`${counted.engine} ${counted.engineVersion}`}>
              <button
                type="button"
                className={styles.version}
                onClick={() => onChange(viewOfVersion(view, counted))}
              >
                <span className={styles.versionName}>
                  <MiddleText text={name} tailLength={version.length + 1} />
                </span>
                <span className={styles.bar} aria-hidden="true">
                  <span
                    style={{
                      width: `${(100 * counted.databaseCount) / most}%`,
                    }}
                    data-state={support.state}
                  />
                </span>
                <span className={styles.count}>
                  {formatCount(counted.databaseCount)}
                </span>
                <span className={styles.support}>
                  <StateMark state={support.state} label={support.text} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className={styles.foot}>
        {hiddenCount > 0 && (
          <TextButton
            aria-expanded={showsAll}
            onClick={() => setShowsAll(all => !all)}
          >
            {showsAll ? 'Show fewer' : `${hiddenCount} more`}
          </TextButton>
        )}
        {paid > 0 && (
          <TextButton
            onClick={() =>
              onChange(narrowed(view, { supportStatus: ['extended-support'] }))
            }
          >
            {formatMoney(paid)} in 30 days for extended support
          </TextButton>
        )}
      </p>
    </>
  );
}
