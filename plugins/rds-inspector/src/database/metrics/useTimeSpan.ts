import { useNow } from '@meridian/aws-react';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { parseTimeSpan, type TimeRangeId } from './timeRange';

const RENEWED_SECONDS = 60;

/**
 * The time that the charts show, kept in the address, moving with the clock where it ends now.
 *
 * @param usual - what is shown until the reader chooses
 */
export function useTimeSpan(usual: TimeRangeId = '3h') {
  const [params, setParams] = useSearchParams();
  const now = useNow(RENEWED_SECONDS);
  const span = useMemo(
    () => parseTimeSpan(params, now, usual),
    [params, now, usual],
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
    (range: TimeRangeId) => change({ range, from: undefined, to: undefined }),
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
  return { ...span, choose, zoom, unzoom };
}
