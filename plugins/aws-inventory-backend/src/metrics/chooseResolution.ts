/** The resolutions to which points are rolled up, and how long each is kept. */
export interface MetricRetention {
  readonly rawRetentionSeconds: number;
  readonly fiveMinuteRetentionSeconds: number;
  readonly hourlyRetentionSeconds: number;
}

/** How many points of one series are answered at most. */
export const MAX_POINTS = 1500;

const HOUR_SECONDS = 3600;

/**
 * The resolution that a series is summarized in: hours, or its own where it is not rolled up to them.
 *
 * @param periodSeconds - the resolution in which the series is collected
 */
export function summaryResolution(periodSeconds: number): number {
  return HOUR_SECONDS % periodSeconds === 0 ? HOUR_SECONDS : periodSeconds;
}

/**
 * The finest resolution that is still kept at the start of the range, and that gives no more than
 * {@link MAX_POINTS} points.
 *
 * @param options.periodSeconds - the resolution in which the series is collected
 * @returns seconds
 */
export function chooseResolution(options: {
  periodSeconds: number;
  from: Date;
  to: Date;
  now: Date;
  retention: MetricRetention;
}): number {
  const { periodSeconds, from, to, now, retention } = options;
  const ageSeconds = (now.getTime() - from.getTime()) / 1000;
  const rangeSeconds = (to.getTime() - from.getTime()) / 1000;
  const candidates = [
    { resolution: periodSeconds, kept: retention.rawRetentionSeconds },
    { resolution: 300, kept: retention.fiveMinuteRetentionSeconds },
    { resolution: 3600, kept: retention.hourlyRetentionSeconds },
  ].filter(
    ({ resolution }) =>
      resolution >= periodSeconds && resolution % periodSeconds === 0,
  );
  const fitting = candidates.find(
    ({ resolution, kept }) =>
      ageSeconds <= kept && rangeSeconds / resolution <= MAX_POINTS,
  );
  return (fitting ?? candidates[candidates.length - 1]).resolution;
}
