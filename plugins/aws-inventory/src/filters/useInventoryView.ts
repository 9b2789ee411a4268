import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { formatView, parseView, type InventoryView } from './inventoryView';

/** The view that the address holds, and how to change it. */
export function useInventoryView(): {
  view: InventoryView;
  /**
   * @param options.replace - takes the place of the present entry of the history; for changes that
   *   nobody wants to go back through one by one, as the letters of a search
   */
  setView(view: InventoryView, options?: { replace?: boolean }): void;
} {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => parseView(params), [params]);
  const setView = useCallback(
    (next: InventoryView, options?: { replace?: boolean }) =>
      setParams(formatView(next), options),
    [setParams],
  );
  return { view, setView };
}
