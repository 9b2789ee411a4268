import type { InstanceSettings, MetricFacts } from '../facts';
import { DAY_MILLISECONDS } from './time';

const GIB = 1024 ** 3;
const SECONDS_PER_DAY = 86_400;
/** With less than this, a backup or an import looks like growth. */
const LEAST_SPAN_MILLISECONDS = 2 * DAY_MILLISECONDS;
const LEAST_POINTS = 24;

/** How the storage of an instance will fill up. */
export interface StorageForecast {
  readonly freeBytes: number;
  readonly allocatedBytes: number;
  /** Up to what autoscaling may grow it; undefined when there is no autoscaling. */
  readonly maximumBytes?: number;
  /** Negative when it shrinks; undefined when there are too few points to tell. */
  readonly growthBytesPerDay?: number;
  /** Until all that it may grow to is full; undefined when it does not grow or that is not known. */
  readonly daysUntilFull?: number;
}

/**
 * Looks ahead at the growth of the last days.
 *
 * @param free - of the metric FreeStorageSpace, in bytes
 * @returns undefined when AWS did not say how much storage there is
 */
export function forecastStorage(
  settings: InstanceSettings,
  free: MetricFacts,
): StorageForecast | undefined {
  if (settings.allocatedStorageGib === undefined) return undefined;
  const allocatedBytes = settings.allocatedStorageGib * GIB;
  const maximumBytes =
    settings.maximumStorageGib === undefined
      ? undefined
      : settings.maximumStorageGib * GIB;
  const room = free.newest + Math.max(0, (maximumBytes ?? 0) - allocatedBytes);
  const growth = growthOf(free);
  return {
    freeBytes: free.newest,
    allocatedBytes,
    maximumBytes,
    growthBytesPerDay: growth,
    daysUntilFull:
      growth !== undefined && growth > 0
        ? Math.floor(room / growth)
        : undefined,
  };
}

function growthOf(free: MetricFacts): number | undefined {
  const { slopePerSecond, pointCount, oldestPointAt, newestAt } = free;
  if (slopePerSecond === undefined || pointCount < LEAST_POINTS) {
    return undefined;
  }
  const span = oldestPointAt
    ? Date.parse(newestAt) - Date.parse(oldestPointAt)
    : 0;
  return span < LEAST_SPAN_MILLISECONDS
    ? undefined
    : -slopePerSecond * SECONDS_PER_DAY;
}
