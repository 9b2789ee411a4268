import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

export const RANGES = ['1h', '6h', '24h', '7d'] as const;
export type MetricRange = (typeof RANGES)[number];

const HOURS: Readonly<Record<MetricRange, number>> = {
  '1h': 1,
  '6h': 6,
  '24h': 24,
  '7d': 168,
};
const DEFAULT_RANGE: MetricRange = '6h';

/**
 * The time that the charts show, kept in the address: a length that ends now, or a part that the
 * reader cut out of a chart.
 */
export function useMetricRange() {
  const [params, setParams] = useSearchParams();
  const range = params.get('range');
  const from = params.get('from');
  const to = params.get('to');
  const isZoomed = from !== null && to !== null;
  const chosen = isZoomed
    ? undefined
    : RANGES.find(candidate => candidate === range) ?? DEFAULT_RANGE;

  const span = useMemo(() => {
    if (from !== null && to !== null) {
      return { from, to };
    }
    const now = Date.now();
    const hours = HOURS[chosen ?? DEFAULT_RANGE];
    return {
      from: new Date(now - hours * 3_600_000).toISOString(),
      to: new Date(now).toISOString(),
    };
  }, [from, to, chosen]);

  const change = (values: Readonly<Record<string, string | undefined>>) =>
    setParams(before => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(values)) {
        if (value === undefined) next.delete(name);
        else next.set(name, value);
      }
      return next;
    });

  return {
    ...span,
    chosen,
    choose: (next: MetricRange) =>
      change({ range: next, from: undefined, to: undefined }),
    zoom: (part: { from: string; to: string }) =>
      change({ range: undefined, ...part }),
  };
}
