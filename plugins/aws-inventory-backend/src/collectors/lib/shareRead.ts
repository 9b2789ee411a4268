import { formatTarget } from '@meridian/aws-common';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';

type ReadContext = Pick<
  CollectContext,
  'client' | 'sharing' | 'signal' | 'target'
>;

interface SharedRead<T> {
  readonly begunAt: number;
  /** The collectors that have what it read. */
  readonly takers: Set<string>;
  /** Undefined when it failed. */
  readonly outcome: Promise<{ readonly value: T } | undefined>;
}

/**
 * Makes a read of one that several collectors of a target need: one of them asks AWS, and the others
 * take what it gets while that is fresh, also when they come in the middle of it.
 *
 * A failure is not shared: whoever waited for it reads again. No collector takes the same read twice.
 *
 * @param read - must throw where it fails, and report nothing: a problem would reach one collector alone
 */
export function shareRead<T>(
  read: (context: ReadContext) => Promise<T>,
): (context: ReadContext) => Promise<T> {
  const readsByScope = new WeakMap<object, Map<string, SharedRead<T>>>();
  return async context => {
    const { sharing, signal } = context;
    if (!sharing) return read(context);
    const { scope, collector, maximumAgeMilliseconds } = sharing;
    const reads = readsByScope.get(scope) ?? new Map<string, SharedRead<T>>();
    readsByScope.set(scope, reads);
    const key = formatTarget(context.target);

    for (
      let known = reads.get(key);
      known &&
      !known.takers.has(collector) &&
      sharing.now() - known.begunAt < maximumAgeMilliseconds;
      known = reads.get(key)
    ) {
      known.takers.add(collector);
      const outcome = await known.outcome;
      signal.throwIfAborted();
      if (outcome) return outcome.value;
    }

    const reading = read(context);
    const own: SharedRead<T> = {
      begunAt: sharing.now(),
      takers: new Set([collector]),
      outcome: reading.then(
        value => ({ value }),
        () => {
          if (reads.get(key) === own) reads.delete(key);
          return undefined;
        },
      ),
    };
    reads.set(key, own);
    return reading;
  };
}
