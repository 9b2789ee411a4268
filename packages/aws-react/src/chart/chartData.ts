/** One line of a chart. */
export interface ChartSeries {
  readonly id: string;
  readonly title: string;
  /** As CSS, usually from {@link seriesColor}. */
  readonly color: string;
  /** How far apart points are where none is missing. */
  readonly resolutionSeconds: number;
  /** In order of time. */
  readonly points: ReadonlyArray<{
    readonly time: string;
    readonly value: number;
  }>;
}

/** All series at one time; null where a series has a gap. */
export interface ChartRow {
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly values: Readonly<Record<string, number | null>>;
}

/** From which distance on two neighbouring points have a gap between them. */
const GAP_FACTOR = 1.5;

/**
 * Puts series on one time axis. Where points are missing there is a null, so that the line breaks:
 * a gap is never joined and never zero.
 */
export function toChartRows(series: readonly ChartSeries[]): ChartRow[] {
  const rows = new Map<number, Record<string, number | null>>();
  const put = (time: number, id: string, value: number | null) => {
    const values = rows.get(time) ?? {};
    values[id] = value;
    rows.set(time, values);
  };
  for (const { id, points, resolutionSeconds } of series) {
    const resolutionMillis = resolutionSeconds * 1000;
    let previous: number | undefined;
    for (const point of points) {
      const time = new Date(point.time).getTime();
      if (
        previous !== undefined &&
        time - previous > resolutionMillis * GAP_FACTOR
      ) {
        put(previous + resolutionMillis, id, null);
      }
      put(time, id, point.value);
      previous = time;
    }
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([time, values]) => ({ time, values }));
}

/** How many series one chart shows before the rest become one list behind it. */
export const SHOWN_SERIES_COUNT = 7;

/** A value of one series at one time, for the list that shows on hover. */
export interface HoverValue {
  readonly id: string;
  readonly value: number;
}

/** The values of one row, greatest first; gaps are left out. */
export function sortedValues(row: ChartRow): HoverValue[] {
  return Object.entries(row.values)
    .flatMap(([id, value]) => (value === null ? [] : [{ id, value }]))
    .sort((a, b) => b.value - a.value);
}

/** How far above the greatest value a limit may be before drawing it would flatten the lines. */
const FAR_FACTOR = 4;

/** Whether a limit is so far above all values that the lines would not be readable below it. */
export function isFarAbove(limit: number, greatest: number): boolean {
  return greatest > 0 && limit > greatest * FAR_FACTOR;
}

/** The greatest value that is drawn; of a stacked chart the greatest sum. */
export function greatestValue(
  rows: readonly ChartRow[],
  isStacked: boolean,
): number {
  let greatest = 0;
  for (const row of rows) {
    const values = Object.values(row.values).map(value => value ?? 0);
    const top = isStacked
      ? values.reduce((sum, value) => sum + value, 0)
      : Math.max(...values);
    greatest = Math.max(greatest, top);
  }
  return greatest;
}

/** The row at a time, or the one before it; undefined before the first. Rows are in order of time. */
export function rowAt(
  rows: readonly ChartRow[],
  timeMillis: number,
): ChartRow | undefined {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (rows[middle].time <= timeMillis) low = middle + 1;
    else high = middle;
  }
  return rows[low - 1];
}
