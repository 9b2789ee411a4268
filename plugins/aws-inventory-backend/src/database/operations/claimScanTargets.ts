import type { Target } from '@meridian/aws-common';
import type { Knex } from 'knex';

/** A target that this process may scan until its lease ends. */
export interface ClaimedTarget extends Target {
  readonly id: string;
  readonly collector: string;
  /** Rises with every claim; writes with an older one are refused. */
  readonly leaseToken: string;
  /** When the scan began, by the clock of the database. Everything seen in it was seen then. */
  readonly startedAt: Date;
  /** How many attempts failed in a row before this one. */
  readonly failedAttemptCount: number;
  readonly lastSuccessAt?: Date;
}

/**
 * Claims the targets of one Region that are the most overdue.
 *
 * @remarks
 *
 * A row that another process is claiming is skipped, so no target is claimed twice. The limit for
 * each account is checked against a snapshot: two processes that claim in the same instant can
 * exceed it by what each of them claims, which does no harm.
 *
 * @param options.perAccount - how many targets of one account in this Region may be scanned at once
 */
export async function claimScanTargets(
  db: Knex,
  options: {
    region: string;
    limit: number;
    perAccount: number;
    leaseSeconds: number;
    collectors: readonly string[];
  },
): Promise<ClaimedTarget[]> {
  const { rows } = await db.raw<{ rows: ClaimRow[] }>(
    `
    WITH busy AS (
      SELECT account_id, count(*) AS count FROM scan_targets
      WHERE enabled AND region = :region AND lease_until > now() GROUP BY account_id
    ), due AS (
      SELECT t.id, t.next_attempt_at, coalesce(busy.count, 0) + row_number() OVER (
        PARTITION BY t.account_id ORDER BY t.next_attempt_at, t.id
      ) AS position
      FROM scan_targets t LEFT JOIN busy USING (account_id)
      WHERE t.enabled AND t.region = :region AND t.next_attempt_at <= now()
        AND (t.lease_until IS NULL OR t.lease_until <= now())
        AND t.collector = ANY(:collectors)
    ), picked AS (
      SELECT t.id FROM scan_targets t JOIN due USING (id)
      WHERE due.position <= :perAccount
        AND t.enabled AND t.next_attempt_at <= now()
        AND (t.lease_until IS NULL OR t.lease_until <= now())
      ORDER BY due.next_attempt_at, t.id
      LIMIT :limit
      FOR UPDATE OF t SKIP LOCKED
    )
    UPDATE scan_targets t SET
      lease_token = lease_token + 1,
      lease_until = now() + make_interval(secs => :leaseSeconds),
      last_attempt_at = date_trunc('milliseconds', now())
    FROM picked WHERE t.id = picked.id
    RETURNING t.id, t.account_id, t.region, t.collector, t.lease_token,
      t.last_attempt_at, t.failed_attempt_count, t.last_success_at`,
    options,
  );
  return rows.map(row => ({
    id: row.id,
    accountId: row.account_id,
    region: row.region,
    collector: row.collector,
    leaseToken: row.lease_token,
    startedAt: row.last_attempt_at,
    failedAttemptCount: row.failed_attempt_count,
    lastSuccessAt: row.last_success_at ?? undefined,
  }));
}

interface ClaimRow {
  id: string;
  account_id: string;
  region: string;
  collector: string;
  lease_token: string;
  last_attempt_at: Date;
  failed_attempt_count: number;
  last_success_at: Date | null;
}
