import type { ReadFailure } from '@meridian/aws-common';
import type { Knex } from 'knex';
import { storableJson } from '../../model/canonicalJson';

/** What came of reading one series. */
export interface StoredReading {
  readonly arn: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly dimensionsKey: string;
  readonly periodSeconds: number;
  readonly points: ReadonlyArray<{ time: Date; value: number }>;
  /** Up to when everything was read; the series stays where it was when it failed. */
  readonly observedUntil: Date;
  readonly failure?: ReadFailure;
}

/** The resolutions, in seconds, that points are rolled up to. */
const ROLL_UPS = [300, 3600];

/**
 * Stores readings: the series, their points, and what these are rolled up to. Doing so twice
 * changes nothing, and points that are stored as they are again are not written.
 */
export async function storeMetricReadings(
  tx: Knex.Transaction,
  options: { readings: readonly StoredReading[]; observedAt: Date },
): Promise<void> {
  const ids = await upsertSeries(tx, options);
  const byPeriod = new Map<number, PointRow[]>();
  for (const reading of options.readings) {
    const seriesId = ids.get(keyOf(reading));
    const rows = byPeriod.get(reading.periodSeconds) ?? [];
    byPeriod.set(reading.periodSeconds, rows);
    for (const { time, value } of reading.points) {
      if (seriesId) rows.push({ seriesId, time, value });
    }
  }
  for (const [periodSeconds, points] of byPeriod) {
    if (points.length > 0) {
      await upsertPoints(tx, periodSeconds, points);
      for (const resolution of ROLL_UPS) {
        if (resolution > periodSeconds && resolution % periodSeconds === 0) {
          await rollUp(tx, { periodSeconds, resolution, points });
        }
      }
    }
  }
}

interface PointRow {
  seriesId: string;
  time: Date;
  value: number;
}

function keyOf(series: {
  arn: string;
  metric: string;
  dimensionsKey: string;
}): string {
  return `${series.arn} ${series.metric} ${series.dimensionsKey}`;
}

async function upsertSeries(
  tx: Knex.Transaction,
  options: { readings: readonly StoredReading[]; observedAt: Date },
): Promise<Map<string, string>> {
  const { rows } = await tx.raw<{
    rows: Array<{
      id: string;
      arn: string;
      metric: string;
      dimensionsKey: string;
    }>;
  }>(
    `
    INSERT INTO metric_series AS s
      (arn, metric, dimensions, dimensions_key, observed_at, observed_until, failure)
    SELECT arn, metric, dimensions, "dimensionsKey",
      CASE WHEN failure IS NULL THEN :observedAt::timestamptz END,
      CASE WHEN failure IS NULL THEN "observedUntil" END, failure
    FROM jsonb_to_recordset(:rows::jsonb) AS x (arn text, metric text, dimensions jsonb,
      "dimensionsKey" text, "observedUntil" timestamptz, failure jsonb)
    ON CONFLICT (arn, metric, dimensions_key) DO UPDATE SET
      observed_at = coalesce(excluded.observed_at, s.observed_at),
      observed_until = coalesce(excluded.observed_until, s.observed_until),
      failure = excluded.failure
    RETURNING id, arn, metric, dimensions_key AS "dimensionsKey"`,
    {
      observedAt: options.observedAt,
      rows: storableJson(
        options.readings.map(({ points, ...series }) => series),
      ),
    },
  );
  return new Map(rows.map(row => [keyOf(row), row.id]));
}

async function upsertPoints(
  tx: Knex.Transaction,
  resolutionSeconds: number,
  points: readonly PointRow[],
): Promise<void> {
  await tx.raw(
    `
    INSERT INTO metric_points AS p
      (series_id, resolution_seconds, time, average, minimum, maximum)
    SELECT id, :resolutionSeconds, time, value, value, value
    FROM unnest(:ids::bigint[], :times::timestamptz[], :values::float8[])
      AS x (id, time, value)
    ON CONFLICT (series_id, resolution_seconds, time) DO UPDATE SET
      average = excluded.average, minimum = excluded.minimum, maximum = excluded.maximum
    WHERE p.average <> excluded.average`,
    {
      resolutionSeconds,
      ids: points.map(({ seriesId }) => seriesId),
      times: points.map(({ time }) => time.toISOString()),
      values: points.map(({ value }) => value),
    },
  );
}

/** Computes anew the longer periods that the points fall into, from all points within them. */
async function rollUp(
  tx: Knex.Transaction,
  options: {
    periodSeconds: number;
    resolution: number;
    points: readonly PointRow[];
  },
): Promise<void> {
  const { periodSeconds, resolution, points } = options;
  await tx.raw(
    `
    INSERT INTO metric_points AS p
      (series_id, resolution_seconds, time, average, minimum, maximum)
    SELECT raw.series_id, :resolution,
      date_bin(make_interval(secs => :resolution), raw.time, 'epoch') AS bin,
      avg(raw.average), min(raw.minimum), max(raw.maximum)
    FROM (
      SELECT id, date_bin(make_interval(secs => :resolution), min(time), 'epoch') AS start,
        max(time) + make_interval(secs => :resolution) AS stop
      FROM unnest(:ids::bigint[], :times::timestamptz[]) AS x (id, time) GROUP BY id
    ) touched
    JOIN metric_points raw ON raw.series_id = touched.id
      AND raw.resolution_seconds = :periodSeconds
      AND raw.time >= touched.start AND raw.time < touched.stop
    GROUP BY raw.series_id, bin
    ON CONFLICT (series_id, resolution_seconds, time) DO UPDATE SET
      average = excluded.average, minimum = excluded.minimum, maximum = excluded.maximum
    WHERE (p.average, p.minimum, p.maximum)
      <> (excluded.average, excluded.minimum, excluded.maximum)`,
    {
      periodSeconds,
      resolution,
      ids: points.map(({ seriesId }) => seriesId),
      times: points.map(({ time }) => time.toISOString()),
    },
  );
}
