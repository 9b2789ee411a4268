import { createHash } from 'node:crypto';

/**
 * A hash of what something says.
 *
 * @param ignored - the names of fields that change without it saying anything else
 */
export function hashContent(
  value: unknown,
  ignored: ReadonlySet<string>,
): string {
  const text = JSON.stringify(value, (key, part: unknown) =>
    ignored.has(key) ? undefined : part,
  );
  return createHash('sha1').update(text).digest('base64');
}
