import { useCallback, useEffect, useRef, useState } from 'react';

/** What a page knows of data that comes from the backend. */
export interface RemoteData<T> {
  /** The newest answer, also while the next one is on its way or failed. */
  readonly data: T | undefined;
  /** Why the newest question got no answer. */
  readonly error: unknown;
  /** Whether `data` answers an earlier question than the present one. */
  readonly isStale: boolean;
  readonly isLoading: boolean;
  /** Asks again, keeping what is shown. */
  reload(): void;
}

interface Settled<T> {
  key: string;
  data?: T;
  error?: unknown;
}

// Answers by the API that gave them, so that going back shows at once what was there. Each signed-in
// person has an API of their own, so nobody sees another's answers.
const recalled = new WeakMap<object, Map<string, unknown>>();
const RECALLED_COUNT = 50;

function memoryOf(owner: object): Map<string, unknown> {
  const memory = recalled.get(owner) ?? new Map<string, unknown>();
  recalled.set(owner, memory);
  return memory;
}

/** Keeps a value beside an API for as long as the page is open. */
export function remember(owner: object, key: string, value: unknown): void {
  const memory = memoryOf(owner);
  memory.delete(key);
  memory.set(key, value);
  const [oldest] = memory.keys();
  if (memory.size > RECALLED_COUNT && oldest !== undefined) {
    memory.delete(oldest);
  }
}

/** What was kept with {@link remember}, if it has the form expected. */
export function recall<T>(
  owner: object,
  key: string,
  isExpected: (value: unknown) => value is T,
): T | undefined {
  const value = memoryOf(owner).get(key);
  return isExpected(value) ? value : undefined;
}

/**
 * Asks the backend, asks again when the question changes, and gives up the question before.
 *
 * @param key - the question as text; a new key asks again
 * @param load - asks; the signal is aborted when the answer is not wanted any more
 * @param options.refreshSeconds - how often the same question is asked again
 */
export function useRemoteData<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
  options: { refreshSeconds?: number } = {},
): RemoteData<T> {
  const { refreshSeconds } = options;
  const [settled, setSettled] = useState<Settled<T>>();
  const [attempt, setAttempt] = useState(0);
  const latestLoad = useRef(load);
  latestLoad.current = load;

  const reload = useCallback(() => setAttempt(count => count + 1), []);

  useEffect(() => {
    const controller = new AbortController();
    latestLoad
      .current(controller.signal)
      .then(data => {
        if (!controller.signal.aborted) setSettled({ key, data });
      })
      .catch(error => {
        if (!controller.signal.aborted) {
          setSettled(before => ({ key, data: before?.data, error }));
        }
      });
    return () => controller.abort();
  }, [key, attempt]);

  useEffect(() => {
    if (!refreshSeconds) return undefined;
    const timer = setInterval(reload, refreshSeconds * 1000);
    return () => clearInterval(timer);
  }, [refreshSeconds, reload]);

  const isAnswered = settled?.key === key;
  return {
    data: settled?.data,
    error: isAnswered ? settled.error : undefined,
    isStale: settled !== undefined && !isAnswered,
    isLoading: !isAnswered,
    reload,
  };
}
