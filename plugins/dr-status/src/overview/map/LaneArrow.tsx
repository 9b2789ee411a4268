import type { RecoveryVerdict } from '@meridian/plugin-dr-status-common';
import type { MapLane, MapLayout } from './layoutMap';
import styles from './RegionMap.module.css';

/** The lines of the Regions, and through them the arrow of one flow. Says nothing that the words do not. */
export function LaneArrow(props: {
  columns: MapLayout['columns'];
  lane?: Pick<MapLane, 'fromPercent' | 'toPercent'>;
  verdict?: RecoveryVerdict;
}) {
  const { columns, lane, verdict } = props;
  const isForward = lane !== undefined && lane.toPercent > lane.fromPercent;
  return (
    <>
      <svg className={styles.lifelines} aria-hidden="true">
        {columns.map(({ region, percent }) => (
          <line
            key={region}
            x1={`${percent}%`}
            x2={`${percent}%`}
            y1="0"
            y2="100%"
          />
        ))}
      </svg>
      {lane && (
        <svg className={styles.arrow} aria-hidden="true" data-verdict={verdict}>
          <line
            className={styles.flow}
            x1={`${lane.fromPercent}%`}
            x2={`${lane.toPercent}%`}
            y1="50%"
            y2="50%"
          />
          <circle
            className={styles.origin}
            cx={`${lane.fromPercent}%`}
            cy="50%"
            r="3.5"
          />
          <svg x={`${lane.toPercent}%`} y="50%" overflow="visible">
            <path
              className={styles.tip}
              d="M0 0 -10 -5 -10 5z"
              transform={isForward ? undefined : 'rotate(180)'}
            />
          </svg>
        </svg>
      )}
    </>
  );
}
