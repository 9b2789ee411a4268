/**
 * Shortens a text in its middle, where ARNs and generated names differ least.
 *
 * @param length - the greatest number of characters of the result, the ellipsis included
 */
export function shortenMiddle(text: string, length: number): string {
  if (text.length <= length) {
    return text;
  }
  const kept = Math.max(0, length - 1);
  const head = Math.floor(kept / 2);
  const tail = kept - head;
  return `${text.slice(0, head)}…${tail === 0 ? '' : text.slice(-tail)}`;
}
