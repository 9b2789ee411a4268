import { Link } from '@backstage/ui';
import {
  AgeText,
  formatAge,
  formatInstantUtcAndLocal,
  RegionMark,
  StateMark,
  TitleLine,
  useNow,
} from '@meridian/aws-react';
import type { DatabaseRow } from '@meridian/plugin-rds-inspector-common';
import { useSearchParams } from 'react-router-dom';
import { useDatabaseLinks } from '../useDatabaseLinks';
import { engineName, shortVersion } from '../words/names';
import type { PartProps } from './LoadedDatabase';
import { hrefOfPart } from './sections';
import {
  countFindings,
  countsInWords,
  databaseAnswer,
  subtreeOf,
} from './words/answer';
import { KIND_WORDS, ROLE_WORDS, roleSentence } from './words/roles';
import { judgeStatus } from './words/status';
import styles from './Database.module.css';

/** What it is, whether something is wrong, since when, and how sure that is. */
export function Heading({ detail, findings }: PartProps) {
  const { database, group } = detail;
  const now = useNow();
  const answer = databaseAnswer(detail, findings.data?.items);
  return (
    <header className={styles.heading}>
      <Ancestors database={database} group={group} />
      <TitleLine title={database.name}>
        {database.kind !== 'global-cluster' && (
          <span className={styles.role}>{ROLE_WORDS[database.role]}</span>
        )}
        <span className={styles.quiet}>{KIND_WORDS[database.kind]}</span>
        {database.status && (
          <StateMark
            state={judgeStatus(database.status)}
            label={database.status}
          />
        )}
      </TitleLine>
      <p className={styles.answer} role="status">
        <StateMark state={answer.state} iconOnly />{' '}
        <span>
          {answer.sentence}
          {answer.since && (
            <>
              {' '}
              <time
                className={styles.since}
                dateTime={answer.since}
                title={formatInstantUtcAndLocal(answer.since)}
              >
                First seen{' '}
                {formatAge(
                  (now.getTime() - new Date(answer.since).getTime()) / 1000,
                )}
                .
              </time>
            </>
          )}
        </span>
      </p>
      <p className={styles.facts}>
        <span>{roleSentence(database, group)}</span>
        {database.engine && (
          <span>
            {engineName(database.engine)}{' '}
            {database.engineVersion && shortVersion(database.engineVersion)}
          </span>
        )}
        <RegionMark region={database.region} />
        <span>{database.accountName ?? database.accountId}</span>
        <FindingCounts detail={detail} />
        <span>
          read{' '}
          <AgeText at={database.observedAt} freshness={database.freshness} />
        </span>
      </p>
    </header>
  );
}

/** What is wrong elsewhere in the group can hit this one too. */
function OtherFindings({ detail }: Pick<PartProps, 'detail'>) {
  const links = useDatabaseLinks();
  const { database, group } = detail;
  const root = group.find(({ arn }) => arn === database.rootArn);
  const below = new Set(subtreeOf(database, group).map(({ arn }) => arn));
  const counts = countFindings(group.filter(({ arn }) => !below.has(arn)));
  const words = countsInWords({ ...counts, low: 0, informational: 0 });
  if (!words || !root || root.arn === database.arn) {
    return null;
  }
  return (
    <Link href={links.database(root.arn)}>
      {words} elsewhere in {root.name}
    </Link>
  );
}

function Ancestors(props: {
  database: DatabaseRow;
  group: readonly DatabaseRow[];
}) {
  const { database, group } = props;
  const links = useDatabaseLinks();
  const ancestors: DatabaseRow[] = [];
  let parent = group.find(({ arn }) => arn === database.parentArn);
  while (parent && !ancestors.includes(parent)) {
    ancestors.unshift(parent);
    const above: string | undefined = parent.parentArn;
    parent = group.find(({ arn }) => arn === above);
  }
  return (
    <nav aria-label="Where this database belongs" className={styles.crumbs}>
      <Link href={links.fleet()}>Databases</Link>
      {ancestors.map(({ arn, name }) => (
        <span key={arn}>
          <span aria-hidden="true"> / </span>
          <Link href={links.database(arn)}>{name}</Link>
        </span>
      ))}
    </nav>
  );
}

function FindingCounts({ detail }: Pick<PartProps, 'detail'>) {
  const [params] = useSearchParams();
  const rows = subtreeOf(detail.database, detail.group);
  const words = countsInWords(countFindings(rows));
  const unknownCount = rows.reduce(
    (sum, row) => sum + row.unknownCheckCount,
    0,
  );
  return (
    <>
      <Link href={hrefOfPart(params, 'overview')}>
        {words ?? 'No open findings'}
      </Link>
      <OtherFindings detail={detail} />
      {unknownCount > 0 && (
        <StateMark
          state="unknown"
          label={`${unknownCount} ${
            unknownCount === 1 ? 'check' : 'checks'
          } not made`}
          reason="What they read could not be read; the overview says why."
        />
      )}
    </>
  );
}
