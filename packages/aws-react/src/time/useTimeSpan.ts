import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useNow } from '../age';
import { MONTH_RANGES, parseTimeSpan, type TimeRange } from './timeRange';

const RENEWED_SECONDS = 60;

/**
 * The time that the charts show, kept in the address, moving with the clock where it ends now.
 *
 * @param usual - the id of what is shown until the reader chooses
 * @param ranges - what there is to choose from
 */
export function useTimeSpan(
  usual: string = '3h',
  ranges: readonly TimeRange[] = MONTH_RANGES,
) {
  const [params, setParams] = useSearchParams();
  const now = useNow(RENEWED_SECONDS);
  const span = useMemo(
    () => parseTimeSpan(params, now, ranges, usual),
    [params, now, ranges, usual],
  );

  const change = useCallback(
    (values: Readonly<Record<string, string | undefined>>) =>
      setParams(before => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(values)) {
          if (value === undefined) next.delete(name);
          else next.set(name, value);
        }
        return next;
      }),
    [setParams],
  );
  const choose = useCallback(
    (range: string) => change({ range, from: undefined, to: undefined }),
    [change],
  );
  const zoom = useCallback(
    (part: { from: string; to: string }) => change(part),
    [change],
  );
  // The length from before the zoom is still in the address.
  const unzoom = useCallback(
    () => change({ from: undefined, to: undefined }),
    [change],
  );
  return { ...span, ranges, choose, zoom, unzoom };
}
