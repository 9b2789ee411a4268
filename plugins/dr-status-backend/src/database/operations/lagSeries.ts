import {
  applyOwnerRestriction,
  type ResourceRestriction,
} from '@meridian/plugin-aws-inventory-node';
import type { Knex } from 'knex';

/** The lag of one copy of a store over time. */
export interface StoredLagSeries {
  readonly id: number;
  readonly store_arn: string;
  readonly region: string;
  readonly system_ref: string | null;
  readonly name: string;
}

const COLUMNS = ['l.id', 'l.store_arn', 'l.region', 'l.system_ref', 'l.name'];

/** The series of a system's stores, of all Regions to which they were ever replicated. */
export async function readSeriesOfSystem(
  db: Knex,
  systemRef: string,
): Promise<StoredLagSeries[]> {
  return db({ l: 'lag_series' })
    .where('l.system_ref', systemRef)
    .orderBy(['l.name', 'l.store_arn', 'l.region'])
    .select(COLUMNS);
}

/** The series of one store, as far as the caller may read it. */
export async function readSeriesOfStore(
  db: Knex,
  arn: string,
  restriction: ResourceRestriction,
): Promise<StoredLagSeries[]> {
  const query = db({ l: 'lag_series' })
    .where('l.store_arn', arn)
    .orderBy('l.region')
    .select(COLUMNS);
  applyOwnerRestriction(query, 'l.owner', restriction);
  return query;
}

/** Whether there is a store that the caller may read; it need not have a lag. */
export async function hasStore(
  db: Knex,
  arn: string,
  restriction: ResourceRestriction,
): Promise<boolean> {
  const query = db({ t: 'stores' }).where('t.arn', arn);
  applyOwnerRestriction(query, 't.owner', restriction);
  return (await query.first('t.arn')) !== undefined;
}
