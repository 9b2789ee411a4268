import type { Grouping, Selection } from './grouping';
import { momentsOf } from './requests';
import type { SessionLoad } from './sessionLoad';

type Key = Readonly<Record<string, string>>;

/** The load of the sessions that have something in common, one value for each period. */
export interface LoadSeries {
  /** What they have in common; undefined for all sessions together. */
  readonly key: Key | undefined;
  /** Undefined where nothing was counted in a period. */
  readonly values: readonly (number | undefined)[];
  /** The average over all periods in which something was counted. */
  readonly total: number;
}

/**
 * The load over some periods: of all sessions that are selected, and of each group of them, the
 * heaviest first.
 *
 * @param groupings - sessions with the same keys in all of these are one group
 */
export function loadSeries(options: {
  load: SessionLoad;
  groupings: readonly Grouping[];
  selection: Selection;
  periods: readonly Date[];
  periodSeconds: number;
  now: Date;
}): { total: LoadSeries; groups: readonly (LoadSeries & { key: Key })[] } {
  const { load, groupings, selection, periods, periodSeconds, now } = options;
  const byHost =
    selection.byHost || groupings.some(grouping => grouping.byHost);
  const facets = load.facets(byHost);
  const isSelected = facets.map(facet => selection.has(facet));
  const { keys, groupOf } = groupFacets(facets, groupings);

  const totals: (number | undefined)[] = [];
  const values: (number | undefined)[][] = keys.map(() => []);
  for (const period of periods) {
    const sums = new Float64Array(keys.length);
    let sum = 0;
    let counted = 0;
    for (const time of momentsOf(period, periodSeconds, now)) {
      const sessions = load.at(time, byHost);
      if (!sessions) continue;
      counted += 1;
      for (const [index, value] of sessions.entries()) {
        if (!isSelected[index]) continue;
        sum += value;
        const group = groupOf[index];
        if (group !== undefined) sums[group] = (sums[group] ?? 0) + value;
      }
    }
    totals.push(counted ? sum / counted : undefined);
    values.forEach((series, group) =>
      series.push(counted ? (sums[group] ?? 0) / counted : undefined),
    );
  }
  const groups = keys
    .map((key, group) => ({
      key,
      values: values[group] ?? [],
      total: average(values[group] ?? []),
    }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
  return {
    total: { key: undefined, values: totals, total: average(totals) },
    groups,
  };
}

function groupFacets(
  facets: ReturnType<SessionLoad['facets']>,
  groupings: readonly Grouping[],
): { keys: Key[]; groupOf: (number | undefined)[] } {
  const keys: Key[] = [];
  const indexes = new Map<string, number>();
  const groupOf = facets.map(facet => {
    const parts = groupings.map(grouping => grouping.keyOf(facet));
    if (parts.length === 0 || parts.some(part => !part)) return undefined;
    const key: Key = Object.assign({}, ...parts);
    const text = JSON.stringify(key);
    const known = indexes.get(text);
    if (known !== undefined) return known;
    indexes.set(text, keys.length);
    keys.push(key);
    return keys.length - 1;
  });
  return { keys, groupOf };
}

function average(values: readonly (number | undefined)[]): number {
  const known = values.filter(value => value !== undefined);
  return known.length
    ? known.reduce((sum, value) => sum + value, 0) / known.length
    : 0;
}
