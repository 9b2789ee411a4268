import { formatCountOf, formatMeasure } from '@meridian/aws-react';
import type { MapEdge } from '@meridian/plugin-dr-status-common';

const SECONDS_PER_MINUTE = 60;

/** A lag as it is said beside an arrow: `380 ms behind`, `1 h 10 min behind`. */
export function lagInWords(
  seconds: number,
  formatLong: (value: number) => string,
): string {
  return seconds < SECONDS_PER_MINUTE
    ? formatMeasure(seconds, 'seconds')
    : formatLong(seconds);
}

/** How many stores flow along an arrow, and what of them is not as it should be. */
export function storesInWords(edge: MapEdge): string {
  const parts = [formatCountOf(edge.storeCount, 'store')];
  if (edge.stoppedCount > 0) parts.push(`${edge.stoppedCount} not usable`);
  if (edge.unknownCount > 0) parts.push(`${edge.unknownCount} unknown`);
  return parts.join(', ');
}
