import { StateMark } from '@meridian/aws-react';
import type { RecoveryNow } from '@meridian/plugin-dr-status-common';
import { durationInWords } from '../parts/durations';
import { nowInCell } from '../parts/words';
import { VerdictMark } from '../parts/VerdictMark';
import type { SystemColumn } from './columnTypes';
import { DrillCell } from './DrillCell';
import { BlockerCell, TrendCell } from './rowCells';

function NowCell(props: { now: RecoveryNow; what: 'RPO' | 'RTO' }) {
  const { now, what } = props;
  return (
    <VerdictMark
      verdict={now.verdict}
      label={nowInCell(now, what)}
      reason={now.message}
    />
  );
}

function MarginCell({ now }: { now: RecoveryNow }) {
  const { marginSeconds, isLowerBound } = now;
  if (marginSeconds === undefined) {
    return <span title={now.message}>–</span>;
  }
  const words = durationInWords(marginSeconds);
  return <span title={now.message}>{isLowerBound ? `≤ ${words}` : words}</span>;
}

/** The columns about what was promised and what is true now. */
export const RECOVERY_COLUMNS: readonly SystemColumn[] = [
  {
    id: 'objective',
    label: 'Objective',
    width: 204,
    hint: 'How much may be lost (RPO), and how long recovery may take (RTO)',
    render: ({ objective, isImpossible }) => {
      const words = `${durationInWords(
        objective.rpoSeconds,
      )}, ${durationInWords(objective.rtoSeconds)}`;
      return isImpossible ? (
        <StateMark
          state="critical"
          label={`impossible: ${words}`}
          reason="The present configuration cannot keep it, whatever happens. The page of the system has the arithmetic."
        />
      ) : (
        <span title={`${objective.tierTitle}: RPO, RTO`}>{words}</span>
      );
    },
  },
  {
    id: 'rpo',
    label: 'RPO now',
    width: 116,
    hint: 'What would be lost if the Region went away this minute',
    render: ({ rpo }) => <NowCell now={rpo} what="RPO" />,
  },
  {
    id: 'rpoMargin',
    label: 'RPO margin',
    width: 104,
    align: 'end',
    hint: 'What is left of the objective; negative where it is exceeded',
    render: ({ rpo }) => <MarginCell now={rpo} />,
  },
  {
    id: 'rto',
    label: 'RTO now',
    width: 140,
    hint: 'How long recovery would take: detection, DNS, promotion, scale-up, warm-up',
    render: ({ rto }) => <NowCell now={rto} what="RTO" />,
  },
  {
    id: 'rtoMargin',
    label: 'RTO margin',
    width: 132,
    align: 'end',
    hint: 'What is left of the objective; negative where it is exceeded',
    render: ({ rto }) => <MarginCell now={rto} />,
  },
  {
    id: 'blockers',
    label: 'Blockers',
    width: 180,
    hint: 'What would stop a failover, make it slower, or let it lose data',
    render: row => <BlockerCell counts={row.blockerCounts} />,
  },
  {
    id: 'lastDrill',
    label: 'Last drill',
    width: 136,
    hint: 'When recovery was last tried, and whether that is overdue',
    render: row => <DrillCell row={row} />,
  },
  {
    id: 'trend',
    label: '24 h',
    width: 156,
    hint: 'How it went over the last day, with the share of time in which both objectives were met',
    render: row => <TrendCell row={row} />,
  },
];
