import { Link } from '@backstage/ui';
import {
  AgeText,
  formatInstantUtcAndLocal,
  Notices,
  RegionMark,
  StateMark,
  useNow,
} from '@meridian/aws-react';
import type {
  SystemRecovery,
  SystemRow,
} from '@meridian/plugin-dr-status-common';
import { durationInWords } from '../parts/durations';
import { EntityLink, nameOfEntity } from '../parts/EntityLink';
import { groupUnknowns } from '../parts/groupUnknowns';
import { SOURCE_WORDS, STRATEGY_WORDS } from '../parts/words';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { systemAnswer } from './systemAnswer';
import styles from './System.module.css';

/** What the system is, what it was promised, whether that is kept, and how sure that is. */
export function SystemHeading({ detail }: { detail: SystemRecovery }) {
  const { row, state } = detail;
  const links = useRecoveryLinks();
  const now = useNow();
  const answer = systemAnswer(row, state);
  const since = row.trend?.since;
  return (
    <header className={styles.heading}>
      <nav aria-label="Where this system belongs" className={styles.crumbs}>
        <Link href={links.overview()}>Recovery</Link>
      </nav>
      <div className={styles.titleLine}>
        <h2>{row.title}</h2>
        <span className={styles.tier}>{row.objective.tierTitle}</span>
        <span className={styles.quiet}>
          {STRATEGY_WORDS[row.objective.strategy]}
        </span>
      </div>
      <p className={styles.answer} role="status">
        <StateMark state={answer.state} iconOnly />
        <span>
          {answer.sentence}
          {since && !state.isStale && (
            <>
              {' '}
              <time
                className={styles.since}
                dateTime={since}
                title={formatInstantUtcAndLocal(since)}
              >
                So for at least{' '}
                {durationInWords((now.getTime() - Date.parse(since)) / 1000)}.
              </time>
            </>
          )}
        </span>
      </p>
      <p className={styles.facts}>
        <PromisedText row={row} />
        {row.owner && (
          <span>
            owned by <EntityLink entityRef={row.owner} />
          </span>
        )}
        {row.regions.map(region => (
          <RegionMark key={region} region={region} />
        ))}
        {row.primaryRegion && <span>writes in {row.primaryRegion}</span>}
        {state.assessedAt && (
          <span>
            assessed <AgeText at={state.assessedAt} />
          </span>
        )}
        {row.ages.oldestObservedAt && (
          <span>
            oldest input <AgeText at={row.ages.oldestObservedAt} />
          </span>
        )}
      </p>
      <p className={styles.ways}>
        <Runbook detail={detail} />
        <EntityLink entityRef={row.entityRef}>In the catalog</EntityLink>
        {row.primaryRegion && (
          <Link href={links.whatIf({ region: row.primaryRegion })}>
            What if we lose {row.primaryRegion}?
          </Link>
        )}
        <Link href={links.newDrill(row.entityRef)}>Plan a drill</Link>
      </p>
      <Notices
        label="What is not known of this system"
        items={[
          ...row.objective.problems.map(message => ({ message })),
          ...groupUnknowns(row.unknowns),
        ]}
      />
    </header>
  );
}

function PromisedText({ row }: { row: SystemRow }) {
  const { objective } = row;
  return (
    <span>
      promised: lose at most {durationInWords(objective.rpoSeconds)}, back
      within {durationInWords(objective.rtoSeconds)} (
      {SOURCE_WORDS[objective.source]}
      {objective.reason && `: ${objective.reason}`})
    </span>
  );
}

function Runbook({ detail }: { detail: SystemRecovery }) {
  const links = useRecoveryLinks();
  const { runbook } = detail;
  if (!runbook) {
    return (
      <StateMark
        state="unknown"
        label="no runbook"
        reason="Neither the system nor its components have TechDocs. Add the annotation backstage.io/techdocs-ref."
      />
    );
  }
  const href = links.techDocs(runbook.entityRef, runbook.path);
  return href ? (
    <Link href={href}>Runbook</Link>
  ) : (
    <span>runbook: documentation of {nameOfEntity(runbook.entityRef)}</span>
  );
}
