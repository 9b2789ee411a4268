import { Link } from '@backstage/ui';
import { useNow } from '@meridian/aws-react';
import type { Drill } from '@meridian/plugin-dr-status-common';
import { EntityLink } from '../parts/EntityLink';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { drillAnswer } from './drillAnswer';
import { drillSeconds, formatStopwatch } from './stopwatch';
import styles from './Drills.module.css';

/** What runs now, each with its timer. */
export function RunningDrills({ drills }: { drills: readonly Drill[] }) {
  const now = useNow(1);
  const links = useRecoveryLinks();
  return (
    <ul className={styles.running}>
      {drills.map(drill => (
        <li key={drill.id}>
          <span className={styles.stopwatch} aria-hidden="true">
            {formatStopwatch(drillSeconds(drill, now) ?? 0)}
          </span>
          <span className={styles.runningWords}>
            <Link href={links.drill(drill.id)}>{drill.title}</Link>
            <span>{drillAnswer(drill, now).sentence}</span>
            <span className={styles.quiet}>
              Run by <EntityLink entityRef={drill.owner} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
