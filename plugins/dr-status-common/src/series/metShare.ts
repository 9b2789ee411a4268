import type { LagPoint, MetShare } from '../types';

/**
 * The share of a time range in which a lag kept its objective. Each point stands for its span; where there
 * is none nothing is known, and what is not known was not met.
 *
 * @param points - in order of time, without overlap; judged by their maximum
 */
export function metShareOf(
  points: readonly LagPoint[],
  range: { readonly from: Date; readonly to: Date },
  resolutionSeconds: number,
  objectiveSeconds: number,
): MetShare {
  const from = range.from.getTime();
  const to = range.to.getTime();
  const rangeSeconds = Math.max(0, (to - from) / 1000);
  let metSeconds = 0;
  let exceededSeconds = 0;
  // A point that comes late must not count twice what the one before it covers.
  let coveredUntil = from;
  for (const point of points) {
    const start = Math.max(Date.parse(point.time), coveredUntil);
    const end = Math.min(Date.parse(point.time) + resolutionSeconds * 1000, to);
    if (end <= start) continue;
    coveredUntil = end;
    if (point.maximum <= objectiveSeconds) {
      metSeconds += (end - start) / 1000;
    } else {
      exceededSeconds += (end - start) / 1000;
    }
  }
  return {
    ...(rangeSeconds > 0 ? { share: metSeconds / rangeSeconds } : {}),
    metSeconds,
    exceededSeconds,
    unknownSeconds: Math.max(0, rangeSeconds - metSeconds - exceededSeconds),
  };
}
