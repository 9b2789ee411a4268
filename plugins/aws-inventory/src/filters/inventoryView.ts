import type {
  ResourceFilter,
  ResourceQuery,
} from '@meridian/plugin-aws-inventory-common';

/** The filters that hold a list of values, each a parameter of the address. */
export const LIST_FILTERS = [
  'type',
  'accountId',
  'region',
  'environment',
  'owner',
  'system',
  'component',
  'state',
  'tag',
] as const;

export type ListFilter = (typeof LIST_FILTERS)[number];

export const COLUMN_IDS = [
  'name',
  'type',
  'state',
  'accountName',
  'region',
  'owner',
  'environment',
  'system',
  'observedAt',
  'changedAt',
  'component',
  'resourceId',
  'accountId',
  'arn',
  'tags',
  'createdAt',
  'firstSeenAt',
  'deletedAt',
] as const;

export type ColumnId = (typeof COLUMN_IDS)[number];

export const DEFAULT_COLUMNS: readonly ColumnId[] = [
  'name',
  'type',
  'state',
  'accountName',
  'region',
  'owner',
  'environment',
  'system',
  'observedAt',
  'changedAt',
];

const ORDER_FIELDS = [
  'name',
  'type',
  'region',
  'accountId',
  'owner',
  'state',
  'changedAt',
] as const;
export type OrderField = (typeof ORDER_FIELDS)[number];

/** The worst come first. */
export const DEFAULT_ORDER: OrderField = 'state';

/** How far back "changed since" reaches; it moves with the time, so that a shared link stays true. */
export const CHANGED_WITHIN = {
  '1h': { label: 'last hour', seconds: 3_600 },
  '24h': { label: 'last 24 hours', seconds: 86_400 },
  '7d': { label: 'last 7 days', seconds: 7 * 86_400 },
  '30d': { label: 'last 30 days', seconds: 30 * 86_400 },
} as const;
export type ChangedWithin = keyof typeof CHANGED_WITHIN;

/** Everything that the inventory page shows differently; the address holds all of it. */
export interface InventoryView {
  readonly lists: Readonly<Record<ListFilter, readonly string[]>>;
  readonly text: string;
  readonly changedWithin?: ChangedWithin;
  readonly unowned?: boolean;
  readonly deleted: 'exclude' | 'include' | 'only';
  readonly orderBy: OrderField;
  readonly direction: 'asc' | 'desc';
  readonly columns: readonly ColumnId[];
}

function oneOf<T extends string>(
  allowed: readonly T[],
  value: string | null,
): T | undefined {
  return allowed.find(candidate => candidate === value);
}

const CHANGED_WITHIN_KEYS: readonly ChangedWithin[] = [
  '1h',
  '24h',
  '7d',
  '30d',
];
const DELETED_VALUES = ['exclude', 'include', 'only'] as const;
const DIRECTIONS = ['asc', 'desc'] as const;
const BOOLEANS = ['true', 'false'] as const;

/** Reads the view from the address. What it does not understand it leaves out. */
export function parseView(params: URLSearchParams): InventoryView {
  const list = (name: ListFilter) => [...new Set(params.getAll(name))];
  const columns = (params.get('columns') ?? '')
    .split(',')
    .flatMap(id => oneOf(COLUMN_IDS, id) ?? []);
  const unowned = oneOf(BOOLEANS, params.get('unowned'));
  return {
    lists: {
      type: list('type'),
      accountId: list('accountId'),
      region: list('region'),
      environment: list('environment'),
      owner: list('owner'),
      system: list('system'),
      component: list('component'),
      state: list('state'),
      tag: list('tag'),
    },
    text: params.get('text') ?? '',
    changedWithin: oneOf(CHANGED_WITHIN_KEYS, params.get('changed')),
    unowned: unowned && unowned === 'true',
    deleted: oneOf(DELETED_VALUES, params.get('deleted')) ?? 'exclude',
    orderBy: oneOf(ORDER_FIELDS, params.get('orderBy')) ?? DEFAULT_ORDER,
    direction: oneOf(DIRECTIONS, params.get('direction')) ?? 'asc',
    columns: columns.length > 0 ? columns : DEFAULT_COLUMNS,
  };
}

/** Writes the view into an address, leaving out what is as by default. */
export function formatView(view: InventoryView): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of LIST_FILTERS) {
    view.lists[name].forEach(value => params.append(name, value));
  }
  if (view.text) params.set('text', view.text);
  if (view.changedWithin) params.set('changed', view.changedWithin);
  if (view.unowned !== undefined) params.set('unowned', `${view.unowned}`);
  if (view.deleted !== 'exclude') params.set('deleted', view.deleted);
  if (view.orderBy !== DEFAULT_ORDER) params.set('orderBy', view.orderBy);
  if (view.direction !== 'asc') params.set('direction', view.direction);
  if (view.columns.join() !== DEFAULT_COLUMNS.join()) {
    params.set('columns', view.columns.join());
  }
  return params;
}

/** How exactly a relative time is taken, so that the same question stays the same for a while. */
const NOW_STEP_MILLIS = 60_000;

/** The filters of the view as the API takes them. */
export function toFilter(view: InventoryView, now: Date): ResourceFilter {
  const lists = Object.fromEntries(
    LIST_FILTERS.filter(name => view.lists[name].length > 0).map(name => [
      name,
      [...view.lists[name]],
    ]),
  );
  const minute = Math.floor(now.getTime() / NOW_STEP_MILLIS) * NOW_STEP_MILLIS;
  return {
    ...lists,
    text: view.text.trim() || undefined,
    changedSince: view.changedWithin
      ? new Date(
          minute - CHANGED_WITHIN[view.changedWithin].seconds * 1000,
        ).toISOString()
      : undefined,
    unowned: view.unowned,
    deleted: view.deleted === 'exclude' ? undefined : view.deleted,
  };
}

/** The view as a question for its rows. */
export function toQuery(view: InventoryView, now: Date): ResourceQuery {
  return {
    ...toFilter(view, now),
    orderBy: view.orderBy,
    direction: view.direction,
  };
}

/** The view with a value of a list filter put in or taken out. */
export function toggled(
  view: InventoryView,
  name: ListFilter,
  value: string,
): InventoryView {
  const before = view.lists[name];
  const after = before.includes(value)
    ? before.filter(candidate => candidate !== value)
    : [...before, value];
  return { ...view, lists: { ...view.lists, [name]: after } };
}

/** The view without any filter; order and columns stay. */
export function cleared(view: InventoryView): InventoryView {
  return {
    ...parseView(new URLSearchParams()),
    orderBy: view.orderBy,
    direction: view.direction,
    columns: view.columns,
  };
}
