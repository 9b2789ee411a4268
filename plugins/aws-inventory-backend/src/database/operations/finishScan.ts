import type { ReadFailure } from '@meridian/aws-common';
import type { CollectProblem } from '@meridian/plugin-aws-inventory-node';
import type { Knex } from 'knex';
import { storableJson } from '../../model/canonicalJson';
import type { ClaimedTarget } from './claimScanTargets';

/** What a scan did. */
export interface ScanResult {
  readonly outcome: 'complete' | 'partial' | 'failed';
  readonly failure?: ReadFailure;
  /** At most 20 of the problems. */
  readonly problems: readonly CollectProblem[];
  readonly problemCount: number;
  readonly seenCount: number;
  readonly appearedCount: number;
  readonly changedCount: number;
  readonly disappearedCount: number;
}

/**
 * Records how a scan ended, says when the next one is due, and ends the lease; all in one statement.
 *
 * @param options.nextAttemptDelaySeconds - counted from the start of a scan that read something,
 *   and from the end of one that failed
 * @param options.unlessStored - records nothing when resources of the target are stored
 * @returns whether it was recorded: not when the claim does not hold any more, or see `unlessStored`
 */
export async function finishScan(
  db: Knex,
  options: {
    claim: ClaimedTarget;
    result: ScanResult;
    nextAttemptDelaySeconds: number;
    unlessStored?: boolean;
  },
): Promise<boolean> {
  const { claim, result, unlessStored = false } = options;
  const { rows } = await db.raw<{ rows: unknown[] }>(
    `
    WITH target AS (
      UPDATE scan_targets SET
        lease_until = NULL,
        -- What the scan left running, if it did not end by itself, cannot write any more.
        lease_token = lease_token + 1,
        -- Later than the attempt means that a scan was asked for while this one ran.
        next_attempt_at = CASE
          WHEN next_attempt_at > last_attempt_at + interval '1 ms' THEN next_attempt_at
          ELSE greatest(clock_timestamp(), make_interval(secs => :delay::float8) + CASE
            WHEN :outcome = 'failed' THEN clock_timestamp() ELSE last_attempt_at END)
        END,
        last_outcome = :outcome::text,
        last_duration_seconds = extract(epoch FROM clock_timestamp() - last_attempt_at),
        failed_attempt_count = CASE
          WHEN :outcome = 'failed' THEN failed_attempt_count + 1 ELSE 0 END,
        failure = :failure::jsonb,
        problems = :problems::jsonb,
        problem_count = :problemCount::integer,
        last_success_at = CASE
          WHEN :outcome = 'complete' THEN :startedAt::timestamptz ELSE last_success_at END
      WHERE id = :targetId AND lease_token = :leaseToken
        AND NOT (:unlessStored AND EXISTS (
          SELECT 1 FROM resources WHERE scan_target_id = :targetId AND deleted_at IS NULL))
      RETURNING id
    )
    INSERT INTO scans (
      scan_target_id, started_at, finished_at, outcome, seen_count, appeared_count,
      changed_count, disappeared_count, problem_count, failure)
    SELECT id, :startedAt::timestamptz, clock_timestamp(), :outcome, :seenCount::integer,
      :appearedCount::integer, :changedCount::integer, :disappearedCount::integer,
      :problemCount::integer, :failure::jsonb
    FROM target
    RETURNING 1`,
    {
      targetId: claim.id,
      leaseToken: claim.leaseToken,
      startedAt: claim.startedAt,
      delay: options.nextAttemptDelaySeconds,
      unlessStored,
      outcome: result.outcome,
      seenCount: result.seenCount,
      appearedCount: result.appearedCount,
      changedCount: result.changedCount,
      disappearedCount: result.disappearedCount,
      problemCount: result.problemCount,
      problems: storableJson(result.problems),
      failure: result.failure ? storableJson(result.failure) : null,
    },
  );
  return rows.length > 0;
}
