import {
  formatCountOf,
  REGION_COLOR_ORDER,
  RegionMark,
  seriesColor,
  StateMark,
} from '@meridian/aws-react';
import type { RecoveryMap } from '@meridian/plugin-dr-status-common';
import { percentOf, trafficProblem, trafficShares } from './trafficShares';
import styles from './RegionMap.module.css';

const SHOWN_COUNT = 3;

/** How traffic is split between Regions: as intended, as configured, and as it is now. */
export function TrafficBars({ map }: { map: RecoveryMap }) {
  const rows = trafficShares(map);
  const problems = map.traffic.flatMap(split => trafficProblem(split) ?? []);
  if (rows.length === 0) {
    return (
      <p className={styles.hint}>
        No name of Route 53 splits traffic between Regions by weight.
      </p>
    );
  }
  return (
    <div className={styles.traffic}>
      <h4 className={styles.trafficTitle}>Traffic</h4>
      <dl className={styles.bars}>
        {rows.map(({ title, shares }) => (
          <div key={title} className={styles.bar}>
            <dt>{title}</dt>
            <dd>
              <span className={styles.segments} aria-hidden="true">
                {shares.map(({ region, share }) => (
                  <span
                    key={region}
                    style={{
                      width: `${share * 100}%`,
                      background: seriesColor(region, REGION_COLOR_ORDER),
                    }}
                  />
                ))}
              </span>
              <span className={styles.shares}>
                {shares.map(({ region, share }) => (
                  <span key={region}>
                    <RegionMark region={region} /> {percentOf(share)}
                  </span>
                ))}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.slice(0, SHOWN_COUNT).map(problem => (
            <li key={problem}>
              <StateMark state="warning" iconOnly label="Not as intended" />{' '}
              <span>{problem}</span>
            </li>
          ))}
          {problems.length > SHOWN_COUNT && (
            <li className={styles.quiet}>
              {formatCountOf(problems.length - SHOWN_COUNT, 'more name')} not as
              intended
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
