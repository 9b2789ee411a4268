import type { RecoveryVerdict } from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import type { FormerSystem } from '../../assessment/diffSystem';
import type { BlockerKey } from '../../assessment/records';

/** A system as it was judged last, and since when its verdicts are what they are. */
export interface KnownSystem extends FormerSystem {
  readonly verdictSince: string;
}

/** By entity reference, the systems as they are stored. */
export async function readFormerSystems(
  db: Knex,
): Promise<Map<string, KnownSystem>> {
  const rows: Array<{
    entity_ref: string;
    rpo_verdict: RecoveryVerdict;
    rto_verdict: RecoveryVerdict;
    primary_region: string | null;
    blocker_keys: BlockerKey[];
    verdict_since: Date;
  }> = await db('systems').select(
    'entity_ref',
    'rpo_verdict',
    'rto_verdict',
    'primary_region',
    'blocker_keys',
    'verdict_since',
  );
  return new Map(
    rows.map(row => [
      row.entity_ref,
      {
        rpoVerdict: row.rpo_verdict,
        rtoVerdict: row.rto_verdict,
        primaryRegion: row.primary_region ?? undefined,
        blockers: row.blocker_keys,
        verdictSince: row.verdict_since.toISOString(),
      },
    ]),
  );
}
