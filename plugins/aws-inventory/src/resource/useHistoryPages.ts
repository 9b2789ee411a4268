import type {
  AwsInventoryApi,
  ResourceChange,
} from '@meridian/plugin-aws-inventory-common';
import { useCallback, useEffect, useRef, useState } from 'react';

const PAGE_SIZE = 50;

interface History {
  readonly arn: string;
  readonly items?: readonly ResourceChange[];
  readonly nextCursor?: string;
  readonly error?: unknown;
}

/** The changes of one resource, page after page as they are asked for. */
export function useHistoryPages(api: AwsInventoryApi, arn: string) {
  const [history, setHistory] = useState<History>({ arn });
  const [isLoading, setIsLoading] = useState(false);
  const running = useRef<AbortController>();

  const load = useCallback(
    (before: History) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setIsLoading(true);
      api
        .getResourceHistory(
          { arn, limit: PAGE_SIZE, cursor: before.nextCursor },
          { signal: controller.signal },
        )
        .then(page => {
          if (controller.signal.aborted) return;
          setHistory({
            arn,
            items: [...(before.items ?? []), ...page.items],
            nextCursor: page.nextCursor,
          });
          setIsLoading(false);
        })
        .catch(error => {
          if (controller.signal.aborted) return;
          setHistory({ ...before, error });
          setIsLoading(false);
        });
    },
    [api, arn],
  );

  useEffect(() => {
    setHistory({ arn });
    load({ arn });
    return () => running.current?.abort();
  }, [arn, load]);

  return {
    items: history.items,
    error: history.error,
    hasMore: history.nextCursor !== undefined,
    isLoading,
    loadMore: () => load(history),
  };
}
