import type { ReadFailure } from '@meridian/aws-common';
import type { CollectProblem } from '@meridian/plugin-aws-inventory-node';
import type { Knex } from 'knex';

/** How it stands with one account × Region × collector. */
export interface ScanTargetState {
  readonly accountId: string;
  readonly region: string;
  readonly collector: string;
  readonly isRunning: boolean;
  readonly nextAttemptAt: Date;
  readonly lastAttemptAt?: Date;
  readonly lastSuccessAt?: Date;
  readonly lastOutcome?: 'complete' | 'partial' | 'failed';
  readonly lastDurationSeconds?: number;
  readonly failure?: ReadFailure;
  readonly problems: CollectProblem[];
  readonly problemCount: number;
  readonly resourceCount: number;
}

/** The targets that are read at present, with the number of resources last found in each. */
export async function readScanTargets(
  db: Knex,
  filter: {
    accountId?: readonly string[];
    region?: readonly string[];
    collector?: readonly string[];
  },
): Promise<ScanTargetState[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `
    SELECT t.*, coalesce(t.lease_until > now(), false) AS is_running,
      coalesce(r.count, 0)::int AS resource_count
    FROM scan_targets t LEFT JOIN (
      SELECT scan_target_id, count(*) AS count FROM resources
      WHERE deleted_at IS NULL GROUP BY scan_target_id
    ) r ON r.scan_target_id = t.id
    WHERE t.enabled
      AND (:accountId::text[] IS NULL OR t.account_id = ANY(:accountId))
      AND (:region::text[] IS NULL OR t.region = ANY(:region))
      AND (:collector::text[] IS NULL OR t.collector = ANY(:collector))
    ORDER BY t.account_id, t.region, t.collector`,
    {
      accountId: filter.accountId ?? null,
      region: filter.region ?? null,
      collector: filter.collector ?? null,
    },
  );
  return rows.map(row => ({
    accountId: row.account_id,
    region: row.region,
    collector: row.collector,
    isRunning: row.is_running,
    nextAttemptAt: row.next_attempt_at,
    lastAttemptAt: row.last_attempt_at ?? undefined,
    lastSuccessAt: row.last_success_at ?? undefined,
    lastOutcome: row.last_outcome ?? undefined,
    lastDurationSeconds: row.last_duration_seconds ?? undefined,
    failure: row.failure ?? undefined,
    problems: row.problems,
    problemCount: row.problem_count,
    resourceCount: row.resource_count,
  }));
}

interface Row {
  account_id: string;
  region: string;
  collector: string;
  is_running: boolean;
  next_attempt_at: Date;
  last_attempt_at: Date | null;
  last_success_at: Date | null;
  last_outcome: 'complete' | 'partial' | 'failed' | null;
  last_duration_seconds: number | null;
  failure: ReadFailure | null;
  problems: CollectProblem[];
  problem_count: number;
  resource_count: number;
}
