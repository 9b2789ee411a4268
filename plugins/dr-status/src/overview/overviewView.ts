import {
  among,
  appendColumns,
  appendLists,
  listOrNone,
  oneOf,
  parseColumns,
  parseLists,
  toggledLists,
  type ColumnWidthsById,
  type Lists,
} from '@meridian/aws-react';
import {
  RECOVERY_VERDICTS,
  type SystemFilter,
  type SystemOrder,
  type SystemQuery,
} from '@meridian/plugin-dr-status-common';
import {
  DEFAULT_SYSTEM_COLUMNS,
  SYSTEM_COLUMN_IDS,
  type SystemColumnId,
} from './columnIds';

/** The filters that hold a list of values, each a parameter of the address. */
export const OVERVIEW_LISTS = [
  'verdict',
  'tier',
  'owner',
  'domain',
  'region',
] as const;

export type OverviewList = (typeof OVERVIEW_LISTS)[number];

/** The filters that are set or not. */
export const OVERVIEW_FLAGS = ['impossible', 'blocked', 'overdue'] as const;

export type OverviewFlag = (typeof OVERVIEW_FLAGS)[number];

const UNDERSTOOD: Partial<Record<OverviewList, readonly string[]>> = {
  verdict: RECOVERY_VERDICTS,
};

const ORDERS: readonly SystemOrder[] = [
  'worst',
  'name',
  'rpoMargin',
  'rtoMargin',
  'blockers',
  'lastDrill',
];

type Direction = 'asc' | 'desc';

const GREATEST_FIRST: ReadonlySet<SystemOrder> = new Set([
  'worst',
  'blockers',
] as const);

/** The direction in which what needs attention comes first. */
export function naturalDirection(order: SystemOrder): Direction {
  return GREATEST_FIRST.has(order) ? 'desc' : 'asc';
}

/** Everything that the overview shows differently; the address holds all of it. */
export interface OverviewView {
  readonly lists: Lists<OverviewList>;
  readonly flags: readonly OverviewFlag[];
  readonly text: string;
  readonly orderBy: SystemOrder;
  readonly direction: Direction;
  readonly columns: readonly SystemColumnId[];
  readonly widths: ColumnWidthsById;
  readonly hidesFacets: boolean;
}

/** Reads the view from the address. What it does not understand it leaves out. */
export function parseOverviewView(params: URLSearchParams): OverviewView {
  const orderBy = oneOf(ORDERS, params.get('orderBy')) ?? 'worst';
  return {
    lists: parseLists(params, OVERVIEW_LISTS, UNDERSTOOD),
    flags: OVERVIEW_FLAGS.filter(flag => params.get(flag) === 'true'),
    text: params.get('text') ?? '',
    orderBy,
    direction:
      oneOf(['asc', 'desc'] as const, params.get('direction')) ??
      naturalDirection(orderBy),
    ...parseColumns(params, SYSTEM_COLUMN_IDS, DEFAULT_SYSTEM_COLUMNS),
    hidesFacets: params.get('filters') === 'hidden',
  };
}

/** Writes the view into an address, leaving out what is as by default. */
export function formatOverviewView(view: OverviewView): URLSearchParams {
  const params = new URLSearchParams();
  appendLists(params, OVERVIEW_LISTS, view.lists);
  view.flags.forEach(flag => params.set(flag, 'true'));
  if (view.text) params.set('text', view.text);
  if (view.orderBy !== 'worst') params.set('orderBy', view.orderBy);
  if (view.direction !== naturalDirection(view.orderBy)) {
    params.set('direction', view.direction);
  }
  appendColumns(params, view, DEFAULT_SYSTEM_COLUMNS);
  if (view.hidesFacets) params.set('filters', 'hidden');
  return params;
}

/** The filters of the view as the API takes them. */
export function toSystemFilter(
  view: Pick<OverviewView, 'lists' | 'flags' | 'text'>,
): SystemFilter {
  const { lists, flags } = view;
  const flag = (name: OverviewFlag) => flags.includes(name) || undefined;
  return {
    text: view.text.trim() || undefined,
    verdict: among(RECOVERY_VERDICTS, lists.verdict),
    tier: listOrNone(lists.tier),
    owner: listOrNone(lists.owner),
    domain: listOrNone(lists.domain),
    region: listOrNone(lists.region),
    impossible: flag('impossible'),
    blocked: flag('blocked'),
    overdue: flag('overdue'),
  };
}

/** The view as a question for its rows. */
export function toSystemQuery(view: OverviewView): SystemQuery {
  return {
    ...toSystemFilter(view),
    orderBy: view.orderBy,
    orderDirection: view.direction,
  };
}

/** The view with a value of a list filter put in or taken out. */
export function toggled(
  view: OverviewView,
  name: OverviewList,
  value: string,
): OverviewView {
  return { ...view, lists: toggledLists(view.lists, name, value) };
}

/** The view with a flag set or not. */
export function withFlag(
  view: OverviewView,
  flag: OverviewFlag,
  isSet: boolean,
): OverviewView {
  return {
    ...view,
    flags: OVERVIEW_FLAGS.filter(one =>
      one === flag ? isSet : view.flags.includes(one),
    ),
  };
}

/** The view without any filter; order, columns and panels stay. */
export function cleared(view: OverviewView): OverviewView {
  return { ...view, lists: {}, flags: [], text: '' };
}

/** Whether anything narrows the list. */
export function isNarrowed(view: OverviewView): boolean {
  return (
    view.text !== '' ||
    view.flags.length > 0 ||
    OVERVIEW_LISTS.some(name => (view.lists[name] ?? []).length > 0)
  );
}
