import {
  AgeText,
  formatCount,
  formatDuration,
  RegionMark,
  StateMark,
  type DataColumn,
} from '@meridian/aws-react';
import type { CoverageEntry } from '@meridian/plugin-aws-inventory-common';
import { entryState, outcomeInWords } from './entryState';
import styles from './Coverage.module.css';

/** The columns of the table of all reads. */
export const ENTRY_COLUMNS: ReadonlyArray<DataColumn<CoverageEntry>> = [
  {
    id: 'outcome',
    label: 'Outcome',
    width: 170,
    render: entry => (
      <StateMark
        state={entryState(entry)}
        label={outcomeInWords(entry)}
        reason={entry.failure?.message}
      />
    ),
  },
  {
    id: 'account',
    label: 'Account',
    width: 140,
    render: ({ accountId, accountName }) => (
      <span title={accountId}>{accountName}</span>
    ),
  },
  {
    id: 'region',
    label: 'Region',
    width: 124,
    render: ({ region }) => <RegionMark region={region} />,
  },
  {
    id: 'collector',
    label: 'What is read',
    width: 206,
    grows: true,
    render: ({ collectorTitle, resourceTypes }) => (
      <span title={resourceTypes.join(', ')}>{collectorTitle}</span>
    ),
  },
  {
    id: 'reason',
    label: 'Why not',
    width: 240,
    render: ({ failure, problems, problemCount }) => {
      const reason = failure ?? problems[0];
      if (!reason) return <span className={styles.hint}>–</span>;
      const count = problemCount ?? problems.length;
      return (
        <span title={reason.message}>
          {count > 1 && `${formatCount(count)} × `}
          {reason.message}
        </span>
      );
    },
  },
  {
    id: 'action',
    label: 'Action to grant',
    width: 190,
    render: ({ failure, problems }) => {
      const action =
        failure?.missingAction ??
        problems.find(({ missingAction }) => missingAction)?.missingAction;
      return action ? (
        <code>{action}</code>
      ) : (
        <span className={styles.hint}>–</span>
      );
    },
  },
  {
    id: 'resources',
    label: 'Resources',
    width: 96,
    align: 'end',
    render: ({ resourceCount }) => formatCount(resourceCount),
  },
  {
    id: 'success',
    label: 'Last complete',
    width: 150,
    align: 'end',
    render: entry => (
      <AgeText
        at={entry.lastSuccessAt}
        freshness={entry.freshness}
        intervalSeconds={entry.intervalSeconds}
        reason={entry.failure?.message}
      />
    ),
  },
  {
    id: 'duration',
    label: 'Took',
    width: 84,
    align: 'end',
    render: ({ lastDurationSeconds }) =>
      lastDurationSeconds === undefined
        ? '–'
        : formatDuration(lastDurationSeconds),
  },
  {
    id: 'interval',
    label: 'Every',
    width: 84,
    align: 'end',
    render: ({ intervalSeconds }) => formatDuration(intervalSeconds),
  },
];
