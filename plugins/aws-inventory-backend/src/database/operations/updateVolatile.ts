import type { Knex } from 'knex';
import { storableJson } from '../../model/canonicalJson';
import type { PreparedResource } from '../../model/PreparedResource';
import type { ClaimedTarget } from './claimScanTargets';

/** Stores the newest of what changes all the time, without history. */
export async function updateVolatile(
  tx: Knex.Transaction,
  claim: ClaimedTarget,
  resources: readonly PreparedResource[],
): Promise<void> {
  if (resources.length === 0) {
    return;
  }
  await tx.raw(
    `
    UPDATE resources r SET volatile = x.volatile, volatile_hash = x."volatileHash",
      observed_at = :startedAt
    FROM jsonb_to_recordset(:rows::jsonb) AS x (arn text, volatile jsonb, "volatileHash" text)
    WHERE r.arn = x.arn`,
    {
      startedAt: claim.startedAt,
      rows: storableJson(
        resources.map(({ arn, volatile, volatileHash }) => ({
          arn,
          volatile,
          volatileHash,
        })),
      ),
    },
  );
}
