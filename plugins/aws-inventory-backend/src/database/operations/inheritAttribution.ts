import type { Knex } from 'knex';
import { ATTRIBUTED_FIELDS } from '../../attribution/attributeResource';

/** What a resource (`c`) has after its own tags and what it belongs to (`p`), field by field. */
const SHARED_VALUES = ATTRIBUTED_FIELDS.map(
  field => `
      CASE WHEN c.own_attribution #>> '{attribution,${field}}' = 'tag' OR p.${field} IS NULL
        THEN c.own_attribution ->> '${field}' ELSE p.${field} END AS ${field}`,
).join(',');

const SHARED_SOURCES = ATTRIBUTED_FIELDS.map(
  field => `
        '${field}', CASE WHEN c.own_attribution #>> '{attribution,${field}}' = 'tag'
          OR p.${field} IS NULL
        THEN c.own_attribution #>> '{attribution,${field}}' ELSE 'related' END`,
).join(',');

const columnsOf = (table: string) =>
  [...ATTRIBUTED_FIELDS, 'attribution']
    .map(column => `${table}.${column}`)
    .join(', ');

/**
 * Lets resources share owner, system, component and environment of what they belong to, where their
 * own tags are silent: those that this target shows, and those anywhere that belong to what it shows.
 *
 * @remarks
 *
 * Run at the end of every scan. Both directions, so that it does not matter which of two targets
 * was scanned first; each sees what the other stored before its own end. What belongs to something
 * unknown is left alone, so it keeps what it inherited last, or its account's defaults.
 *
 * A row is written only when it differs. Its history stays silent, because nothing happened to the
 * resource itself, but `changed_at` moves, because consumers (the catalog) ask by it for what they
 * have to update. It moves to now and not to the start of this scan, which may lie before a change
 * that they have seen already.
 *
 * Rows are skipped that another scan is writing: to wait for each other could deadlock, and that
 * scan does the same when it ends.
 *
 * @returns the ARNs of what was written
 */
export async function inheritAttribution(
  tx: Knex.Transaction,
  scanTargetId: string,
): Promise<string[]> {
  const { rows } = await tx.raw<{ rows: Array<{ arn: string }> }>(
    `
    WITH candidates AS (
      SELECT arn FROM resources
      WHERE scan_target_id = :scanTargetId AND deleted_at IS NULL AND belongs_to IS NOT NULL
      UNION
      SELECT c.arn FROM resources p JOIN resources c ON c.belongs_to = p.arn
      WHERE p.scan_target_id = :scanTargetId AND p.deleted_at IS NULL
        AND c.deleted_at IS NULL AND c.belongs_to IS NOT NULL
    ), shared AS (
      SELECT c.arn, ${SHARED_VALUES},
        jsonb_strip_nulls(jsonb_build_object(${SHARED_SOURCES})) AS attribution
      FROM candidates JOIN resources c USING (arn) JOIN resources p ON p.arn = c.belongs_to
    ), due AS (
      SELECT c.arn, ${columnsOf('shared')}
      FROM shared JOIN resources c USING (arn)
      WHERE (${columnsOf('c')}) IS DISTINCT FROM (${columnsOf('shared')})
      FOR UPDATE OF c SKIP LOCKED
    )
    UPDATE resources c SET
      ${ATTRIBUTED_FIELDS.map(field => `${field} = due.${field}`).join(', ')},
      attribution = due.attribution,
      changed_at = date_trunc('milliseconds', now())
    FROM due WHERE c.arn = due.arn
    RETURNING c.arn`,
    { scanTargetId },
  );
  return rows.map(({ arn }) => arn);
}
