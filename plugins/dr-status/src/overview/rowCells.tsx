import { formatInstantUtcAndLocal, StateMark } from '@meridian/aws-react';
import type {
  BlockerCounts,
  RecoveryTrend,
  SystemRow,
} from '@meridian/plugin-dr-status-common';
import {
  RiArrowRightDownLine,
  RiArrowRightLine,
  RiArrowRightUpLine,
} from '@remixicon/react';
import { blockersInWords } from '../parts/words';
import styles from './Overview.module.css';

/** The blockers by severity, the worst first. */
export function BlockerCell({ counts }: { counts: BlockerCounts }) {
  const words = blockersInWords(counts);
  if (!words) return <span title="Nothing stands in the way">–</span>;
  const isGrave = counts.critical + counts.high > 0;
  return (
    <StateMark
      state={isGrave ? 'critical' : 'warning'}
      label={words}
      reason={`${words}; the page of the system says why and how to fix them`}
    />
  );
}

const DIRECTIONS: Readonly<
  Record<
    Exclude<RecoveryTrend['direction'], 'unknown'>,
    { word: string; Icon: typeof RiArrowRightLine }
  >
> = {
  improving: { word: 'better', Icon: RiArrowRightUpLine },
  steady: { word: 'steady', Icon: RiArrowRightLine },
  worsening: { word: 'worse', Icon: RiArrowRightDownLine },
};

/** How it went over the last day: an arrow, a word, and the share of time in which all was met. */
export function TrendCell({ row }: { row: SystemRow }) {
  const { trend } = row;
  if (!trend || trend.direction === 'unknown') {
    return (
      <StateMark
        state="unknown"
        label="unknown"
        reason="Nothing was recorded 24 hours ago."
      />
    );
  }
  const { word, Icon } = DIRECTIONS[trend.direction];
  const since = trend.since
    ? `As it is now since ${formatInstantUtcAndLocal(trend.since)}.`
    : undefined;
  return (
    <span
      className={styles.trend}
      data-direction={trend.direction}
      title={since}
    >
      <Icon aria-hidden="true" />
      {word}
      {trend.metShare !== undefined && (
        <span className={styles.share}>{percent(trend.metShare)} met</span>
      )}
    </span>
  );
}

/** Whole percent, rounded down, so that 100 % means all of the time. */
function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
