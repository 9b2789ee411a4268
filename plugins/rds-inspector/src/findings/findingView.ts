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
} from '@meridian/aws-react';
import {
  SEVERITIES,
  type FindingQuery,
} from '@meridian/plugin-rds-inspector-common';
import {
  defaultFindingColumns,
  FINDING_COLUMN_IDS,
  type FindingColumnId,
} from './columnIds';

/** The filters that hold a list of values, each a parameter of the address. */
export const FINDING_LISTS = [
  'severity',
  'check',
  'outcome',
  'kind',
  'engine',
  'accountId',
  'region',
  'environment',
  'owner',
  'system',
  'component',
] as const;

export type FindingList = (typeof FINDING_LISTS)[number];

const OUTCOMES = ['fail', 'excepted'] as const;
const KINDS = ['instance', 'cluster', 'global-cluster'] as const;
const STATES = ['open', 'closed', 'all'] as const;
const ORDERS = [
  'severity',
  'openedAt',
  'closedAt',
  'database',
  'check',
] as const;
const DIRECTIONS = ['asc', 'desc'] as const;

const UNDERSTOOD: Partial<Record<FindingList, readonly string[]>> = {
  severity: SEVERITIES,
  outcome: OUTCOMES,
  kind: KINDS,
};

type FindingOrder = (typeof ORDERS)[number];
type Direction = (typeof DIRECTIONS)[number];
export type FindingState = (typeof STATES)[number];

/** The direction in which what needs attention comes first. */
export function naturalDirection(order: FindingOrder): Direction {
  return order === 'openedAt' || order === 'closedAt' ? 'desc' : 'asc';
}

/** Everything that the findings page shows differently; the address holds all of it. */
export interface FindingView {
  readonly lists: Lists<FindingList>;
  readonly text: string;
  readonly unowned?: boolean;
  readonly state: FindingState;
  /** A day in UTC, `2026-01-31`: the findings that were open at its end, whatever their state is now. */
  readonly asOf?: string;
  readonly orderBy: FindingOrder;
  readonly direction: Direction;
  readonly columns: readonly FindingColumnId[];
  readonly widths: ColumnWidthsById;
  /** The id of the finding that is looked at. */
  readonly findingId?: string;
}

function parseDay(value: string | null): string | undefined {
  const isDay =
    value !== null &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(new Date(value).getTime());
  return isDay ? value : undefined;
}

function columnsByDefault(state: FindingState, asOf: string | undefined) {
  return defaultFindingColumns(state !== 'open' || asOf !== undefined);
}

/** Reads the view from the address. What it does not understand it leaves out. */
export function parseFindingView(params: URLSearchParams): FindingView {
  const orderBy = oneOf(ORDERS, params.get('orderBy')) ?? 'severity';
  const state = oneOf(STATES, params.get('state')) ?? 'open';
  const asOf = parseDay(params.get('at'));
  return {
    lists: parseLists(params, FINDING_LISTS, UNDERSTOOD),
    text: params.get('text') ?? '',
    unowned: parseBoolean(params.get('unowned')),
    state,
    asOf,
    orderBy,
    direction:
      oneOf(DIRECTIONS, params.get('direction')) ?? naturalDirection(orderBy),
    ...parseColumns(params, FINDING_COLUMN_IDS, columnsByDefault(state, asOf)),
    findingId: params.get('finding') ?? undefined,
  };
}

/** Writes the view into an address, leaving out what is as by default. */
export function formatFindingView(view: FindingView): URLSearchParams {
  const params = new URLSearchParams();
  appendLists(params, FINDING_LISTS, view.lists);
  if (view.text) params.set('text', view.text);
  if (view.unowned !== undefined) params.set('unowned', `${view.unowned}`);
  if (view.state !== 'open') params.set('state', view.state);
  if (view.asOf) params.set('at', view.asOf);
  if (view.orderBy !== 'severity') params.set('orderBy', view.orderBy);
  if (view.direction !== naturalDirection(view.orderBy)) {
    params.set('direction', view.direction);
  }
  appendColumns(params, view, columnsByDefault(view.state, view.asOf));
  if (view.findingId) params.set('finding', view.findingId);
  return params;
}

/** The end of a day in UTC, or now where it is not over yet. */
function endOfDay(day: string, now: Date): string {
  const end = new Date(`${day}T23:59:59.999Z`);
  return (end > now ? now : end).toISOString();
}

/** The filters of findings, without order and page. */
export type FindingFilter = Omit<
  FindingQuery,
  'orderBy' | 'direction' | 'limit' | 'cursor'
>;

/** The filters of the view as the API takes them. */
export function toFindingFilter(view: FindingView, now: Date): FindingFilter {
  const { lists, asOf } = view;
  return {
    severity: among(SEVERITIES, lists.severity),
    check: listOrNone(lists.check),
    outcome: among(OUTCOMES, lists.outcome),
    kind: among(KINDS, lists.kind),
    engine: listOrNone(lists.engine),
    accountId: listOrNone(lists.accountId),
    region: listOrNone(lists.region),
    environment: listOrNone(lists.environment),
    owner: listOrNone(lists.owner),
    system: listOrNone(lists.system),
    component: listOrNone(lists.component),
    text: view.text.trim() || undefined,
    unowned: view.unowned,
    state: asOf ? undefined : view.state,
    at: asOf && endOfDay(asOf, now),
  };
}

/** The view as a question for its rows. */
export function toFindingQuery(view: FindingView, now: Date): FindingQuery {
  return {
    ...toFindingFilter(view, now),
    orderBy: view.orderBy,
    direction: view.direction,
  };
}

/** The view without any filter; time, order and columns stay. */
export function cleared(view: FindingView): FindingView {
  return { ...view, lists: {}, text: '', unowned: undefined };
}
