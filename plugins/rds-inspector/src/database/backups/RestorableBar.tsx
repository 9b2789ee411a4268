import {
  formatDay,
  formatInstantUtcAndLocal,
  Instant,
  useNow,
} from '@meridian/aws-react';
import type { BackupPanel } from '@meridian/plugin-rds-inspector-common';
import { formatCountOf } from '@meridian/aws-react';
import { planRestorableBar } from './restorable';
import styles from './Backups.module.css';

/** The window to which a database can be restored, on a time axis that ends now. */
export function RestorableBar({ backups }: { backups: BackupPanel }) {
  const now = useNow(60);
  const { window, snapshots } = backups;
  if (!window) {
    return null;
  }
  const plan = planRestorableBar(
    window,
    snapshots.flatMap(({ createdAt }) => createdAt ?? []),
    now,
  );
  return (
    <figure className={styles.window} aria-label="The restorable window">
      {plan && (
        <div className={styles.axis} aria-hidden="true">
          {plan.ticks
            .filter(({ share }) => share < 0.95)
            .map(tick => (
              <span
                key={tick.share}
                className={styles.tick}
                style={{ left: `${tick.share * 100}%` }}
              >
                {formatDay(tick.at.toISOString()).slice(5)}
              </span>
            ))}
          <span
            className={styles.bar}
            style={{
              left: `${plan.start * 100}%`,
              width: `${(plan.end - plan.start) * 100}%`,
            }}
          />
          {plan.snapshots.map((share, index) => (
            <span
              key={index}
              className={styles.snapshot}
              style={{ left: `${share * 100}%` }}
            />
          ))}
          <span className={styles.now}>now</span>
        </div>
      )}
      <figcaption className={styles.ends}>
        <span>
          from <Instant at={window.earliest} />
          {window.earliest && (
            <span className={styles.hint}>
              {' '}
              {formatInstantUtcAndLocal(window.earliest).split(',')[0]}
            </span>
          )}
        </span>
        <span>
          to <Instant at={window.latest} />
          {window.latest && (
            <span className={styles.hint}>
              {' '}
              {formatInstantUtcAndLocal(window.latest).split(',')[0]}
            </span>
          )}
        </span>
        <span className={styles.hint}>
          {window.basis === 'derived'
            ? 'The earliest time follows from retention and creation; AWS does not report it.'
            : 'As AWS reports it.'}
          {plan && plan.snapshots.length > 0 && ' Diamonds are snapshots.'}
          {plan &&
            plan.earlierSnapshotCount > 0 &&
            ` ${formatCountOf(
              plan.earlierSnapshotCount,
              'snapshot',
            )} before it.`}
        </span>
      </figcaption>
    </figure>
  );
}
