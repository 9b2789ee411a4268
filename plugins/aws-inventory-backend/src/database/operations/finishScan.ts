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
 * Records how a scan ended, says when the next one is due, and ends the lease.
 *
 * @param options.nextAttemptDelaySeconds - counted from the start of a scan that read something,
 *   and from the end of one that failed
 */
export async function finishScan(
  tx: Knex.Transaction,
  options: {
    claim: ClaimedTarget;
    result: ScanResult;
    nextAttemptDelaySeconds: number;
  },
): Promise<void> {
  const { claim, result } = options;
  const failure = result.failure ? storableJson(result.failure) : null;
  const [target] = await tx('scan_targets')
    .where({ id: claim.id })
    .update({
      lease_until: null,
      // What the scan left running, if it did not end by itself, cannot write any more.
      lease_token: tx.raw('lease_token + 1'),
      next_attempt_at: tx.raw(
        // Later than the attempt means that a scan was asked for while this one ran.
        `CASE
          WHEN next_attempt_at > last_attempt_at + interval '1 ms' THEN next_attempt_at
          ELSE greatest(clock_timestamp(), make_interval(secs => :delay) + CASE
            WHEN :failed THEN clock_timestamp() ELSE last_attempt_at END)
        END`,
        {
          delay: options.nextAttemptDelaySeconds,
          failed: result.outcome === 'failed',
        },
      ),
      last_outcome: result.outcome,
      last_duration_seconds: tx.raw(
        'extract(epoch FROM clock_timestamp() - last_attempt_at)',
      ),
      failed_attempt_count:
        result.outcome === 'failed' ? tx.raw('failed_attempt_count + 1') : 0,
      failure,
      problems: storableJson(result.problems),
      problem_count: result.problemCount,
      ...(result.outcome === 'complete'
        ? { last_success_at: claim.startedAt }
        : {}),
    })
    .returning(['id']);
  await tx('scans').insert({
    scan_target_id: target.id,
    started_at: claim.startedAt,
    finished_at: tx.raw('clock_timestamp()'),
    outcome: result.outcome,
    seen_count: result.seenCount,
    appeared_count: result.appearedCount,
    changed_count: result.changedCount,
    disappeared_count: result.disappearedCount,
    problem_count: result.problemCount,
    failure,
  });
}
