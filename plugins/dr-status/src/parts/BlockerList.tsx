import { Button } from '@backstage/ui';
import { AgeText, MiddleText, SeverityMark } from '@meridian/aws-react';
import {
  BLOCKER_SEVERITIES,
  type Blocker,
} from '@meridian/plugin-dr-status-common';
import { useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { nameOfEntity } from './EntityLink';
import styles from './Parts.module.css';

const SHOWN_COUNT = 5;

function compareBlockers(a: Blocker, b: Blocker): number {
  return (
    BLOCKER_SEVERITIES.indexOf(a.severity) -
    BLOCKER_SEVERITIES.indexOf(b.severity)
  );
}

/** What stands in the way, worst first: why it does, and how it is put right. */
export function BlockerList(props: { blockers: readonly Blocker[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const sorted = useMemo(
    () => [...props.blockers].sort(compareBlockers),
    [props.blockers],
  );
  const shown = showsAll ? sorted : sorted.slice(0, SHOWN_COUNT);
  return (
    <>
      <ul className={styles.blockers}>
        {shown.map(blocker => (
          <BlockerItem
            key={`${blocker.id} ${blocker.subjectArn} ${blocker.why}`}
            blocker={blocker}
          />
        ))}
      </ul>
      {sorted.length > SHOWN_COUNT && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setShowsAll(shows => !shows)}
        >
          {showsAll ? 'Show fewer' : `${sorted.length - SHOWN_COUNT} more`}
        </Button>
      )}
    </>
  );
}

function BlockerItem({ blocker }: { blocker: Blocker }) {
  const { severity, title, why, fix, observedAt, subjectArn } = blocker;
  return (
    <li className={styles.blocker}>
      <p className={styles.blockerTitle}>
        <SeverityMark severity={severity} />
        <b>{title}</b>
        {observedAt && (
          <span className={styles.quiet}>
            seen <AgeText at={observedAt} />
          </span>
        )}
      </p>
      <p className={styles.blockerText}>{why}</p>
      <p className={styles.blockerText}>
        <b>Fix:</b> {fix}
      </p>
      <p className={styles.subject}>
        <SubjectLink subject={subjectArn} />
      </p>
    </li>
  );
}

/** What has to be changed: an AWS resource, or an entity of the catalog. */
export function SubjectLink({ subject }: { subject: string }) {
  const links = useRecoveryLinks();
  if (subject.startsWith('arn:')) {
    return (
      <Link to={links.resource(subject)} className={styles.subjectLink}>
        <MiddleText text={subject} tailLength={24} />
      </Link>
    );
  }
  const href = links.entity(subject);
  const name = nameOfEntity(subject);
  return href ? (
    <Link to={href} className={styles.subjectLink}>
      {name}
    </Link>
  ) : (
    <>{name}</>
  );
}
