import {
  daysUntil,
  distanceInWords,
  formatCountOf,
  formatDay,
  formatInstantUtcAndLocal,
  Section,
  StateMark,
  useNow,
} from '@meridian/aws-react';
import type {
  DatabaseDetail,
  Deadline,
} from '@meridian/plugin-rds-inspector-common';
import { subtreeOf } from '../words/answer';
import styles from './Overview.module.css';

/** From how many days before on a date needs attention. */
const SOON_DAYS = 90;
const SHOWN_COUNT = 6;
/** What is due later is nothing to plan for yet. */
const FAR_DAYS = 730;

interface Due extends Deadline {
  /** Those that it concerns. */
  readonly names: readonly string[];
}

/** The dates of a database and those below it, soonest first; equal ones once. */
export function duesOf(
  detail: Pick<DatabaseDetail, 'database' | 'group'>,
): Due[] {
  const dues = new Map<string, Due>();
  for (const row of subtreeOf(detail.database, detail.group)) {
    for (const deadline of row.deadlines) {
      const key = `${deadline.kind} ${deadline.dueAt} ${deadline.title}`;
      const names = dues.get(key)?.names ?? [];
      dues.set(key, { ...deadline, names: [...names, row.name] });
    }
  }
  return [...dues.values()].sort((a, b) => a.dueAt.localeCompare(b.dueAt));
}

/** What has to be done by when. Renders nothing when no date is known. */
export function DueList({ detail }: { detail: DatabaseDetail }) {
  const now = useNow(60);
  const all = duesOf(detail);
  const dues = all
    .filter(({ dueAt }) => daysUntil(dueAt, now) <= FAR_DAYS)
    .slice(0, SHOWN_COUNT);
  const laterCount = all.length - dues.length;
  if (all.length === 0) {
    return null;
  }
  return (
    <Section title="Due">
      <ul className={styles.dues}>
        {dues.map(due => {
          const days = daysUntil(due.dueAt, now);
          const soon = days < SOON_DAYS ? 'warning' : 'not-applicable';
          return (
            <li key={`${due.kind} ${due.dueAt} ${due.title}`}>
              <StateMark
                state={days < 0 ? 'critical' : soon}
                label={distanceInWords(due.dueAt, now)}
              />
              <span>
                {due.title}
                {due.targetVersion && `; go to ${due.targetVersion}`}{' '}
                <time
                  className={styles.hint}
                  dateTime={due.dueAt}
                  title={formatInstantUtcAndLocal(due.dueAt)}
                >
                  {formatDay(due.dueAt, 'UTC')}
                </time>
                {detail.group.length > 1 && (
                  <span className={styles.hint}> {due.names.join(', ')}</span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {laterCount > 0 && (
        <p className={styles.hint}>
          {dues.length > 0 ? 'And ' : 'Nothing within two years; '}
          {formatCountOf(laterCount, 'date')} later, under Maintenance.
        </p>
      )}
    </Section>
  );
}
