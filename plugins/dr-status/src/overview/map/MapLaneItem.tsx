import { formatInstantUtcAndLocal } from '@meridian/aws-react';
import type { MapEdge } from '@meridian/plugin-dr-status-common';
import { Link } from 'react-router-dom';
import { durationInWords } from '../../parts/durations';
import { VerdictMark } from '../../parts/VerdictMark';
import { MECHANISM_WORDS, VERDICT_WORDS } from '../../parts/words';
import { useRecoveryLinks } from '../../useRecoveryLinks';
import { lagInWords, storesInWords } from './edgeWords';
import { LaneArrow } from './LaneArrow';
import type { MapLane, MapLayout } from './layoutMap';
import styles from './RegionMap.module.css';

/** One arrow with its words: what flows, how far behind it is, and whether that is good enough. */
export function MapLaneItem(props: {
  lane: MapLane;
  columns: MapLayout['columns'];
}) {
  const { lane, columns } = props;
  const { edge } = lane;
  const left = Math.min(lane.fromPercent, lane.toPercent);
  const width = Math.abs(lane.toPercent - lane.fromPercent);
  return (
    <li className={styles.lane}>
      <LaneArrow columns={columns} lane={lane} verdict={edge.verdict} />
      <span
        className={styles.laneWords}
        style={{ left: `${left}%`, width: `${width}%` }}
        title={hoverOf(edge)}
      >
        <span className={styles.hidden}>
          {edge.fromRegion} to {edge.toRegion}:
        </span>
        <VerdictMark
          verdict={edge.verdict}
          label={
            <>
              <span className={styles.hidden}>
                {VERDICT_WORDS[edge.verdict]},{' '}
              </span>
              {MECHANISM_WORDS[edge.mechanism]}
            </>
          }
        />
        <Lag edge={edge} />
        <span className={styles.quiet}>{storesInWords(edge)}</span>
      </span>
    </li>
  );
}

function Lag({ edge }: { edge: MapEdge }) {
  const links = useRecoveryLinks();
  const { worstLagSeconds, worstArn } = edge;
  if (worstLagSeconds === undefined) {
    return (
      <span className={styles.quiet}>
        {edge.unknownCount > 0 ? 'lag unknown' : 'no lag to measure'}
      </span>
    );
  }
  const words = `${lagInWords(worstLagSeconds, durationInWords)} behind`;
  return (
    <b className={styles.lag}>
      {worstArn ? (
        <Link to={links.resource(worstArn)} className={styles.link}>
          {words}
        </Link>
      ) : (
        words
      )}
    </b>
  );
}

function hoverOf(edge: MapEdge): string {
  const { worstArn, medianLagSeconds, observedAt } = edge;
  return [
    `${edge.fromRegion} to ${edge.toRegion}: ${VERDICT_WORDS[edge.verdict]}.`,
    worstArn && `Furthest behind: ${worstArn}.`,
    medianLagSeconds !== undefined &&
      `Half of the stores are less than ${lagInWords(
        medianLagSeconds,
        durationInWords,
      )} behind.`,
    observedAt &&
      `The oldest lag was read ${formatInstantUtcAndLocal(observedAt)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
