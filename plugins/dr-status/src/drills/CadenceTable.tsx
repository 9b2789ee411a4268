import { Button, Link } from '@backstage/ui';
import {
  DataTable,
  formatCountOf,
  formatDay,
  Instant,
  StateMark,
  useNow,
  type DataColumn,
} from '@meridian/aws-react';
import type { Drill, DrillCadence } from '@meridian/plugin-dr-status-common';
import { useMemo } from 'react';
import { CellLink } from '../parts/CellLink';
import { useRecoveryLinks, type RecoveryLinks } from '../useRecoveryLinks';
import { dueInWords } from './dueInWords';
import styles from './Drills.module.css';

/** When the next drill of each system is due, the most overdue first. */
export function CadenceTable(props: {
  cadence: readonly DrillCadence[];
  /** Those that are planned or running. */
  drills: readonly Drill[];
  /** Whether the way to plan one is offered. */
  mayPlan: boolean;
  isOverdueOnly: boolean;
  onOverdueOnlyChange(isOverdueOnly: boolean): void;
}) {
  const { cadence, drills, mayPlan, isOverdueOnly, onOverdueOnlyChange } =
    props;
  const now = useNow(60);
  const links = useRecoveryLinks();
  const columns = useMemo(
    () => columnsOf(links, drills, mayPlan, now),
    [links, drills, mayPlan, now],
  );
  const rows = useMemo(
    () =>
      [...cadence]
        .filter(one => !isOverdueOnly || one.isOverdue)
        .sort((a, b) => a.dueAt.localeCompare(b.dueAt)),
    [cadence, isOverdueOnly],
  );
  const overdueCount = cadence.filter(one => one.isOverdue).length;
  return (
    <div className={styles.part}>
      {rows.length > 0 && (
        <DataTable
          label="Systems by when they are due"
          columns={columns}
          rows={rows}
          getRowKey={one => one.entityRef}
          contentKey={String(isOverdueOnly)}
          maxHeight="24rem"
        />
      )}
      <p className={styles.foot} role="status">
        {rows.length === 0
          ? noneInWords(cadence.length)
          : `${formatCountOf(rows.length, 'system')}, the most overdue first.`}
        {(overdueCount > 0 || isOverdueOnly) && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => onOverdueOnlyChange(!isOverdueOnly)}
          >
            {isOverdueOnly
              ? 'List all of them'
              : `List the ${overdueCount} that ${
                  overdueCount === 1 ? 'is' : 'are'
                } overdue alone`}
          </Button>
        )}
      </p>
    </div>
  );
}

function noneInWords(systemCount: number): string {
  return systemCount === 0
    ? 'No system that you may see has to be drilled. A System of the catalog has to be as soon as it has a recovery tier.'
    : 'Nothing is overdue.';
}

function columnsOf(
  links: RecoveryLinks,
  drills: readonly Drill[],
  mayPlan: boolean,
  now: Date,
): DataColumn<DrillCadence>[] {
  return [
    {
      id: 'due',
      label: 'Due',
      width: 160,
      render: one => {
        const { state, words } = dueInWords(one, now);
        return (
          <StateMark
            state={state}
            label={words}
            reason={`Due on ${formatDay(one.dueAt)}`}
          />
        );
      },
    },
    {
      id: 'system',
      label: 'System',
      width: 190,
      grows: true,
      render: ({ entityRef, title }) => (
        <CellLink href={links.system(entityRef)}>{title}</CellLink>
      ),
    },
    { id: 'tier', label: 'Tier', width: 130, render: ({ tier }) => tier },
    {
      id: 'cadence',
      label: 'Every, days',
      width: 100,
      align: 'end',
      render: ({ cadenceDays }) => cadenceDays,
    },
    {
      id: 'last',
      label: 'Last succeeded',
      width: 160,
      render: ({ lastClosedAt }) => (
        <Instant at={lastClosedAt} absent="never" />
      ),
    },
    {
      id: 'next',
      label: 'Next drill',
      width: 185,
      render: one => (
        <NextDrill
          cadence={one}
          drills={drills}
          mayPlan={mayPlan}
          links={links}
        />
      ),
    },
  ];
}

function NextDrill(props: {
  cadence: DrillCadence;
  drills: readonly Drill[];
  mayPlan: boolean;
  links: RecoveryLinks;
}) {
  const { cadence, drills, mayPlan, links } = props;
  const { plannedDrillId } = cadence;
  if (!plannedDrillId) {
    return mayPlan ? (
      <Link href={links.newDrill(cadence.entityRef)}>Plan one</Link>
    ) : (
      <span className={styles.quiet}>none planned</span>
    );
  }
  const planned = drills.find(({ id }) => id === plannedDrillId);
  return (
    <Link href={links.drill(plannedDrillId)}>
      {planned?.state === 'running'
        ? 'running now'
        : `planned${planned ? ` for ${formatDay(planned.plannedFor)}` : ''}`}
    </Link>
  );
}
