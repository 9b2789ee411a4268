import type { LagPoint } from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import type { Segment } from './segments';
import { spansSql, type SqlPart } from './spans';

/** Which lags, and until when a value counts. */
export interface LagSelection {
  readonly segments: readonly Segment[];
  readonly seriesIds: readonly number[];
  readonly gapSeconds: number;
  readonly now: Date;
}

/** How long a lag kept an objective, in seconds. */
export interface KeptSeconds {
  readonly metSeconds: number;
  readonly exceededSeconds: number;
}

/** The SQL of the spans of lags: `average`, `minimum`, `maximum`. */
export function lagSpans(
  selection: Omit<LagSelection, 'seriesIds'> & {
    readonly seriesIds?: readonly number[];
  },
): SqlPart {
  return spansSql({
    ...selection,
    table: 'lag_points',
    key: 'series_id',
    keyType: 'integer',
    keys: selection.seriesIds,
    columns: ['average', 'minimum', 'maximum'],
    coveredSeconds: 'p.covered_seconds',
  });
}

/** SQL that lays spans into buckets of a length; `w`: the known seconds of the overlap. */
export function bucketsSql(spans: string, bucketSeconds: number): string {
  const step = `make_interval(secs => ${bucketSeconds})`;
  return `
    (${spans}) s
    CROSS JOIN LATERAL generate_series(
      to_timestamp(floor(extract(epoch FROM s.span_from) / ${bucketSeconds}) * ${bucketSeconds}),
      s.span_to - interval '1 microsecond', ${step}) AS b (time)
    CROSS JOIN LATERAL (SELECT extract(epoch FROM
      LEAST(s.span_to, b.time + ${step}) - GREATEST(s.span_from, b.time))::float8 * s.weight AS w) o
    WHERE s.span_to > s.span_from AND o.w > 0`;
}

/** The points of lags, by the id of their series, in order of time. */
export async function readLagPoints(
  db: Knex,
  selection: LagSelection,
  bucketSeconds: number,
): Promise<Map<number, LagPoint[]>> {
  const points = new Map<number, LagPoint[]>();
  if (selection.segments.length === 0) return points;
  const spans = lagSpans(selection);
  const { rows } = await db.raw<{
    rows: Array<Omit<LagPoint, 'time'> & { key: number; time: Date }>;
  }>(
    `SELECT s.key, b.time, sum(s.average * o.w) / sum(o.w) AS average,
      min(s.minimum) AS minimum, max(s.maximum) AS maximum
    FROM ${bucketsSql(spans.sql, bucketSeconds)}
    GROUP BY s.key, b.time ORDER BY s.key, b.time`,
    spans.bindings,
  );
  for (const { key, time, average, minimum, maximum } of rows) {
    const point = { time: time.toISOString(), average, minimum, maximum };
    const found = points.get(key);
    if (found) {
      found.push(point);
    } else {
      points.set(key, [point]);
    }
  }
  return points;
}

/** How long each lag kept an objective, by the id of its series; judged by the maximum of each span. */
export async function readLagKept(
  db: Knex,
  selection: LagSelection,
  objectiveSeconds: number,
): Promise<Map<number, KeptSeconds>> {
  if (selection.segments.length === 0) return new Map();
  const spans = lagSpans(selection);
  const { rows } = await db.raw<{
    rows: Array<{ key: number; met: number; exceeded: number }>;
  }>(
    `SELECT s.key,
      coalesce(sum(o.w) FILTER (WHERE s.maximum <= :objective), 0) AS met,
      coalesce(sum(o.w) FILTER (WHERE s.maximum > :objective), 0) AS exceeded
    FROM (${spans.sql}) s
    CROSS JOIN LATERAL (SELECT extract(epoch FROM s.span_to - s.span_from)::float8 * s.weight AS w) o
    WHERE s.span_to > s.span_from GROUP BY s.key`,
    { ...spans.bindings, objective: objectiveSeconds },
  );
  return new Map(
    rows.map(row => [
      row.key,
      { metSeconds: row.met, exceededSeconds: row.exceeded },
    ]),
  );
}
