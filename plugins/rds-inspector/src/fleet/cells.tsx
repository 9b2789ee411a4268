import { RiArrowRightLine } from '@remixicon/react';
import {
  AgeText,
  formatDay,
  formatInstantUtcAndLocal,
  RegionMark,
  StateMark,
  useNow,
} from '@meridian/aws-react';
import type { DatabaseRow } from '@meridian/plugin-rds-inspector-common';
import type { ReactNode } from 'react';
import { judgeStatus } from '../database/words/status';
import { engineName, shortVersion } from '../words/names';
import { supportInWords } from '../words/support';
import { noticesOf, reasonsInWords, type Figure } from './figures';
import type { FleetRow } from './fleetRows';
import styles from './Fleet.module.css';

/** The question does not arise. */
export function Absent({ children = '–' }: { children?: ReactNode }) {
  return <span className={styles.absent}>{children}</span>;
}

/** Not known, with the reason on hover. */
export function NotKnown({ unknowns }: { unknowns: Figure['unknowns'] }) {
  return (
    <StateMark state="unknown" iconOnly reason={reasonsInWords(unknowns)} />
  );
}

/** A word of the database, a dash where the question does not arise, or that it is not known and why. */
export function KnownWord(props: {
  row: FleetRow;
  field: keyof DatabaseRow;
  children: ReactNode | undefined;
}) {
  const unknowns = noticesOf([props.row.database], props.field);
  if (props.children !== undefined) return <>{props.children}</>;
  return unknowns.length > 0 ? <NotKnown unknowns={unknowns} /> : <Absent />;
}

/**
 * A figure in its column, with the database that it is of on hover where that is another one than the row's.
 *
 * @param props.children - writes the number
 */
export function FigureCell(props: {
  row: FleetRow;
  figure: Figure;
  children(value: number): ReactNode;
}) {
  const { row, figure, children } = props;
  if (figure.value === undefined) {
    return figure.unknowns.length > 0 ? (
      <NotKnown unknowns={figure.unknowns} />
    ) : (
      <Absent />
    );
  }
  const isOfOther = figure.of && figure.of.arn !== row.database.arn;
  return (
    <span title={isOfOther ? `Of ${figure.of?.name}` : undefined}>
      {figure.unknowns.length > 0 && (
        <>
          <NotKnown unknowns={figure.unknowns} />{' '}
        </>
      )}
      {children(figure.value)}
    </span>
  );
}

const STATUS_ORDER = ['critical', 'warning', 'not-applicable', 'ok'] as const;

function rankOfStatus({ status = 'available' }: DatabaseRow): number {
  return STATUS_ORDER.findIndex(state => state === judgeStatus(status));
}

/** The worst status of what a row speaks for, in AWS's word; too old is not known. */
export function StatusCell({ row }: { row: FleetRow }) {
  const [worst] = row.standsFor
    .filter(({ status }) => status !== undefined)
    .sort((a, b) => rankOfStatus(a) - rankOfStatus(b));
  const { database } = row;
  if (database.isDeleted) {
    return (
      <StateMark
        state="not-applicable"
        label="deleted"
        reason="It exists no more; it is listed because manual snapshots of it do."
      />
    );
  }
  if (['stale', 'never'].includes(database.freshness.state)) {
    return (
      <StateMark
        state="unknown"
        label="unknown"
        reason={`${
          database.status
            ? `It was ${database.status} when it was last read. `
            : ''
        }That is too long ago to rely on.`}
      />
    );
  }
  if (!worst?.status) {
    return <KnownWord row={row} field="status" children={undefined} />;
  }
  const isOfOther = worst.arn !== database.arn;
  return (
    <span title={isOfOther ? `${worst.name}: ${worst.status}` : worst.status}>
      <StateMark state={judgeStatus(worst.status)} label={worst.status} />
    </span>
  );
}

export function EngineCell({ row }: { row: FleetRow }) {
  const { engine, engineVersion } = row.database;
  return (
    <KnownWord row={row} field="engine">
      {engine && (
        <span title={`${engine} ${engineVersion ?? ''}`}>
          {engineName(engine)}{' '}
          <KnownWord row={row} field="engineVersion">
            {engineVersion && shortVersion(engineVersion)}
          </KnownWord>
        </span>
      )}
    </KnownWord>
  );
}

/** Where it is; of a global cluster where it takes writes now, and to which Regions they go from there. */
export function RegionCell({ row }: { row: FleetRow }) {
  const { region, regions } = row.database;
  const others = (regions ?? []).filter(({ isPrimary }) => !isPrimary);
  if (!regions || others.length === 0) {
    return <RegionMark region={region} />;
  }
  const primary = regions.find(({ isPrimary }) => isPrimary);
  const names = others.map(other => other.region);
  return (
    <span
      className={styles.regions}
      title={`${
        primary
          ? `${primary.region} takes writes now`
          : 'Which Region takes writes now is not known'
      }; copies go to ${names.join(', ')}`}
    >
      {primary ? (
        <RegionMark region={primary.region} />
      ) : (
        <StateMark state="unknown" label="primary" />
      )}
      <RiArrowRightLine aria-label="copies to" className={styles.arrow} />
      <RegionMark region={names[0]} />
      {names.length > 1 && ` +${names.length - 1}`}
    </span>
  );
}

/** Days until the end of standard support, with what is paid once it is over. */
export function SupportCell(props: { row: FleetRow; figure: Figure }) {
  const { row, figure } = props;
  const now = useNow(60);
  const database = figure.of ?? row.database;
  if (!database.supportStatus) {
    const unknowns = row.standsFor.flatMap(candidate =>
      noticesOf([candidate], 'supportStatus'),
    );
    return unknowns.length > 0 ? <NotKnown unknowns={unknowns} /> : <Absent />;
  }
  const words = supportInWords(database, now);
  const detail = [
    database.standardSupportEndsAt &&
      `Standard support of ${engineName(database.engine ?? '')} ${
        database.majorVersion ?? ''
      } ends ${formatDay(database.standardSupportEndsAt, 'UTC')}.`,
    database.extendedSupportUsdPer30Days !== undefined &&
      `Extended support costs $${Math.round(
        database.extendedSupportUsdPer30Days,
      ).toLocaleString('en-US')} in 30 days at list price.`,
  ]
    .filter(Boolean)
    .join(' ');
  const days = database.daysUntilStandardSupportEnds;
  if (words.state === 'ok') {
    return <span title={detail}>{days === undefined ? words.text : days}</span>;
  }
  return (
    <StateMark
      state={words.state}
      label={days !== undefined && days >= 0 ? String(days) : words.text}
      reason={detail || words.text}
    />
  );
}

/** A yes or no of the database. */
export function YesNoCell(props: {
  row: FleetRow;
  field: 'multiAz' | 'encrypted' | 'publiclyAccessible';
}) {
  const value = props.row.database[props.field];
  return (
    <KnownWord row={props.row} field={props.field}>
      {value === undefined
        ? undefined
        : { true: 'yes', false: 'no' }[`${value}`]}
    </KnownWord>
  );
}

/** How old the oldest news is of what a row speaks for. */
export function ObservedCell({ row }: { row: FleetRow }) {
  const [oldest] = [...row.standsFor].sort((a, b) =>
    a.observedAt.localeCompare(b.observedAt),
  );
  return (
    <AgeText at={oldest.observedAt} freshness={oldest.freshness} isCompact />
  );
}

export function DayCell({ at }: { at: string | undefined }) {
  return at ? (
    <time dateTime={at} title={formatInstantUtcAndLocal(at)}>
      {formatDay(at)}
    </time>
  ) : (
    <Absent />
  );
}
