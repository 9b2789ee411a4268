import { batchesOf } from '@meridian/api-node';
import {
  worstVerdict,
  type RecoveryAssessment,
  type SystemRow,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';

/** How often a verdict is recorded that stays the same, so that gaps can be told from it. */
const HEARTBEAT_SECONDS = 240;

/** The lag of one copy as it was measured. */
export interface MeasuredLag {
  readonly store_arn: string;
  readonly region: string;
  readonly system_ref?: string;
  readonly owner?: string;
  readonly name: string;
  readonly seconds: number;
  readonly observed_at: string;
}

/** The lags of all copies that belong to systems, as far as they are known. */
export function measuredLagsOf({
  probed,
  systemRefs,
  estate,
}: RecoveryAssessment): MeasuredLag[] {
  return probed.stores.flatMap(store => {
    const ref = systemRefs.get(store.arn);
    if (ref === undefined) return [];
    return store.copies.flatMap(copy =>
      copy.lagSeconds === undefined ||
      copy.lagObservedAt === undefined ||
      copy.unknown
        ? []
        : [
            {
              store_arn: store.arn,
              region: copy.region,
              system_ref: ref,
              owner: estate.entities.get(ref)?.owner,
              name: store.name,
              seconds: copy.lagSeconds,
              observed_at: copy.lagObservedAt,
            },
          ],
    );
  });
}

/** Adds the lags that were measured since they were stored last. */
export async function storeLags(
  tx: Knex,
  lags: readonly MeasuredLag[],
): Promise<void> {
  // Two copies in one Region, a replica and a backup for example, are one series: what is newest would take over.
  const newest = new Map<string, MeasuredLag>();
  for (const lag of lags) {
    const key = `${lag.region} ${lag.store_arn}`;
    const other = newest.get(key);
    if (!other || lag.seconds < other.seconds) newest.set(key, lag);
  }
  for (const batch of batchesOf([...newest.values()])) {
    await tx.raw(
      `WITH measured AS (
        SELECT * FROM jsonb_to_recordset(?::jsonb) AS m (
          store_arn text, region text, system_ref text, owner text, name text,
          seconds float8, observed_at timestamptz)
      ), series AS (
        INSERT INTO lag_series AS s (store_arn, region, system_ref, owner, name, last_observed_at)
        SELECT store_arn, region, system_ref, owner, name, observed_at FROM measured
        ON CONFLICT (store_arn, region) DO UPDATE SET
          system_ref = excluded.system_ref, owner = excluded.owner, name = excluded.name,
          last_observed_at = excluded.last_observed_at
        WHERE (s.last_observed_at, s.system_ref, s.owner, s.name)
          IS DISTINCT FROM
          (excluded.last_observed_at, excluded.system_ref, excluded.owner, excluded.name)
        RETURNING id, store_arn, region
      )
      INSERT INTO lag_points (series_id, resolution, time, covered_seconds, average, minimum, maximum)
      SELECT s.id, 0, m.observed_at, 0, m.seconds, m.seconds, m.seconds
      FROM series s JOIN measured m USING (store_arn, region)
      ON CONFLICT DO NOTHING`,
      [JSON.stringify(batch)],
    );
  }
}

/** Adds the verdicts that differ from what was stored last, and those that were not stored for a while. */
export async function storeVerdicts(
  tx: Knex,
  rows: readonly SystemRow[],
  at: Date,
): Promise<void> {
  for (const batch of batchesOf(rows)) {
    await tx.raw(
      `INSERT INTO verdict_points (entity_ref, resolution, time, rpo_verdict, rto_verdict,
        rpo_seconds, rpo_minimum, rpo_maximum, rto_seconds,
        met_seconds, at_risk_seconds, not_met_seconds, unknown_seconds)
      SELECT n.entity_ref, 0, :at::timestamptz, n.rpo_verdict, n.rto_verdict,
        n.rpo_seconds, n.rpo_seconds, n.rpo_seconds, n.rto_seconds,
        (n.verdict = 'met')::int, (n.verdict = 'at-risk')::int,
        (n.verdict = 'not-met')::int, (n.verdict = 'unknown')::int
      FROM jsonb_to_recordset(:rows::jsonb) AS n (
        entity_ref text, verdict text, rpo_verdict text, rto_verdict text,
        rpo_seconds float8, rto_seconds float8)
      LEFT JOIN LATERAL (
        SELECT * FROM verdict_points p
        WHERE p.entity_ref = n.entity_ref AND p.resolution = 0
        ORDER BY p.time DESC LIMIT 1
      ) p ON true
      WHERE p.time IS NULL
        OR p.time < :at::timestamptz - make_interval(secs => :heartbeat)
        OR (p.rpo_verdict, p.rto_verdict, p.rpo_seconds, p.rto_seconds)
          IS DISTINCT FROM (n.rpo_verdict, n.rto_verdict, n.rpo_seconds, n.rto_seconds)
      ON CONFLICT DO NOTHING`,
      {
        at,
        heartbeat: HEARTBEAT_SECONDS,
        rows: JSON.stringify(batch.map(toVerdict)),
      },
    );
  }
}

function toVerdict({ entityRef, rpo, rto }: SystemRow) {
  return {
    entity_ref: entityRef,
    verdict: worstVerdict([rpo.verdict, rto.verdict]),
    rpo_verdict: rpo.verdict,
    rto_verdict: rto.verdict,
    // What has no end is no number of seconds.
    rpo_seconds: rpo.seconds,
    rto_seconds: rto.seconds,
  };
}
