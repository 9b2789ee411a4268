import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { formatFleetView, parseFleetView, type FleetView } from './fleetView';

/** Takes a new view into the address. */
export type ChangeView<View> = (
  view: View,
  /**
   * `replace` takes the place of the present entry of the history; for changes that nobody wants to go back
   * through one by one, as the letters of a search.
   */
  options?: { replace?: boolean },
) => void;

/** The view that the address holds, and how to change it. */
export function useFleetView(): {
  view: FleetView;
  setView: ChangeView<FleetView>;
} {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => parseFleetView(params), [params]);
  const setView = useCallback<ChangeView<FleetView>>(
    (next, options) => setParams(formatFleetView(next), options),
    [setParams],
  );
  return { view, setView };
}
