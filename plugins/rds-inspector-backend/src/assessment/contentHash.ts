import { createHash } from 'node:crypto';

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
  const text = JSON.stringify(value, (key, part: unknown) =>
    TIMES_OF_OBSERVATION.has(key) ? undefined : part,
  );
  return createHash('sha1').update(text).digest('base64');
}
