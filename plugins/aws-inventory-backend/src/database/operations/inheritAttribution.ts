import type { Knex } from 'knex';
import { ATTRIBUTED_FIELDS } from '../../attribution/attributeResource';
import type { ClaimedTarget } from './claimScanTargets';

/** Whether a resource (`c`) goes by what it says itself, field by field. */
const isOwn = (field: string) =>
  `(c.own_attribution #>> '{attribution,${field}}' = 'tag' OR p.${field} IS NULL)`;

/** What a resource (`c`) has, together with what it belongs to (`p`). */
const SHARED = [
  ...ATTRIBUTED_FIELDS.map(
    field => `
        CASE WHEN ${isOwn(field)} THEN c.own_attribution ->> '${field}'
          ELSE p.${field} END AS ${field}`,
  ),
  `
        jsonb_strip_nulls(jsonb_build_object(${ATTRIBUTED_FIELDS.map(
          field => `
          '${field}', CASE WHEN ${isOwn(field)}
            THEN c.own_attribution #>> '{attribution,${field}}' ELSE 'related' END`,
        ).join(',')})) AS attribution`,
].join(',');

const columnsOf = (table: string) =>
  [...ATTRIBUTED_FIELDS, 'attribution']
    .map(column => `${table}.${column}`)
    .join(', ');

/** Whether a resource (`c`) has something else than it has together with what it belongs to. */
const DIFFERS = `(${columnsOf('c')}) IS DISTINCT FROM (${columnsOf('shared')})`;

/**
 * Lets resources share owner, system, component and environment of what they belong to, where their
 * own tags are silent: those of this target, and those anywhere that belong to what this scan found
 * to be new or changed.
 *
 * @remarks
 *
 * Run after every scan, outside its transaction: only so does one of two scans that end together see
 * what the other stored, and it does not matter which target was scanned first. It needs no lease,
 * because whoever runs it comes to the same. What is missed when a process stops in between is made
 * up for by the next scan of the resource that shares. What belongs to something unknown is left
 * alone, so it keeps what it inherited last, or its account's defaults.
 *
 * A row is written only when it differs. Its history stays silent, because nothing happened to the
 * resource itself, but `changed_at` moves, because consumers (the catalog) ask by it for what they
 * have to update. It moves to now and not to the start of this scan, which may lie before a change
 * that they have seen already.
 *
 * Rows are skipped that another scan is writing: to wait for each other could deadlock, and that
 * scan does the same when it ends.
 *
 * @param scope - what the scan gave reason to look at; most scans give none, because nothing they saw belongs to
 *   anything or is new
 * @returns the ARNs of what was written
 */
export async function inheritAttribution(
  db: Knex,
  claim: Pick<ClaimedTarget, 'id' | 'startedAt'>,
  scope: InheritanceScope,
): Promise<string[]> {
  const arns = await readDiffering(db, claim, scope);
  if (arns.length === 0) {
    return [];
  }
  const { rows } = await db.raw<{ rows: Array<{ arn: string }> }>(
    `
    WITH due AS (
      SELECT c.arn, ${columnsOf('shared')}
      FROM resources c JOIN resources p ON p.arn = c.belongs_to
      CROSS JOIN LATERAL (SELECT ${SHARED}) shared
      WHERE c.arn = ANY(:arns::text[]) AND c.deleted_at IS NULL AND ${DIFFERS}
      FOR UPDATE OF c SKIP LOCKED
    )
    UPDATE resources c SET
      ${ATTRIBUTED_FIELDS.map(field => `${field} = due.${field}`).join(', ')},
      attribution = due.attribution,
      changed_at = date_trunc('milliseconds', now())
    FROM due WHERE c.arn = due.arn
    RETURNING c.arn`,
    { arns },
  );
  return rows.map(({ arn }) => arn);
}

/** Whose sharing may have changed by a scan. */
export interface InheritanceScope {
  /** What of this target belongs to something. */
  readonly ofTarget: boolean;
  /** What belongs to something of this target that is new or changed. */
  readonly ofHeirs: boolean;
}

// `OFFSET 0` keeps PostgreSQL from joining in another way than row by row with an index. It takes one resource for
// what hundreds belong to, and would read the whole table after every scan.
const DIFFERING = {
  ofTarget: `
    SELECT c.arn
    FROM resources c
    CROSS JOIN LATERAL (
      SELECT * FROM resources WHERE arn = c.belongs_to OFFSET 0
    ) p
    CROSS JOIN LATERAL (SELECT ${SHARED}) shared
    WHERE c.scan_target_id = :targetId
      AND c.deleted_at IS NULL AND c.belongs_to IS NOT NULL AND ${DIFFERS}`,
  ofHeirs: `
    SELECT c.arn
    FROM resources p
    CROSS JOIN LATERAL (
      SELECT * FROM resources WHERE belongs_to = p.arn OFFSET 0
    ) c
    CROSS JOIN LATERAL (SELECT ${SHARED}) shared
    WHERE p.scan_target_id = :targetId AND p.deleted_at IS NULL
      AND p.changed_at >= :startedAt AND c.deleted_at IS NULL AND ${DIFFERS}`,
};

/** What has something else than it should share; after most scans nothing. */
async function readDiffering(
  db: Knex,
  claim: Pick<ClaimedTarget, 'id' | 'startedAt'>,
  { ofTarget, ofHeirs }: InheritanceScope,
): Promise<string[]> {
  const queries = [
    ...(ofTarget ? [DIFFERING.ofTarget] : []),
    ...(ofHeirs ? [DIFFERING.ofHeirs] : []),
  ];
  if (queries.length === 0) {
    return [];
  }
  const { rows } = await db.raw<{ rows: Array<{ arn: string }> }>(
    queries.join(' UNION '),
    { targetId: claim.id, startedAt: claim.startedAt },
  );
  return rows.map(({ arn }) => arn);
}
