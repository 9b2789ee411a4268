import {
  applyOwnerRestriction,
  type ResourceRestriction,
} from '@meridian/plugin-aws-inventory-node';
import type {
  ComponentRow,
  StoreRecovery,
  SystemRow,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import type {
  StoredComponentDetail,
  StoredDetail,
} from '../../assessment/records';

/** A system as it is stored. */
export interface StoredSystem {
  readonly row: SystemRow;
  readonly detail: StoredDetail;
  readonly components: readonly ComponentRow[];
  readonly stores: readonly StoreRecovery[];
}

/** Undefined when there is none that the caller may read. */
export async function readSystem(
  db: Knex,
  ref: string,
  restriction: ResourceRestriction,
): Promise<StoredSystem | undefined> {
  const query = db({ s: 'systems' }).where('s.entity_ref', ref);
  applyOwnerRestriction(query, 's.owner', restriction);
  const found: Pick<StoredSystem, 'row' | 'detail'> | undefined =
    await query.first('s.row', 's.detail');
  if (!found) return undefined;
  const [components, stores]: [
    Array<{ row: ComponentRow }>,
    Array<{ store: StoreRecovery }>,
  ] = await Promise.all([
    db('components')
      .where('system_ref', ref)
      .orderBy('entity_ref')
      .select('row'),
    db('stores')
      .where('system_ref', ref)
      .orderBy(['name', 'arn'])
      .select('store'),
  ]);
  return {
    ...found,
    components: components.map(({ row }) => row),
    stores: stores.map(({ store }) => store),
  };
}

/** The row of a system alone; undefined when there is none that the caller may read. */
export async function readSystemRow(
  db: Knex,
  ref: string,
  restriction: ResourceRestriction,
): Promise<SystemRow | undefined> {
  const query = db({ s: 'systems' }).where('s.entity_ref', ref);
  applyOwnerRestriction(query, 's.owner', restriction);
  const found: { row: SystemRow } | undefined = await query.first('s.row');
  return found?.row;
}

/** A component as it is stored. */
export interface StoredComponent {
  readonly row: ComponentRow;
  readonly detail: StoredComponentDetail;
  readonly stores: readonly StoreRecovery[];
}

/** A component that the caller may read, itself or as part of a system; undefined when there is none. */
export async function readComponent(
  db: Knex,
  ref: string,
  restriction: ResourceRestriction,
): Promise<StoredComponent | undefined> {
  const query = db({ c: 'components' })
    .leftJoin({ s: 'systems' }, 's.entity_ref', 'c.system_ref')
    .where('c.entity_ref', ref);
  if (restriction) {
    query.where(any => {
      any.where(own => applyOwnerRestriction(own, 'c.owner', restriction));
      any.orWhere(part => applyOwnerRestriction(part, 's.owner', restriction));
    });
  }
  const found: Pick<StoredComponent, 'row' | 'detail'> | undefined =
    await query.first('c.row', 'c.detail');
  if (!found) return undefined;
  const stores: Array<{ store: StoreRecovery }> = await db('stores')
    .whereIn('arn', [...found.detail.storeArns])
    .orderBy(['name', 'arn'])
    .select('store');
  return { ...found, stores: stores.map(({ store }) => store) };
}

/** Which of some systems and components the caller may read. */
export async function readableOf(
  db: Knex,
  refs: readonly string[],
  restriction: ResourceRestriction,
): Promise<Set<string>> {
  const of = (table: string) => {
    const query = db({ e: table })
      .whereRaw('e.entity_ref = ANY(?::text[])', [[...refs]])
      .select('e.entity_ref');
    applyOwnerRestriction(query, 'e.owner', restriction);
    return query;
  };
  const rows: Array<Array<{ entity_ref: string }>> = await Promise.all([
    of('systems'),
    of('components'),
  ]);
  return new Set(rows.flat().map(({ entity_ref }) => entity_ref));
}

/** The stores of the systems that the caller may read, with the references of those. */
export async function readStores(
  db: Knex,
  restriction: ResourceRestriction,
): Promise<
  Array<{ store: StoreRecovery; systemRef: string; rpoSeconds: number }>
> {
  const query = db({ t: 'stores' })
    .join({ s: 'systems' }, 's.entity_ref', 't.system_ref')
    .select(
      't.store',
      's.entity_ref AS systemRef',
      db.raw(`(s.row #>> '{objective,rpoSeconds}')::float8 AS "rpoSeconds"`),
    );
  applyOwnerRestriction(query, 's.owner', restriction);
  return query;
}

/** The systems that the caller may read. */
export async function readSystemRefs(
  db: Knex,
  restriction: ResourceRestriction,
): Promise<Set<string>> {
  const query = db({ s: 'systems' }).select('s.entity_ref');
  applyOwnerRestriction(query, 's.owner', restriction);
  const rows: Array<{ entity_ref: string }> = await query;
  return new Set(rows.map(({ entity_ref }) => entity_ref));
}
