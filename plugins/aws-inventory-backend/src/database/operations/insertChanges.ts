import type { FieldChange } from '@meridian/plugin-aws-inventory-common';
import type { Knex } from 'knex';
import { storableJson } from '../../model/canonicalJson';

/** A change to be written to the history. */
export interface NewChange {
  readonly arn: string;
  readonly kind: 'appeared' | 'changed' | 'disappeared' | 'reappeared';
  readonly previouslyObservedAt?: Date;
  readonly changes: readonly FieldChange[];
}

/** Writes history, all in one statement. */
export async function insertChanges(
  tx: Knex.Transaction,
  changedAt: Date,
  changes: readonly NewChange[],
): Promise<void> {
  if (changes.length === 0) {
    return;
  }
  await tx.raw(
    `
    INSERT INTO resource_changes (arn, kind, changed_at, previously_observed_at, changes)
    SELECT arn, kind, ?, "previouslyObservedAt", changes
    FROM jsonb_to_recordset(?::jsonb) AS x (
      arn text, kind text, "previouslyObservedAt" timestamptz, changes jsonb)`,
    [changedAt, storableJson(changes)],
  );
}
