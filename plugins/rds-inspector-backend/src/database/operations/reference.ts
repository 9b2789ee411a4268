import type { ReadFailure } from '@meridian/aws-common';
import type {
  ReferenceKind,
  ReferenceRecord,
} from '@meridian/plugin-rds-inspector-common';
import type { Knex } from 'knex';

/** A list of reference data, with the account in which it was asked for. */
export interface StoredReference extends ReferenceRecord {
  readonly accountId: string;
}

interface ReferenceRow {
  region: string;
  kind: ReferenceKind;
  account_id: string;
  content: unknown[] | null;
  observed_at: Date | null;
  failure: ReadFailure | null;
}

/** All reference data, with how old it is and why it is no newer. */
export async function readReference(db: Knex): Promise<StoredReference[]> {
  const rows: ReferenceRow[] = await db('reference_data');
  return rows.map(row => ({
    region: row.region,
    kind: row.kind,
    accountId: row.account_id,
    content: row.content ?? undefined,
    observedAt: row.observed_at?.toISOString(),
    failure: row.failure ?? undefined,
  }));
}

/** Stores a list that was read, or why it could not be: the one before stays then. */
export async function storeReference(
  db: Knex,
  reference: {
    readonly region: string;
    readonly kind: ReferenceKind;
    readonly accountId: string;
    readonly attemptedAt: Date;
    readonly content?: readonly unknown[];
    readonly failure?: ReadFailure;
  },
): Promise<void> {
  const { content, failure, attemptedAt } = reference;
  const row = {
    region: reference.region,
    kind: reference.kind,
    account_id: reference.accountId,
    attempted_at: attemptedAt,
    failure: failure ? JSON.stringify(failure) : null,
    ...(content && {
      content: JSON.stringify(content),
      observed_at: attemptedAt,
    }),
  };
  await db('reference_data').insert(row).onConflict(['region', 'kind']).merge();
}
