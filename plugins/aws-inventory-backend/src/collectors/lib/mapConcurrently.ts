import type { CollectContext } from '@meridian/plugin-aws-inventory-node';

/** Enough to hide the latency of single reads; how many really run is limited per account and Region. */
const CONCURRENCY = 8;

/**
 * Reads something for each item, a few at a time, and gives the results in the items' order.
 *
 * The first error is thrown, and no further read is begun after it or after the scan was aborted.
 */
export async function mapConcurrently<T, R>(
  context: Pick<CollectContext, 'signal'>,
  items: readonly T[],
  read: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  let next = 0;
  let failed = false;
  const work = async () => {
    while (next < items.length && !failed) {
      context.signal.throwIfAborted();
      const index = next++;
      try {
        results[index] = await read(items[index]);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(
    Array.from({ length: Math.min(CONCURRENCY, items.length) }, work),
  );
  return results;
}
