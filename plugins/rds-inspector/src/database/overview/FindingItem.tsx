import { Link } from '@backstage/ui';
import {
  AgeText,
  RegionMark,
  SeverityMark,
  StateMark,
  TextButton,
} from '@meridian/aws-react';
import type {
  CheckDefinition,
  CheckResult,
  Finding,
} from '@meridian/plugin-rds-inspector-common';
import { useDatabaseLinks } from '../../useDatabaseLinks';
import { ExceptionText } from './ExceptionText';
import { FindingDetail } from './FindingDetail';
import styles from './Overview.module.css';

/** One finding: how bad, what, since when; with why and how to fix it when it is opened. */
export function FindingItem(props: {
  finding: Finding;
  /** What the newest evaluation says, where it is about the database of the page. */
  result: CheckResult | undefined;
  check: CheckDefinition | undefined;
  showsDatabase: boolean;
  isOpen: boolean;
  onToggle(): void;
}) {
  const { finding, result, check, showsDatabase, isOpen, onToggle } = props;
  const links = useDatabaseLinks();
  return (
    <li
      id={`finding-${finding.id}`}
      className={styles.finding}
      data-severity={finding.severity}
      data-outcome={finding.outcome}
    >
      {finding.outcome === 'excepted' ? (
        <StateMark state="excepted" label="Accepted" />
      ) : (
        <SeverityMark severity={finding.severity} />
      )}
      <div className={styles.findingBody}>
        <b className={styles.message}>{finding.message}</b>
        <div className={styles.wanted}>
          <span>Wanted: {finding.checkTitle}.</span>
          {showsDatabase && (
            <span>
              <Link href={links.database(finding.arn)}>
                {finding.databaseName}
              </Link>{' '}
              <RegionMark region={finding.region} />
            </span>
          )}
          <span>
            First seen <AgeText at={finding.openedAt} />.
          </span>
          <TextButton variant="small" aria-expanded={isOpen} onClick={onToggle}>
            {isOpen ? 'Hide why and how to fix it' : 'Why, and how to fix it'}
          </TextButton>
        </div>
        {finding.exception && <ExceptionText exception={finding.exception} />}
        {result?.ignoredException && (
          <ExceptionText
            exception={result.ignoredException}
            whyIgnored={result.ignoredException.why}
          />
        )}
        {finding.unverifiedSince && (
          <p className={styles.unverified}>
            <StateMark state="unknown" label="Not confirmed since" />{' '}
            <AgeText at={finding.unverifiedSince} />
            {finding.unverifiedReason && `: ${finding.unverifiedReason}`}
          </p>
        )}
        {isOpen && <FindingDetail finding={finding} check={check} />}
      </div>
    </li>
  );
}
