import type { RecoveryVerdict } from '@meridian/plugin-dr-status-common';
import type { MapLane, MapLayout } from './layoutMap';
import styles from './RegionMap.module.css';

/** Between the tip of an arrow and the line of its Region, in CSS pixels. */
const GAP = 5;

/** The lines of the Regions, and through them the arrow of one flow. Says nothing that the words do not. */
export function LaneArrow(props: {
  columns: MapLayout['columns'];
  lane?: Pick<MapLane, 'fromPercent' | 'toPercent'>;
  verdict?: RecoveryVerdict;
}) {
  const { columns, lane, verdict } = props;
  const isForward = lane !== undefined && lane.toPercent > lane.fromPercent;
  return (
    <svg className={styles.arrow} aria-hidden="true" data-verdict={verdict}>
      {columns.map(({ region, percent }) => (
        <line
          key={region}
          className={styles.lifeline}
          x1={`${percent}%`}
          x2={`${percent}%`}
          y1="0"
          y2="100%"
        />
      ))}
      {lane && (
        <>
          <line
            className={styles.flow}
            x1={`${lane.fromPercent}%`}
            x2={`${lane.toPercent}%`}
            y1="75%"
            y2="75%"
          />
          <circle
            className={styles.origin}
            cx={`${lane.fromPercent}%`}
            cy="75%"
            r="3.5"
          />
          <svg x={`${lane.toPercent}%`} y="75%" overflow="visible">
            <path
              className={styles.tip}
              d="M0 0 -10 -5 -10 5z"
              transform={
                isForward
                  ? `translate(${-GAP + 4} 0)`
                  : `translate(${GAP - 4} 0) rotate(180)`
              }
            />
          </svg>
        </>
      )}
    </svg>
  );
}
