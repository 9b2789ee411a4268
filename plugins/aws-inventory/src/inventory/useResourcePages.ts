import { recall, remember } from '@meridian/aws-react';
import type {
  AwsInventoryApi,
  InventoryResource,
  ResourceQuery,
} from '@meridian/plugin-aws-inventory-common';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** Rows in one request. */
const PAGE_SIZE = 100;

/** How long rows that were shown before are shown again without asking. */
const RECALL_SECONDS = 120;

interface Pages {
  readonly key: string;
  readonly items: readonly InventoryResource[];
  readonly nextCursor?: string;
  readonly loadedAt: number;
}

function isPages(value: unknown): value is Pages {
  return typeof value === 'object' && value !== null && 'loadedAt' in value;
}

export interface ResourcePages {
  /** Absent until the first answer; during the next question the rows of the one before. */
  readonly items: readonly InventoryResource[] | undefined;
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
 * @param key - the question as text
 */
export function useResourcePages(
  api: AwsInventoryApi,
  key: string,
  query: ResourceQuery,
): ResourcePages {
  const [pages, setPages] = useState<Pages | undefined>(() =>
    recallPages(api, key),
  );
  const [failure, setFailure] = useState<{ key: string; error: unknown }>();
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef({ key, query, attempt });
  latest.current.key = key;
  latest.current.query = query;

  const keep = useCallback(
    (next: Pages) => {
      remember(api, pagesKey(next.key), next);
      setPages(next);
      setFailure(undefined);
    },
    [api],
  );

  useEffect(() => {
    const isForced = latest.current.attempt !== attempt;
    latest.current.attempt = attempt;
    const known = isForced ? undefined : recallPages(api, key);
    if (known) {
      setPages(known);
      setFailure(undefined);
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;
    api
      .searchResources(
        { ...latest.current.query, limit: PAGE_SIZE },
        { signal },
      )
      .then(page => {
        if (!signal.aborted)
          keep({
            key,
            loadedAt: Date.now(),
            items: page.items,
            nextCursor: page.nextCursor,
          });
      })
      .catch(error => {
        if (!signal.aborted) setFailure({ key, error });
      });
    return () => controller.abort();
  }, [api, key, attempt, keep]);

  const isFailed = failure?.key === key;
  const cursor = pages?.key === key ? pages.nextCursor : undefined;
  const loadMore = useCallback(() => {
    // After a failure the reader decides when to try again.
    if (!cursor || isLoadingMore || isFailed || !pages) return;
    setIsLoadingMore(true);
    api
      .searchResources({ ...latest.current.query, limit: PAGE_SIZE, cursor })
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
  }, [api, cursor, isFailed, isLoadingMore, keep, pages]);

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

function pagesKey(key: string): string {
  return `pages ${key}`;
}

function recallPages(api: AwsInventoryApi, key: string): Pages | undefined {
  const pages = recall(api, pagesKey(key), isPages);
  const isRecent =
    pages !== undefined && Date.now() - pages.loadedAt < RECALL_SECONDS * 1000;
  return isRecent ? pages : undefined;
}
