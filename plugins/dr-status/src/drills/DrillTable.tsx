import {
  DataTable,
  DurationText,
  formatDay,
  formatInstantUtcAndLocal,
  Instant,
  StateMark,
  type DataColumn,
} from '@meridian/aws-react';
import type { Drill } from '@meridian/plugin-dr-status-common';
import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { CellLink, EntityCell } from '../parts/CellLink';
import { nameOfEntity } from '../parts/EntityLink';
import { useRecoveryLinks, type RecoveryLinks } from '../useRecoveryLinks';
import { DRILL_TYPE_WORDS, drillStateOf } from './drillWords';
import styles from './Drills.module.css';

/** Drills as rows: the next ones first, of past ones the newest. */
export function DrillTable(props: {
  drills: readonly Drill[];
  kind: 'planned' | 'past';
}) {
  const { drills, kind } = props;
  const links = useRecoveryLinks();
  const navigate = useNavigate();
  const columns = useMemo(() => columnsOf(links, kind), [links, kind]);
  const rows = useMemo(
    () =>
      [...drills].sort((a, b) =>
        kind === 'planned'
          ? a.plannedFor.localeCompare(b.plannedFor)
          : endOf(b).localeCompare(endOf(a)),
      ),
    [drills, kind],
  );
  if (rows.length === 0) {
    return (
      <p className={styles.sentence}>
        {kind === 'planned'
          ? 'No drill is planned that matches.'
          : 'No drill is over that matches. Closed and cancelled ones are kept here for good.'}
      </p>
    );
  }
  return (
    <DataTable
      label={kind === 'planned' ? 'Planned drills' : 'Past drills'}
      columns={columns}
      rows={rows}
      getRowKey={({ id }) => id}
      onOpen={({ id }) => navigate(links.drill(id))}
      maxHeight="24rem"
    />
  );
}

function endOf(drill: Drill): string {
  return drill.closedAt ?? drill.createdAt;
}

function columnsOf(
  links: RecoveryLinks,
  kind: 'planned' | 'past',
): DataColumn<Drill>[] {
  const title: DataColumn<Drill> = {
    id: 'title',
    label: 'Drill',
    width: 170,
    grows: true,
    render: drill => (
      <CellLink href={links.drill(drill.id)}>{drill.title}</CellLink>
    ),
  };
  const type: DataColumn<Drill> = {
    id: 'type',
    label: 'Type',
    width: 135,
    render: drill => DRILL_TYPE_WORDS[drill.type].word,
  };
  const scope: DataColumn<Drill> = {
    id: 'scope',
    label: 'Scope',
    width: 105,
    render: drill => <ScopeWords drill={drill} />,
  };
  const owner: DataColumn<Drill> = {
    id: 'owner',
    label: 'Owner',
    width: 150,
    render: drill => <EntityCell entityRef={drill.owner} />,
  };
  if (kind === 'planned') {
    return [
      {
        id: 'plannedFor',
        label: 'Planned for',
        width: 160,
        render: drill => <Instant at={drill.plannedFor} />,
      },
      title,
      type,
      scope,
      owner,
    ];
  }
  return [
    {
      id: 'outcome',
      label: 'Outcome',
      width: 115,
      render: drill => {
        const { state, word } = drillStateOf(drill);
        return <StateMark state={state} label={word} />;
      },
    },
    {
      id: 'closedAt',
      label: 'Closed',
      width: 100,
      render: drill => <Day at={drill.closedAt} />,
    },
    title,
    type,
    scope,
    measured('rto', 'RTO', drill => drill.measured?.rtoSeconds),
    measured('rpo', 'RPO', drill => drill.measured?.rpoSeconds),
    owner,
  ];
}

function measured(
  id: string,
  label: string,
  read: (drill: Drill) => number | undefined,
): DataColumn<Drill> {
  return {
    id,
    label,
    width: 95,
    align: 'end',
    hint: `${label} that the drill measured`,
    render: drill => {
      const seconds = read(drill);
      return seconds === undefined ? (
        <span title="Not measured">–</span>
      ) : (
        <DurationText seconds={seconds} />
      );
    },
  };
}

/** A day; its exact time shows on hover. */
function Day({ at }: { at: string | undefined }) {
  return at ? (
    <time dateTime={at} title={formatInstantUtcAndLocal(at)}>
      {formatDay(at)}
    </time>
  ) : (
    <span title="Not known">–</span>
  );
}

/** What is exercised, by name. */
function ScopeWords({ drill }: { drill: Drill }) {
  const { entityRefs, storeArns } = drill.scope;
  const names = [
    ...entityRefs.map(nameOfEntity),
    ...storeArns.map(arn => arn.slice(arn.lastIndexOf(':') + 1)),
  ];
  return <span title={names.join('\n')}>{names.join(', ')}</span>;
}
