import {
  among,
  appendColumns,
  appendLists,
  type ColumnWidthsById,
  listOrNone,
  type Lists,
  oneOf,
  parseBoolean,
  parseColumns,
  parseLists,
  toggledLists,
} from '@meridian/aws-react';
import type {
  DatabaseFilter,
  DatabaseOrder,
  DatabaseQuery,
} from '@meridian/plugin-rds-inspector-common';
import { SEVERITIES } from '@meridian/plugin-rds-inspector-common';
import {
  DEFAULT_FLEET_COLUMNS,
  FLEET_COLUMN_IDS,
  type FleetColumnId,
} from './columnIds';

/** The filters that hold a list of values, each a parameter of the address. */
export const FLEET_LISTS = [
  'severity',
  'check',
  'outcome',
  'kind',
  'role',
  'engine',
  'engineVersion',
  'majorVersion',
  'supportStatus',
  'status',
  'accountId',
  'region',
  'environment',
  'owner',
  'system',
  'component',
] as const;

export type FleetList = (typeof FLEET_LISTS)[number];

const KINDS = ['instance', 'cluster', 'global-cluster'] as const;
const ROLES = [
  'writer',
  'reader',
  'primary',
  'secondary',
  'replica',
  'standalone',
  'unknown',
] as const;
const OUTCOMES = [
  'pass',
  'fail',
  'not-applicable',
  'unknown',
  'excepted',
] as const;
const SUPPORT_STATUSES = [
  'standard',
  'extended-support',
  'past-standard-support',
  'unsupported',
] as const;

const UNDERSTOOD: Partial<Record<FleetList, readonly string[]>> = {
  severity: SEVERITIES,
  outcome: OUTCOMES,
  kind: KINDS,
  role: ROLES,
  supportStatus: SUPPORT_STATUSES,
};

const ORDERS: readonly DatabaseOrder[] = [
  'severity',
  'name',
  'kind',
  'engine',
  'engineVersion',
  'instanceClass',
  'role',
  'status',
  'accountId',
  'region',
  'environment',
  'owner',
  'system',
  'storage',
  'growth',
  'daysUntilStorageFull',
  'lag',
  'connections',
  'cpu',
  'deadline',
  'observedAt',
];

type Direction = 'asc' | 'desc';

const GREATEST_FIRST: ReadonlySet<DatabaseOrder> = new Set([
  'severity',
  'storage',
  'growth',
  'lag',
  'connections',
  'cpu',
] as const);

/** The direction in which what needs attention comes first. */
export function naturalDirection(order: DatabaseOrder): Direction {
  return GREATEST_FIRST.has(order) ? 'desc' : 'asc';
}

const DELETED = ['exclude', 'include', 'only'] as const;
export type DeletedFilter = (typeof DELETED)[number];

/** Everything that the fleet page shows differently; the address holds all of it. */
export interface FleetView {
  readonly lists: Lists<FleetList>;
  readonly text: string;
  readonly unowned?: boolean;
  readonly deleted: DeletedFilter;
  readonly orderBy: DatabaseOrder;
  readonly direction: Direction;
  readonly columns: readonly FleetColumnId[];
  readonly widths: ColumnWidthsById;
  /** Whether all groups are expanded, apart from those that the reader collapsed. */
  readonly expandsAll: boolean;
  readonly hidesFacets: boolean;
}

/** Reads the view from the address. What it does not understand it leaves out. */
export function parseFleetView(params: URLSearchParams): FleetView {
  const orderBy = oneOf(ORDERS, params.get('orderBy')) ?? 'severity';
  return {
    lists: parseLists(params, FLEET_LISTS, UNDERSTOOD),
    text: params.get('text') ?? '',
    unowned: parseBoolean(params.get('unowned')),
    deleted: oneOf(DELETED, params.get('deleted')) ?? 'include',
    orderBy,
    direction:
      oneOf(['asc', 'desc'] as const, params.get('direction')) ??
      naturalDirection(orderBy),
    ...parseColumns(params, FLEET_COLUMN_IDS, DEFAULT_FLEET_COLUMNS),
    expandsAll: params.get('expand') === 'all',
    hidesFacets: params.get('filters') === 'hidden',
  };
}

/** Writes the view into an address, leaving out what is as by default. */
export function formatFleetView(view: FleetView): URLSearchParams {
  const params = new URLSearchParams();
  appendLists(params, FLEET_LISTS, view.lists);
  if (view.text) params.set('text', view.text);
  if (view.unowned !== undefined) params.set('unowned', `${view.unowned}`);
  if (view.deleted !== 'include') params.set('deleted', view.deleted);
  if (view.orderBy !== 'severity') params.set('orderBy', view.orderBy);
  if (view.direction !== naturalDirection(view.orderBy)) {
    params.set('direction', view.direction);
  }
  appendColumns(params, view, DEFAULT_FLEET_COLUMNS);
  if (view.expandsAll) params.set('expand', 'all');
  if (view.hidesFacets) params.set('filters', 'hidden');
  return params;
}

/** The filters of the view as the API takes them. */
export function toDatabaseFilter(
  view: Pick<FleetView, 'lists' | 'text' | 'unowned' | 'deleted'>,
): DatabaseFilter {
  const { lists } = view;
  return {
    severity: among(SEVERITIES, lists.severity),
    check: listOrNone(lists.check),
    outcome: among(OUTCOMES, lists.outcome),
    kind: among(KINDS, lists.kind),
    role: among(ROLES, lists.role),
    engine: listOrNone(lists.engine),
    engineVersion: listOrNone(lists.engineVersion),
    majorVersion: listOrNone(lists.majorVersion),
    supportStatus: among(SUPPORT_STATUSES, lists.supportStatus),
    status: listOrNone(lists.status),
    accountId: listOrNone(lists.accountId),
    region: listOrNone(lists.region),
    environment: listOrNone(lists.environment),
    owner: listOrNone(lists.owner),
    system: listOrNone(lists.system),
    component: listOrNone(lists.component),
    text: view.text.trim() || undefined,
    unowned: view.unowned,
    deleted: view.deleted === 'include' ? undefined : view.deleted,
  };
}

/** The view as a question for its rows. */
export function toDatabaseQuery(view: FleetView): DatabaseQuery {
  return {
    ...toDatabaseFilter(view),
    orderBy: view.orderBy,
    direction: view.direction,
  };
}

/** The view with a value of a list filter put in or taken out. */
export function toggled(
  view: FleetView,
  name: FleetList,
  value: string,
): FleetView {
  return { ...view, lists: toggledLists(view.lists, name, value) };
}

/** The view without any filter; order, columns and panels stay. */
export function cleared(view: FleetView): FleetView {
  return {
    ...view,
    lists: {},
    text: '',
    unowned: undefined,
    deleted: 'include',
  };
}

/** The view narrowed to other lists of these filters; the others stay. */
export function narrowed(view: FleetView, lists: Lists<FleetList>): FleetView {
  return { ...view, lists: { ...view.lists, ...lists } };
}
