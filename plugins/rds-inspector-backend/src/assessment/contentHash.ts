import { hashContent } from '@meridian/api-node';

/** What says when something was observed and not what; it changes with every read. */
const TIMES_OF_OBSERVATION: ReadonlySet<string> = new Set([
  'observedAt',
  'freshness',
  'ageSeconds',
  'latestAgeSeconds',
  'lagObservedAt',
]);

/** A hash of what something says, whenever that was observed. */
export function contentHash(value: unknown): string {
  return hashContent(value, TIMES_OF_OBSERVATION);
}
