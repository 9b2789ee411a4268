import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  formatOverviewView,
  parseOverviewView,
  type OverviewView,
} from './overviewView';

/**
 * Takes a new view into the address; `replace` is for changes that nobody wants to go back through one by
 * one, as the letters of a search.
 */
export type ChangeView = (
  view: OverviewView,
  options?: { replace?: boolean },
) => void;

/** The view that the address holds, and how to change it. */
export function useOverviewView(): { view: OverviewView; setView: ChangeView } {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => parseOverviewView(params), [params]);
  const setView = useCallback<ChangeView>(
    (next, options) => setParams(formatOverviewView(next), options),
    [setParams],
  );
  return { view, setView };
}
