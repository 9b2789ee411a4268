import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Takes a new view into the address. */
export type ChangeView<View> = (
  view: View,
  /**
   * `replace` takes the place of the present entry of the history; for changes that nobody wants to go back
   * through one by one, as the letters of a search.
   */
  options?: { replace?: boolean },
) => void;

/**
 * The view of a page that the address holds, and how to change it.
 *
 * @param parse - reads the view; the same function at every call
 * @param format - writes it
 */
export function useAddressView<View>(
  parse: (params: URLSearchParams) => View,
  format: (view: View) => URLSearchParams,
): { view: View; setView: ChangeView<View> } {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const view = useMemo(() => parse(new URLSearchParams(text)), [parse, text]);
  const setView = useCallback<ChangeView<View>>(
    (next, options) => setParams(format(next), options),
    [setParams, format],
  );
  return { view, setView };
}
