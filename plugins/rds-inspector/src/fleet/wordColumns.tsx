import { ArnText, StateMark } from '@meridian/aws-react';
import { countFindings } from '../database/words/answer';
import { ROLE_WORDS } from '../database/words/roles';
import { KIND_NAMES, shortEntityName } from '../words/names';
import { SeverityCounts } from '../words/SeverityCounts';
import {
  Absent,
  DayCell,
  EngineCell,
  KnownWord,
  ObservedCell,
  RegionCell,
  StatusCell,
  YesNoCell,
} from './cells';
import type { FleetColumn } from './columnTypes';
import { distinct, totalOf } from './figures';

/** The columns that hold words, marks and times. */
export const WORD_COLUMNS: readonly FleetColumn[] = [
  {
    id: 'findings',
    label: 'Findings',
    width: 144,
    hint: 'Open findings: C critical, H high, M medium, L low, I informational',
    render: ({ standsFor }) => (
      <SeverityCounts
        counts={countFindings(standsFor)}
        unknownCheckCount={totalOf(standsFor, 'unknownCheckCount')}
      />
    ),
  },
  {
    id: 'status',
    label: 'Status',
    width: 124,
    render: row => <StatusCell row={row} />,
  },
  {
    id: 'engine',
    label: 'Engine',
    width: 184,
    render: row => <EngineCell row={row} />,
  },
  {
    id: 'role',
    label: 'Role',
    width: 88,
    render: ({ database }) =>
      database.role === 'unknown' ? (
        <StateMark
          state="unknown"
          label="not known"
          reason={database.parentProblem ?? ROLE_WORDS.unknown}
        />
      ) : (
        ROLE_WORDS[database.role]
      ),
  },
  {
    id: 'region',
    label: 'Region',
    width: 192,
    hint: 'Of a global cluster the Region that takes writes now, and where they are copied to',
    render: row => <RegionCell row={row} />,
  },
  {
    id: 'instanceClass',
    label: 'Class',
    width: 116,
    render: row => {
      const classes = distinct(row.standsFor, ({ instanceClass }) =>
        instanceClass?.replace(/^db\./, ''),
      );
      return classes.length > 1 ? (
        <span title={classes.join(', ')}>{classes.length} classes</span>
      ) : (
        <KnownWord row={row} field="instanceClass">
          {classes[0]}
        </KnownWord>
      );
    },
  },
  {
    id: 'multiAz',
    label: 'Multi-AZ',
    width: 84,
    hint: 'Survives the loss of an Availability Zone',
    render: row => <YesNoCell row={row} field="multiAz" />,
  },
  {
    id: 'environment',
    label: 'Env.',
    width: 76,
    render: ({ database }) => database.environment ?? <Absent>none</Absent>,
  },
  {
    id: 'owner',
    label: 'Owner',
    width: 120,
    render: ({ database: { owner } }) =>
      owner ? (
        <span title={owner}>{shortEntityName(owner)}</span>
      ) : (
        <Absent>no owner</Absent>
      ),
  },
  {
    id: 'system',
    label: 'System',
    width: 130,
    render: ({ database: { system } }) =>
      system ? (
        <span title={system}>{shortEntityName(system)}</span>
      ) : (
        <Absent>none</Absent>
      ),
  },
  {
    id: 'account',
    label: 'Account',
    width: 112,
    render: ({ database }) => (
      <span title={database.accountId}>
        {database.accountName ?? database.accountId}
      </span>
    ),
  },
  {
    id: 'observedAt',
    label: 'Read',
    width: 96,
    align: 'end',
    render: row => <ObservedCell row={row} />,
  },
  {
    id: 'kind',
    label: 'Kind',
    width: 110,
    render: ({ database }) => KIND_NAMES[database.kind],
  },
  {
    id: 'deadlines',
    label: 'Next date',
    width: 240,
    render: ({ standsFor }) => {
      const [next] = standsFor
        .flatMap(({ deadlines }) => deadlines)
        .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
      return next ? (
        <span title={next.title}>
          <DayCell at={next.dueAt} /> {next.title}
        </span>
      ) : (
        <Absent />
      );
    },
  },
  {
    id: 'availabilityZones',
    label: 'Zones',
    width: 150,
    render: ({ database }) =>
      database.availabilityZones.join(', ') || <Absent />,
  },
  {
    id: 'component',
    label: 'Component',
    width: 140,
    render: ({ database: { component } }) =>
      component ? shortEntityName(component) : <Absent>none</Absent>,
  },
  {
    id: 'encrypted',
    label: 'Encrypted',
    width: 84,
    render: row => <YesNoCell row={row} field="encrypted" />,
  },
  {
    id: 'publiclyAccessible',
    label: 'Public',
    width: 72,
    hint: 'Whether it has an address that is reachable from the internet',
    render: row => <YesNoCell row={row} field="publiclyAccessible" />,
  },
  {
    id: 'createdAt',
    label: 'Created',
    width: 100,
    align: 'end',
    render: ({ database }) => <DayCell at={database.createdAt} />,
  },
  {
    id: 'tags',
    label: 'Tags',
    width: 300,
    render: ({ database: { tags } }) => {
      const words = tags
        ? Object.entries(tags)
            .map(([key, value]) => `${key}=${value}`)
            .join(', ')
        : 'could not be read';
      return <span title={words}>{words}</span>;
    },
  },
  {
    id: 'arn',
    label: 'ARN',
    width: 420,
    render: ({ database }) => <ArnText arn={database.arn} />,
  },
];
