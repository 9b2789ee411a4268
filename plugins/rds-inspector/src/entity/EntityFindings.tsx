import { useApi } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import {
  AgeText,
  FailedPanel,
  MiddleText,
  SeverityMark,
  StateMark,
  useRemoteData,
} from '@meridian/aws-react';
import type {
  DatabaseGroup,
  Finding,
  RdsInspectorApi,
} from '@meridian/plugin-rds-inspector-common';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { rdsInspectorApiRef } from '../api';
import { compareFindings } from '../database/words/answer';
import { useDatabaseLinks } from '../useDatabaseLinks';
import styles from './Entity.module.css';

/** Of so many groups the findings are asked for; the fleet shows all. */
const ASKED_GROUPS = 20;

async function loadFindings(
  api: RdsInspectorApi,
  groups: readonly DatabaseGroup[],
  signal: AbortSignal,
): Promise<Finding[]> {
  const answers = await Promise.all(
    groups
      .slice(0, ASKED_GROUPS)
      .map(({ root }) =>
        api.getDatabaseFindings({ arn: root.arn, state: 'open' }, { signal }),
      ),
  );
  const belonging = new Set(groups.flatMap(({ matchedArns }) => matchedArns));
  return answers
    .flatMap(({ items }) => items)
    .filter(({ arn }) => belonging.has(arn))
    .sort(compareFindings);
}

/**
 * The open findings of the databases that belong to an entity, worst first.
 *
 * @param props.most - how many are listed; by default all
 * @param props.hidesNames - where all are of the database that the page is about
 */
export function EntityFindings(props: {
  groups: readonly DatabaseGroup[];
  most?: number;
  hidesNames?: boolean;
}) {
  const { groups, most = Infinity } = props;
  const api = useApi(rdsInspectorApiRef);
  const links = useDatabaseLinks();
  const key = useMemo(
    () => groups.flatMap(({ matchedArns }) => matchedArns).join(),
    [groups],
  );
  const findings = useRemoteData(key, signal =>
    loadFindings(api, groups, signal),
  );
  if (!findings.data) {
    return findings.error === undefined ? (
      <Skeleton width="100%" height={96} />
    ) : (
      <FailedPanel
        what="the findings"
        error={findings.error}
        onRetry={findings.reload}
      />
    );
  }
  const shown = findings.data.slice(0, most);
  if (shown.length === 0) {
    return <p className={styles.none}>No finding is open.</p>;
  }
  return (
    <ul
      className={styles.findings}
      data-names={!props.hidesNames}
      aria-label="Open findings"
    >
      {shown.map(finding => (
        <li key={finding.id}>
          <span className={styles.severity}>
            {finding.outcome === 'excepted' ? (
              <StateMark
                state="excepted"
                label="Accepted"
                reason={
                  finding.exception &&
                  `Until ${finding.exception.expires}, by ${finding.exception.approver}: ${finding.exception.reason}`
                }
              />
            ) : (
              <SeverityMark severity={finding.severity} />
            )}
          </span>
          {!props.hidesNames && (
            <Link
              to={links.database(finding.arn)}
              className={styles.database}
              title={finding.databaseName}
            >
              <MiddleText text={finding.databaseName} />
            </Link>
          )}
          <span className={styles.message}>{finding.message}</span>
          <span className={styles.age}>
            <AgeText at={finding.openedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
