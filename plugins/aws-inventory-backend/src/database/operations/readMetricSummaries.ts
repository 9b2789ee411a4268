import {
  decodeCursor,
  encodeCursor,
  invalidCursorError,
} from '@meridian/api-node';
import type { Knex } from 'knex';
import { SLOPE_SINCE_CLEARED } from './slopeSinceCleared';
import type { MetricSeriesRow } from './readMetricPoints';
import {
  applyFilter,
  applyRestriction,
  type ResourceRestriction,
} from './resourceFilters';

/** A series and what it came to; null where there are no points to say it. */
export interface MetricSummaryRow extends MetricSeriesRow {
  newest_at: Date | null;
  newest_value: number | null;
  point_count: number;
  oldest_at: Date | null;
  minimum: number | null;
  maximum: number | null;
  average: number | null;
  slope_per_second: number | null;
}

/** A metric, and the resolutions in which its points are read. */
export interface SummarizedMetric {
  readonly id: string;
  readonly periodSeconds: number;
  readonly summarySeconds: number;
  readonly capacity?: 'free' | 'used';
}

const CAPACITY_SIGN = { free: 1, used: -1 };

const ORDER = 'metrics';

/**
 * Reads one page of the series of resources that the caller may read, with what each came to.
 *
 * @remarks
 *
 * The newest point is the newest as CloudWatch gave it, or of the roll-up once those are too old to
 * be kept.
 *
 * @param query.since - from when on points count for everything but the newest
 * @throws InputError when the cursor is not one of this order
 */
export async function readMetricSummaries(
  db: Knex,
  query: {
    metrics: readonly SummarizedMetric[];
    type?: string[];
    arn?: string[];
    since: Date;
    limit?: number;
    cursor?: string;
  },
  restriction: ResourceRestriction,
): Promise<{ rows: MetricSummaryRow[]; nextCursor?: string }> {
  const { metrics, type, arn, since, limit = 500, cursor } = query;
  const page = db({ s: 'metric_series' })
    .join({ r: 'resources' }, 'r.arn', 's.arn')
    .select('s.*')
    .whereRaw('s.metric = ANY(?::text[])', [metrics.map(({ id }) => id)]);
  applyFilter(page, { type });
  applyRestriction(page, restriction);
  if (arn) {
    page.whereRaw('s.arn = ANY(?::text[])', [arn]);
  }
  if (cursor) {
    const { value, key } = decodeCursor(ORDER, cursor);
    if (!/^\d{1,18}$/.test(key)) {
      throw invalidCursorError();
    }
    page.whereRaw('(s.arn, s.id) > (?, ?::bigint)', [value, key]);
  }
  page.orderByRaw('s.arn, s.id').limit(limit + 1);

  const { rows } = await db.raw<{ rows: MetricSummaryRow[] }>(
    `
    SELECT s.*, newest.time AS newest_at, newest.average AS newest_value, days.*,
      coalesce(cleared.slope, days.slope) AS slope_per_second
    FROM (?) s
    JOIN unnest(?::text[], ?::int[], ?::int[], ?::int[])
      AS m (id, period_seconds, summary_seconds, capacity_sign)
      ON m.id = s.metric
    LEFT JOIN LATERAL (
      SELECT time, average FROM (
        (SELECT resolution_seconds, time, average FROM metric_points
        WHERE series_id = s.id AND resolution_seconds = m.period_seconds
        ORDER BY time DESC LIMIT 1)
        UNION ALL
        (SELECT resolution_seconds, time, average FROM metric_points
        WHERE series_id = s.id AND resolution_seconds = m.summary_seconds
        ORDER BY time DESC LIMIT 1)
      ) candidates ORDER BY resolution_seconds LIMIT 1
    ) newest ON true
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS point_count, min(time) AS oldest_at, min(minimum) AS minimum,
        max(maximum) AS maximum, avg(average) AS average,
        regr_slope(average, extract(epoch FROM time)) AS slope
      FROM metric_points
      WHERE series_id = s.id AND resolution_seconds = m.summary_seconds AND time >= ?
    ) days
    LEFT JOIN LATERAL (${SLOPE_SINCE_CLEARED}) cleared ON true
    ORDER BY s.arn, s.id`,
    [
      page,
      metrics.map(({ id }) => id),
      metrics.map(({ periodSeconds }) => periodSeconds),
      metrics.map(({ summarySeconds }) => summarySeconds),
      metrics.map(({ capacity }) => (capacity ? CAPACITY_SIGN[capacity] : 0)),
      since,
      since,
    ],
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    rows: rows.slice(0, limit),
    nextCursor: last && encodeCursor(ORDER, { value: last.arn, key: last.id }),
  };
}
