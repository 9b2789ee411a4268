import { upsertRecords } from '@meridian/api-node';
import type {
  Blocker,
  RegionMap,
  TrafficSplit,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';

/** What there is once of the whole estate. */
export interface EstateParts {
  readonly 'region-map': RegionMap;
  readonly traffic: readonly OwnedTraffic[];
  readonly blockers: readonly Blocker[];
}

/** How a public name splits traffic, and whose it is. */
export interface OwnedTraffic {
  readonly systemRef?: string;
  readonly split: TrafficSplit;
}

export async function storeEstateParts(
  tx: Knex,
  parts: EstateParts,
): Promise<void> {
  await upsertRecords(
    tx,
    'estate_parts',
    ['key'],
    Object.entries(parts).map(([key, content]) => ({ key, content })),
  );
}

/** Undefined before the first assessment. */
export async function readEstatePart<Key extends keyof EstateParts>(
  db: Knex,
  key: Key,
): Promise<EstateParts[Key] | undefined> {
  const row: { content: EstateParts[Key] } | undefined = await db(
    'estate_parts',
  )
    .where({ key })
    .first('content');
  return row?.content;
}
