import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { recall, remember } from '../remote';

/** How long rows that were shown before are shown again without asking. */
const RECALL_SECONDS = 120;

/** One page of an answer. */
export interface KeysetPage<Item> {
  readonly items: readonly Item[];
  /** Absent on the last page. */
  readonly nextCursor?: string;
}

interface Pages<Item> extends KeysetPage<Item> {
  readonly key: string;
  readonly loadedAt: number;
}

/** The rows of a question as far as they are loaded. */
export interface KeysetPages<Item> {
  /** Absent until the first answer; during the next question the rows of the one before. */
  readonly items: readonly Item[] | undefined;
  /** The question that the items answer. */
  readonly answeredKey: string | undefined;
  readonly isStale: boolean;
  readonly isLoadingMore: boolean;
  readonly hasMore: boolean;
  readonly error: unknown;
  loadMore(): void;
  reload(): void;
}

/**
 * The rows of a question, page after page as they are needed.
 *
 * @param options.owner - the API that is asked; what it answered is kept beside it, so that going back shows it again
 * @param options.key - the question as text; a new key asks again
 * @param options.load - asks for the page behind a cursor, or for the first; the signal is aborted when the answer
 *   is not wanted any more
 * @param options.refreshSeconds - how often the rows that are loaded are asked for again, in their place
 */
export function useKeysetPages<Item>(options: {
  owner: object;
  key: string;
  refreshSeconds?: number;
  load(
    cursor: string | undefined,
    signal?: AbortSignal,
  ): Promise<KeysetPage<Item>>;
}): KeysetPages<Item> {
  const { owner, key, refreshSeconds } = options;
  const [pages, setPages] = useState(() => recallPages<Item>(owner, key));
  const [failure, setFailure] = useState<{ key: string; error: unknown }>();
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef({ key, load: options.load, attempt, pages });
  latest.current.key = key;
  latest.current.load = options.load;
  latest.current.pages = pages;

  const keep = useCallback(
    (next: Pages<Item>) => {
      remember(owner, pagesKey(next.key), next);
      setPages(next);
      setFailure(undefined);
    },
    [owner],
  );

  useEffect(() => {
    const isForced = latest.current.attempt !== attempt;
    latest.current.attempt = attempt;
    const known = isForced ? undefined : recallPages<Item>(owner, key);
    if (known) {
      setPages(known);
      setFailure(undefined);
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;
    latest.current
      .load(undefined, signal)
      .then(page => {
        if (!signal.aborted) keep({ ...page, key, loadedAt: Date.now() });
      })
      .catch(error => {
        if (!signal.aborted) setFailure({ key, error });
      });
    return () => controller.abort();
  }, [owner, key, attempt, keep]);

  const isFailed = failure?.key === key;
  const cursor = pages?.key === key ? pages.nextCursor : undefined;
  const loadMore = useCallback(() => {
    // After a failure the reader decides when to try again.
    if (!cursor || isLoadingMore || isFailed || !pages) return;
    setIsLoadingMore(true);
    latest.current
      .load(cursor)
      .then(page => {
        if (latest.current.key === pages.key) {
          keep({
            ...pages,
            items: [...pages.items, ...page.items],
            nextCursor: page.nextCursor,
          });
        }
      })
      .catch(error => setFailure({ key: pages.key, error }))
      .finally(() => setIsLoadingMore(false));
  }, [cursor, isFailed, isLoadingMore, keep, pages]);

  useEffect(() => {
    if (!refreshSeconds) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const refresh = () => {
      const count = latest.current.pages?.items.length ?? 0;
      loadAtLeast(count, latest.current.load, signal)
        .then(fresh => {
          // More rows may have come meanwhile; then the next refresh brings them up to date.
          const isCurrent = latest.current.pages?.items.length === count;
          if (!signal.aborted && isCurrent) {
            keep({ ...fresh, key, loadedAt: Date.now() });
          }
        })
        .catch(error => {
          if (!signal.aborted) setFailure({ key, error });
        });
    };
    const timer = setInterval(() => {
      if (latest.current.pages?.key === key) refresh();
    }, refreshSeconds * 1000);
    return () => {
      clearInterval(timer);
      controller.abort();
    };
  }, [refreshSeconds, key, keep]);

  const reload = useCallback(() => {
    setFailure(undefined);
    setAttempt(count => count + 1);
  }, []);

  return useMemo(
    () => ({
      items: pages?.items,
      answeredKey: pages?.key,
      isStale: pages !== undefined && pages.key !== key,
      isLoadingMore,
      hasMore: cursor !== undefined,
      error: isFailed ? failure.error : undefined,
      loadMore,
      reload,
    }),
    [pages, key, isLoadingMore, cursor, isFailed, failure, loadMore, reload],
  );
}

/** The pages from the first on, until there are as many rows as before. */
async function loadAtLeast<Item>(
  count: number,
  load: (
    cursor: string | undefined,
    signal?: AbortSignal,
  ) => Promise<KeysetPage<Item>>,
  signal: AbortSignal,
): Promise<KeysetPage<Item>> {
  let { items, nextCursor } = await load(undefined, signal);
  while (nextCursor && items.length < count) {
    const page = await load(nextCursor, signal);
    items = [...items, ...page.items];
    nextCursor = page.nextCursor;
  }
  return { items, nextCursor };
}

function pagesKey(key: string): string {
  return `pages ${key}`;
}

function recallPages<Item>(
  owner: object,
  key: string,
): Pages<Item> | undefined {
  // What stands under this key was put there by this hook, for the same question to the same API.
  const isPages = (value: unknown): value is Pages<Item> =>
    typeof value === 'object' && value !== null && 'loadedAt' in value;
  const pages = recall(owner, pagesKey(key), isPages);
  const isRecent =
    pages !== undefined && Date.now() - pages.loadedAt < RECALL_SECONDS * 1000;
  return isRecent ? pages : undefined;
}
