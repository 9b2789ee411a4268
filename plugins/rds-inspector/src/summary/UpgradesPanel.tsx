import {
  distanceInWords,
  formatCountOf,
  formatDay,
  useNow,
} from '@meridian/aws-react';
import type { UpgradeDue } from '@meridian/plugin-rds-inspector-common';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useDatabaseLinks } from '../useDatabaseLinks';
import { shortEntityName, shortVersion } from '../words/names';
import { upgradeMonths, type UpgradeMonth } from './upgradeMonths';
import styles from './Summary.module.css';

/** The highest bar, in CSS pixels. */
const BAR_HEIGHT = 44;

/** What has to be upgraded or rotated by when, by month; a press on a month lists what it counts. */
export function UpgradesPanel({ due }: { due: readonly UpgradeDue[] }) {
  const now = useNow(60);
  const [chosenId, setChosenId] = useState<string>();
  if (due.length === 0) {
    return (
      <p className={styles.none}>
        Nothing has to be upgraded or rotated in the next 12 months.
      </p>
    );
  }
  const months = upgradeMonths(due, now);
  const chosen =
    months.find(({ id }) => id === chosenId) ??
    months.find(month => month.due.length > 0);
  const most = Math.max(...months.map(month => month.due.length));
  return (
    <>
      <ol className={styles.months}>
        {months.map(month => (
          <li key={month.id}>
            <Month
              month={month}
              most={most}
              isChosen={month.id === chosen?.id}
              onChoose={() => setChosenId(month.id)}
            />
          </li>
        ))}
      </ol>
      {chosen && <DueItems month={chosen} now={now} />}
    </>
  );
}

function Month(props: {
  month: UpgradeMonth;
  most: number;
  isChosen: boolean;
  onChoose(): void;
}) {
  const { month, most, isChosen } = props;
  const count = month.due.length;
  return (
    <button
      type="button"
      className={styles.month}
      disabled={count === 0}
      aria-pressed={isChosen}
      aria-label={`${month.title}: ${formatCountOf(count, 'date')}`}
      title={month.title}
      onClick={props.onChoose}
    >
      <span className={styles.monthCount}>{count > 0 ? count : ''}</span>
      <span
        className={styles.monthBar}
        data-overdue={month.id === 'overdue'}
        style={{ height: count > 0 ? 4 + (BAR_HEIGHT * count) / most : 1 }}
      />
      <span className={styles.monthLabel}>
        {month.label.slice(0, 1)}
        <span>{month.label.slice(1)}</span>
      </span>
    </button>
  );
}

function DueItems({ month, now }: { month: UpgradeMonth; now: Date }) {
  const links = useDatabaseLinks();
  return (
    // It scrolls, so it can be reached with the keyboard.
    <ul
      className={styles.dueItems}
      tabIndex={0}
      aria-label={`Due: ${month.title}`}
    >
      {month.due.map(item => (
        <li key={`${item.arn} ${item.kind}`}>
          <time
            dateTime={item.dueAt}
            title={distanceInWords(item.dueAt, now)}
            className={styles.dueDay}
          >
            {formatDay(item.dueAt, 'UTC')}
          </time>{' '}
          <Link to={links.database(item.arn)} className={styles.link}>
            {item.name}
          </Link>{' '}
          {item.title}
          {item.targetVersion && `; to ${shortVersion(item.targetVersion)}`}
          {item.owner && (
            <span className={styles.subtle}>
              {' '}
              ({shortEntityName(item.owner)})
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
