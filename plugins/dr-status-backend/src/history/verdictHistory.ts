import type {
  LagPoint,
  RecoveryVerdict,
  VerdictPoint,
  VerdictShares,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import { bucketsSql, type KeptSeconds } from './lagHistory';
import type { Segment } from './segments';
import { spansSql, type SqlPart } from './spans';

/** Which systems, and until when a verdict counts. */
export interface VerdictSelection {
  readonly segments: readonly Segment[];
  /** All systems when undefined. */
  readonly entityRefs?: readonly string[];
  readonly gapSeconds: number;
  readonly now: Date;
}

/** The verdicts of a span, with what they rest on. */
export interface VerdictSpan extends VerdictPoint {
  readonly entityRef: string;
  /** Of the RPO, where it is known. */
  readonly lag?: LagPoint;
}

/** From the worst to the best; SQL cannot import it from the model. */
const ORDER = `ARRAY['not-met', 'unknown', 'at-risk', 'met']`;

/** SQL of the known seconds of a point. */
const VERDICT_SECONDS = `(p.met_seconds + p.at_risk_seconds + p.not_met_seconds + p.unknown_seconds)`;

/** SQL of the worst of the verdicts of a group. */
export function worstSql(column: string): string {
  return `(${ORDER})[min(array_position(${ORDER}, ${column}))]`;
}

/** The SQL of the spans of verdicts. Of raw points the one verdict holds all of the time. */
export function verdictSpans(selection: VerdictSelection): SqlPart {
  return spansSql({
    ...selection,
    table: 'verdict_points',
    key: 'entity_ref',
    keyType: 'text',
    keys: selection.entityRefs,
    columns: [
      'rpo_verdict',
      'rto_verdict',
      'rpo_seconds',
      'rpo_minimum',
      'rpo_maximum',
      'rto_seconds',
      'met_seconds',
      'at_risk_seconds',
      'not_met_seconds',
      'unknown_seconds',
    ],
    coveredSeconds: VERDICT_SECONDS,
  });
}

/** SQL of the seconds that a verdict held within spans `s` of `o.w` known seconds. */
export function heldSql(verdict: 'met' | 'at_risk' | 'not_met' | 'unknown') {
  return `coalesce(sum(o.w * s.${verdict}_seconds / nullif(
    s.met_seconds + s.at_risk_seconds + s.not_met_seconds + s.unknown_seconds, 0)), 0)`;
}

interface VerdictRow {
  key: string;
  time: Date;
  rpo_verdict: RecoveryVerdict;
  rto_verdict: RecoveryVerdict;
  rpo_seconds: number | null;
  rpo_minimum: number | null;
  rpo_maximum: number | null;
  rto_seconds: number | null;
}

/** The verdicts of systems in buckets, in order of time; of each bucket the worst. */
export async function readVerdictPoints(
  db: Knex,
  selection: VerdictSelection,
  bucketSeconds: number,
): Promise<VerdictSpan[]> {
  if (selection.segments.length === 0) return [];
  const spans = verdictSpans(selection);
  const { rows } = await db.raw<{ rows: VerdictRow[] }>(
    `SELECT s.key, b.time, ${worstSql('s.rpo_verdict')} AS rpo_verdict,
      ${worstSql('s.rto_verdict')} AS rto_verdict,
      sum(s.rpo_seconds * o.w) / sum(o.w) FILTER (WHERE s.rpo_seconds IS NOT NULL) AS rpo_seconds,
      min(s.rpo_minimum) AS rpo_minimum, max(s.rpo_maximum) AS rpo_maximum,
      max(s.rto_seconds) AS rto_seconds
    FROM ${bucketsSql(spans.sql, bucketSeconds)}
    GROUP BY s.key, b.time ORDER BY s.key, b.time`,
    spans.bindings,
  );
  return rows.map(toSpan);
}

function toSpan(row: VerdictRow): VerdictSpan {
  const time = row.time.toISOString();
  return {
    entityRef: row.key,
    time,
    rpoVerdict: row.rpo_verdict,
    rtoVerdict: row.rto_verdict,
    ...(row.rpo_seconds === null ? {} : { rpoSeconds: row.rpo_seconds }),
    ...(row.rto_seconds === null ? {} : { rtoSeconds: row.rto_seconds }),
    ...(row.rpo_seconds === null ||
    row.rpo_minimum === null ||
    row.rpo_maximum === null
      ? {}
      : {
          lag: {
            time,
            average: row.rpo_seconds,
            minimum: row.rpo_minimum,
            maximum: row.rpo_maximum,
          },
        }),
  };
}

/** How long each verdict of a system held, of RPO and RTO the worse; what was not recorded is in none. */
export async function readVerdictShares(
  db: Knex,
  selection: VerdictSelection,
): Promise<VerdictShares> {
  if (selection.segments.length === 0) {
    return { met: 0, atRisk: 0, notMet: 0, unknown: 0 };
  }
  const spans = verdictSpans(selection);
  const { rows } = await db.raw<{ rows: VerdictShares[] }>(
    `SELECT ${heldSql('met')} AS met, ${heldSql('at_risk')} AS "atRisk",
      ${heldSql('not_met')} AS "notMet", ${heldSql('unknown')} AS unknown
    FROM ${knownSql(spans.sql)}`,
    spans.bindings,
  );
  return rows[0];
}

/** How long the RPO of a system kept an objective; judged by the maximum of each span. */
export async function readRpoKept(
  db: Knex,
  selection: VerdictSelection,
  objectiveSeconds: number,
): Promise<KeptSeconds> {
  if (selection.segments.length === 0) {
    return { metSeconds: 0, exceededSeconds: 0 };
  }
  const spans = verdictSpans(selection);
  const { rows } = await db.raw<{ rows: KeptSeconds[] }>(
    `SELECT
      coalesce(sum(o.w) FILTER (WHERE s.rpo_maximum <= :objective), 0) AS "metSeconds",
      coalesce(sum(o.w) FILTER (WHERE s.rpo_maximum > :objective), 0) AS "exceededSeconds"
    FROM ${knownSql(spans.sql)}`,
    { ...spans.bindings, objective: objectiveSeconds },
  );
  return rows[0];
}

function knownSql(spans: string): string {
  return `(${spans}) s
    CROSS JOIN LATERAL (SELECT extract(epoch FROM s.span_to - s.span_from)::float8 * s.weight AS w) o
    WHERE s.span_to > s.span_from`;
}
