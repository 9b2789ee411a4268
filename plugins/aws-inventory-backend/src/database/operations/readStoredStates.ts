import type { Knex } from 'knex';

/** As much of a stored resource as it takes to see whether it changed. */
export interface StoredState {
  readonly arn: string;
  readonly contentHash: string;
  readonly volatileHash: string;
  readonly isDeleted: boolean;
  readonly scanTargetId: string;
  readonly region: string;
  /** When AWS last said that it exists. */
  readonly observedAt: Date;
  /** Whether its target is read at present: it is wanted, and its last scan did not fail. */
  readonly isTargetRead: boolean;
  /** Only for resources among `options.withTags`. */
  readonly tags?: Record<string, string>;
}

/** What is stored under these ARNs, by ARN. */
export async function readStoredStates(
  tx: Knex.Transaction,
  options: { arns: readonly string[]; withTags: readonly string[] },
): Promise<Map<string, StoredState>> {
  const { rows } = await tx.raw<{ rows: Row[] }>(
    `
    SELECT r.arn, r.content_hash, r.volatile_hash, r.deleted_at, r.scan_target_id, r.region,
      greatest(r.observed_at, t.last_success_at) AS last_observed_at,
      t.enabled AND t.last_outcome IS DISTINCT FROM 'failed' AS is_target_read,
      CASE WHEN r.arn = ANY(:withTags::text[]) THEN r.tags END AS tags
    FROM resources r JOIN scan_targets t ON t.id = r.scan_target_id
    WHERE r.arn = ANY(:arns::text[])`,
    { arns: options.arns, withTags: options.withTags },
  );
  return new Map(
    rows.map(row => [
      row.arn,
      {
        arn: row.arn,
        contentHash: row.content_hash,
        volatileHash: row.volatile_hash,
        isDeleted: row.deleted_at !== null,
        scanTargetId: row.scan_target_id,
        region: row.region,
        observedAt: row.last_observed_at,
        isTargetRead: row.is_target_read,
        tags: row.tags ?? undefined,
      },
    ]),
  );
}

/**
 * As {@link readStoredStates}, of resources that nobody else can write until the transaction ends.
 *
 * @param options.arns - in the order in which they are locked; whoever writes several has to take the same
 */
export async function lockStoredStates(
  tx: Knex.Transaction,
  options: { arns: readonly string[]; withTags: readonly string[] },
): Promise<Map<string, StoredState>> {
  await tx.raw(
    `
    SELECT 1 FROM resources WHERE arn = ANY(:arns::text[])
    ORDER BY array_position(:arns::text[], arn) FOR UPDATE`,
    { arns: options.arns },
  );
  return readStoredStates(tx, options);
}

interface Row {
  arn: string;
  content_hash: string;
  volatile_hash: string;
  deleted_at: Date | null;
  scan_target_id: string;
  region: string;
  last_observed_at: Date;
  is_target_read: boolean;
  tags: Record<string, string> | null;
}
