import type { WaitEvent } from '../cloudwatch/databases/waits';
import type { ClientApplication } from './collections';
import { shortened, syntheticDbId } from './sqlText';

/** A statement with its names. */
export interface NamedStatement {
  readonly text: string;
  readonly id: string;
  readonly digest: string;
  readonly digestId: string;
}

/** What sessions have in common that are counted together. */
export interface Facet {
  readonly wait: WaitEvent;
  /** Undefined for the engine's own processes. */
  readonly statement: NamedStatement | undefined;
  readonly application: ClientApplication | undefined;
  readonly host: string | undefined;
  readonly sessionType: string;
  readonly databaseName: string;
}

type Dimension = (facet: Facet) => string | undefined;

/** The groups that sessions of every engine can be divided by. */
const COMMON_GROUPS: Readonly<Record<string, Record<string, Dimension>>> = {
  db: { 'db.name': ({ databaseName }) => databaseName },
  'db.host': {
    'db.host.id': ({ host }) => host,
    'db.host.name': ({ host }) => host,
  },
  'db.sql': {
    'db.sql.id': ({ statement }) => statement?.id,
    'db.sql.db_id': ({ statement }) =>
      statement && syntheticDbId(statement.text),
    'db.sql.tokenized_id': ({ statement }) => statement?.digestId,
    'db.sql.statement': ({ statement }) =>
      statement && shortened(statement.text),
  },
  'db.sql_tokenized': {
    'db.sql_tokenized.id': ({ statement }) => statement?.digestId,
    'db.sql_tokenized.db_id': ({ statement }) =>
      statement && syntheticDbId(statement.digest),
    'db.sql_tokenized.statement': ({ statement }) =>
      statement && shortened(statement.digest),
  },
  'db.user': {
    'db.user.id': ({ application }) => application?.user ?? 'rdsadmin',
    'db.user.name': ({ application }) => application?.user ?? 'rdsadmin',
  },
  'db.wait_event': {
    'db.wait_event.name': ({ wait }) => wait.name,
    'db.wait_event.type': ({ wait }) => wait.type,
  },
  'db.wait_event_type': { 'db.wait_event_type.name': ({ wait }) => wait.type },
};

const POSTGRES_GROUPS: typeof COMMON_GROUPS = {
  ...COMMON_GROUPS,
  'db.application': {
    'db.application.name': ({ application }) => application?.name,
  },
  'db.session_type': {
    'db.session_type.name': ({ sessionType }) => sessionType,
  },
};

/** The groups of dimensions of an engine, and how a facet's values of them are told. */
export function dimensionGroupsOf(isPostgres: boolean): typeof COMMON_GROUPS {
  return isPostgres ? POSTGRES_GROUPS : COMMON_GROUPS;
}

/** Whether any engine has the group. */
export function isKnownGroup(group: string): boolean {
  return group in POSTGRES_GROUPS;
}

/** The group that a dimension belongs to: `db.sql` of `db.sql.id`. */
export function groupOfDimension(dimension: string): string {
  return dimension === 'db.name'
    ? 'db'
    : dimension.slice(0, dimension.lastIndexOf('.'));
}
