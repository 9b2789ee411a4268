import {
  AgeText,
  ArnText,
  MiddleText,
  RegionMark,
  SeverityMark,
  StateMark,
  type DataColumn,
} from '@meridian/aws-react';
import type {
  Finding,
  FindingClosure,
} from '@meridian/plugin-rds-inspector-common';
import { Link } from 'react-router-dom';
import { Absent } from '../fleet/cells';
import type { DatabaseLinks } from '../useDatabaseLinks';
import { KIND_NAMES, shortEntityName } from '../words/names';
import {
  FINDING_COLUMN_IDS,
  ORDER_OF_COLUMN,
  type FindingColumnId,
} from './columnIds';
import { naturalDirection } from './findingView';
import styles from '../fleet/Fleet.module.css';

export type FindingColumn = DataColumn<Finding> & {
  readonly id: FindingColumnId;
};

/** Why a finding is over, in words. */
export const CLOSURE_WORDS: Readonly<Record<FindingClosure, string>> = {
  resolved: 'put right',
  'not-applicable': 'does not apply any more',
  excepted: 'accepted as an exception',
  'exception-ended': 'the exception ended',
  'database-deleted': 'the database was deleted',
  'check-removed': 'the check was removed',
};

function Named({ entityRef, absent }: { entityRef?: string; absent: string }) {
  return entityRef ? (
    <span title={entityRef}>{shortEntityName(entityRef)}</span>
  ) : (
    <Absent>{absent}</Absent>
  );
}

function ConfirmedCell({ finding }: { finding: Finding }) {
  return finding.unverifiedSince ? (
    <StateMark
      state="unknown"
      label={<AgeText at={finding.confirmedAt} />}
      reason={`It could not be checked since. ${
        finding.unverifiedReason ?? ''
      }`.trim()}
    />
  ) : (
    <AgeText at={finding.confirmedAt} />
  );
}

function ExceptionCell({ finding }: { finding: Finding }) {
  const { exception } = finding;
  if (!exception) return <Absent />;
  const words = `until ${exception.expires}, by ${exception.approver}: ${exception.reason}`;
  return <span title={words}>{words}</span>;
}

/** All columns that the table can show, in their order. */
export function findingColumns(links: DatabaseLinks): FindingColumn[] {
  const columns: Record<FindingColumnId, Omit<FindingColumn, 'id'>> = {
    severity: {
      label: 'Severity',
      width: 112,
      render: ({ severity, outcome }) =>
        outcome === 'excepted' ? (
          <StateMark
            state="excepted"
            label={severity}
            reason={`Accepted until a date; otherwise ${severity}.`}
          />
        ) : (
          <SeverityMark severity={severity} />
        ),
    },
    database: {
      label: 'Database',
      width: 190,
      render: ({ arn, databaseName }) => (
        // The row itself is the tab stop; the link is for the mouse and for a new tab.
        <Link
          to={links.database(arn)}
          tabIndex={-1}
          className={styles.name}
          title={databaseName}
        >
          <MiddleText text={databaseName} />
        </Link>
      ),
    },
    check: {
      label: 'Check',
      width: 230,
      render: ({ checkId, checkTitle }) => (
        <span title={checkId}>{checkTitle}</span>
      ),
    },
    message: {
      label: 'What was found',
      width: 400,
      grows: true,
      render: ({ message }) => <span title={message}>{message}</span>,
    },
    openedAt: {
      label: 'First seen',
      width: 92,
      align: 'end',
      render: ({ openedAt }) => <AgeText at={openedAt} />,
    },
    closedAt: {
      label: 'Closed',
      width: 92,
      align: 'end',
      render: ({ closedAt }) =>
        closedAt ? <AgeText at={closedAt} /> : <Absent>open</Absent>,
    },
    closedBecause: {
      label: 'Closed because',
      width: 160,
      render: ({ closedBecause }) =>
        closedBecause ? CLOSURE_WORDS[closedBecause] : <Absent />,
    },
    exception: {
      label: 'Exception',
      width: 170,
      hint: 'Until when a failure is accepted, by whom and why',
      render: finding => <ExceptionCell finding={finding} />,
    },
    region: {
      label: 'Region',
      width: 96,
      render: ({ region }) => <RegionMark region={region} />,
    },
    account: {
      label: 'Account',
      width: 100,
      render: ({ accountId, accountName }) => (
        <span title={accountId}>{accountName ?? accountId}</span>
      ),
    },
    environment: {
      label: 'Env.',
      width: 76,
      render: ({ environment }) => environment ?? <Absent>none</Absent>,
    },
    owner: {
      label: 'Owner',
      width: 120,
      render: ({ owner }) => <Named entityRef={owner} absent="no owner" />,
    },
    system: {
      label: 'System',
      width: 130,
      render: ({ system }) => <Named entityRef={system} absent="none" />,
    },
    component: {
      label: 'Component',
      width: 140,
      render: ({ component }) => <Named entityRef={component} absent="none" />,
    },
    confirmedAt: {
      label: 'Last confirmed',
      width: 116,
      align: 'end',
      render: finding => <ConfirmedCell finding={finding} />,
    },
    kind: {
      label: 'Kind',
      width: 110,
      render: ({ databaseKind }) => KIND_NAMES[databaseKind],
    },
    evidence: {
      label: 'Evidence',
      width: 300,
      render: ({ evidence }) => {
        const words = evidence
          .map(
            ({ label, value, expected }) =>
              `${label}: ${value}${expected ? ` (wanted ${expected})` : ''}`,
          )
          .join('; ');
        return <span title={words}>{words || '–'}</span>;
      },
    },
    arn: {
      label: 'ARN',
      width: 420,
      render: ({ arn }) => <ArnText arn={arn} />,
    },
  };
  return FINDING_COLUMN_IDS.map(id => {
    const order = ORDER_OF_COLUMN[id];
    return {
      id,
      ...columns[id],
      isSortable: order !== undefined,
      firstDirection: order && naturalDirection(order),
    };
  });
}
