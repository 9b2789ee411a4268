import type { DatabaseOrder } from '@meridian/plugin-rds-inspector-common';

/** How groups of databases are ordered. */
export interface GroupOrder {
  /** The SQL of a group's value, over its databases `d`. */
  readonly value: string;
  readonly type: 'text' | 'float8';
  /** The direction in which what needs attention comes first. */
  readonly direction: 'asc' | 'desc';
}

type Direction = GroupOrder['direction'];

/** What groups without a value get, so that they come last in both directions. */
const LAST: Readonly<Record<Direction, string>> = {
  asc: `'Infinity'::float8`,
  desc: `'-Infinity'::float8`,
};

// Over what the caller may read of the group, so that an order tells nothing of the rest.
const ofRoot = (column: string) => (): GroupOrder => ({
  value: `coalesce((array_agg(${column} ORDER BY d.position))[1], '')`,
  type: 'text',
  direction: 'asc',
});

const worst =
  (aggregate: 'sum' | 'max' | 'min', column: string, natural: Direction) =>
  (direction: Direction = natural): GroupOrder => ({
    value: `coalesce(${aggregate}(${column}), ${LAST[direction]})`,
    type: 'float8',
    direction: natural,
  });

const ORDERS: Readonly<
  Record<DatabaseOrder, (direction?: Direction) => GroupOrder>
> = {
  severity: worst('sum', 'd.severity_score', 'desc'),
  name: ofRoot('d.name_key'),
  kind: ofRoot('d.kind'),
  engine: ofRoot('d.engine'),
  engineVersion: ofRoot('d.engine_version'),
  instanceClass: ofRoot('d.instance_class'),
  role: ofRoot('d.role'),
  status: ofRoot('d.status'),
  accountId: ofRoot('d.account_id'),
  region: ofRoot('d.region'),
  environment: ofRoot('d.environment'),
  owner: ofRoot('d.owner'),
  system: ofRoot('d.system'),
  storage: worst('max', 'd.storage_bytes', 'desc'),
  growth: worst('max', 'd.growth_bytes_per_day', 'desc'),
  daysUntilStorageFull: worst('min', 'd.days_until_storage_full', 'asc'),
  lag: worst('max', 'd.lag_seconds', 'desc'),
  connections: worst('max', 'd.connection_count', 'desc'),
  cpu: worst('max', 'd.cpu_percent', 'desc'),
  deadline: worst(
    'min',
    'extract(epoch FROM d.standard_support_ends_at)::float8',
    'asc',
  ),
  observedAt: worst('min', 'extract(epoch FROM d.observed_at)::float8', 'asc'),
};

/** The order that a caller asks for, with its direction. */
export function groupOrder(
  orderBy: DatabaseOrder,
  direction: Direction | undefined,
): GroupOrder {
  const order = ORDERS[orderBy](direction);
  return { ...order, direction: direction ?? order.direction };
}
