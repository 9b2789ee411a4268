import { batchesOf } from '@meridian/api-node';
import type { Target } from '@meridian/aws-common';
import type { Knex } from 'knex';

/** An event of RDS as it is kept. */
export interface StoredEvent {
  readonly id: string;
  readonly source_arn: string;
  readonly occurred_at: Date;
  readonly message: string;
  readonly categories: readonly string[];
}

/** The time over which all events of an account and Region are kept. */
export interface EventRead {
  readonly complete_from: Date;
  readonly complete_to: Date;
}

/** Up to when events of an account and Region were read; undefined before the first time. */
export async function readEventRead(
  db: Knex,
  { accountId, region }: Target,
): Promise<EventRead | undefined> {
  return db('rds_event_reads')
    .where({ account_id: accountId, region })
    .first('complete_from', 'complete_to');
}

/** Keeps events, each once, and notes over which time all of them are kept. */
export async function storeEvents(
  db: Knex,
  { accountId, region }: Target,
  events: readonly StoredEvent[],
  read: EventRead,
): Promise<void> {
  await db.transaction(async tx => {
    for (const batch of batchesOf(events)) {
      await tx('rds_events')
        .insert(
          batch.map(event => ({
            ...event,
            account_id: accountId,
            region,
            categories: [...event.categories],
          })),
        )
        .onConflict('id')
        .ignore();
    }
    await tx('rds_event_reads')
      .insert({ account_id: accountId, region, ...read })
      .onConflict(['account_id', 'region'])
      .merge();
  });
}

/** The events of some databases in a time, the newest first. */
export async function readEvents(
  db: Knex,
  query: {
    readonly arns: readonly string[];
    readonly from: Date;
    readonly to: Date;
    readonly limit: number;
  },
): Promise<StoredEvent[]> {
  return db('rds_events')
    .select('id', 'source_arn', 'occurred_at', 'message', 'categories')
    .whereRaw('source_arn = ANY(?::text[])', [[...query.arns]])
    .whereBetween('occurred_at', [query.from, query.to])
    .orderBy([
      { column: 'occurred_at', order: 'desc' },
      { column: 'id', order: 'asc' },
    ])
    .limit(query.limit);
}
