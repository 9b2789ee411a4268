/**
 * The slope of a capacity since something was last cleared or added at once, for a lateral join behind a series `s` and
 * its metric `m`; the binding is from when on points count. Over what happened before, a capacity that fills up would
 * seem to become free. It has no row for other metrics, and where each time is too short.
 *
 * @remarks
 *
 * Each day counts with its medians, so that what comes and goes within one, as temporary files do, is no trend.
 *
 * Cleared is what has more free on a day by a twentieth of the most than two days before. In between it was cleared, so
 * that the day between belongs to neither time; whether that holds for the newest day is not known before it is over.
 *
 * A time of less than three days tells no trend: then it is the slope of the time before it.
 */
export const SLOPE_SINCE_CLEARED = `
  SELECT slope FROM (
    SELECT part, regr_slope(m.capacity_sign * free, epoch_seconds) AS slope,
      count(*) AS day_count, count(*) OVER () AS part_count
    FROM (
      SELECT free, epoch_seconds,
        count(*) FILTER (WHERE is_cleared) OVER (ORDER BY day) AS part,
        coalesce(lead(is_cleared, 1, has_days_before) OVER (ORDER BY day), false) AS is_between
      FROM (
        SELECT *, count(*) OVER () > 2 AS has_days_before,
          free - lag(free, 2) OVER (ORDER BY day) > 0.05 * max(abs(free)) OVER () AS is_cleared
        FROM (
          SELECT date_trunc('day', time, 'UTC') AS day,
            percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM time)) AS epoch_seconds,
            percentile_cont(0.5) WITHIN GROUP (ORDER BY m.capacity_sign * average) AS free
          FROM metric_points
          WHERE m.capacity_sign <> 0 AND series_id = s.id
            AND resolution_seconds = m.summary_seconds AND time >= ?
          GROUP BY 1
        ) days
      ) compared
    ) parts
    WHERE NOT is_between
    GROUP BY part
  ) slopes
  WHERE part_count = 1 OR day_count > 2
  ORDER BY part DESC LIMIT 1`;
