import { Link } from '@backstage/ui';
import {
  Instant,
  Section,
  StateMark,
  TableScroller,
} from '@meridian/aws-react';
import type { Drill, SystemRecovery } from '@meridian/plugin-dr-status-common';
import { durationInWords } from '../parts/durations';
import { drillStateOf, DRILL_TYPE_WORDS } from '../drills/drillWords';
import { useRecoveryLinks } from '../useRecoveryLinks';
import styles from './System.module.css';

/** When recovery was tried, what was measured, and when it is due again. */
export function DrillsPanel({ detail }: { detail: SystemRecovery }) {
  const { row, drills } = detail;
  const links = useRecoveryLinks();
  return (
    <Section
      title="Drills"
      aside={<Link href={links.newDrill(row.entityRef)}>Plan a drill</Link>}
    >
      <p className={styles.hint}>
        {row.isDrillOverdue ? (
          <StateMark state="warning" label="Overdue" />
        ) : (
          'Next due'
        )}{' '}
        {row.nextDrillDueAt && <Instant at={row.nextDrillDueAt} />}
      </p>
      {drills.length === 0 ? (
        <p className={styles.hint}>Recovery of this system was never tried.</p>
      ) : (
        <DrillRows drills={drills} />
      )}
    </Section>
  );
}

function seconds(value: number | undefined): string {
  return value === undefined ? '–' : durationInWords(value);
}

function DrillRows({ drills }: { drills: readonly Drill[] }) {
  const links = useRecoveryLinks();
  return (
    <TableScroller label="Drills of this system" maxHeight="20rem">
      <thead>
        <tr>
          <th scope="col">Drill</th>
          <th scope="col">State</th>
          <th scope="col">Planned for</th>
          <th scope="col" data-align="end">
            RTO
          </th>
          <th scope="col" data-align="end">
            RPO
          </th>
        </tr>
      </thead>
      <tbody>
        {drills.map(drill => {
          const { state, word } = drillStateOf(drill);
          return (
            <tr key={drill.id}>
              <th scope="row">
                <Link href={links.drill(drill.id)}>{drill.title}</Link>
                <span className={styles.kind}>
                  {DRILL_TYPE_WORDS[drill.type].word}
                </span>
              </th>
              <td>
                <StateMark state={state} label={word} />
              </td>
              <td>
                <Instant at={drill.plannedFor} />
              </td>
              <td data-align="end">{seconds(drill.measured?.rtoSeconds)}</td>
              <td data-align="end">{seconds(drill.measured?.rpoSeconds)}</td>
            </tr>
          );
        })}
      </tbody>
    </TableScroller>
  );
}
