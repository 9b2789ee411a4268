import { SERIES_COLOR_COUNT, type ChartSeries } from '@meridian/aws-react';
import type {
  ChartPoint,
  DatabaseLoad,
} from '@meridian/plugin-rds-inspector-common';

/** One less than there are colours: the last area is all the rest together. */
const SHOWN_GROUP_COUNT = SERIES_COLOR_COUNT - 1;

/** What of the whole the groups do not make up, at each time. */
function restOf(
  total: readonly ChartPoint[],
  groups: ReadonlyArray<readonly ChartPoint[]>,
): ChartPoint[] {
  const known = new Map<string, number>();
  for (const { time, value } of groups.flat()) {
    known.set(time, (known.get(time) ?? 0) + value);
  }
  return total.map(({ time, value }) => ({
    time,
    value: Math.max(0, value - (known.get(time) ?? 0)),
  }));
}

/**
 * The load as areas upon each other, the greatest at the bottom: together they are the whole load. A
 * group without a point at a time at which there was load had none then.
 */
export function loadSeries(load: DatabaseLoad): ChartSeries[] {
  const shown = load.groups.slice(0, SHOWN_GROUP_COUNT);
  const filled = shown.map(({ points }) => {
    const values = new Map(points.map(({ time, value }) => [time, value]));
    return load.total.map(({ time }) => ({
      time,
      value: values.get(time) ?? 0,
    }));
  });
  const rest = restOf(load.total, filled);
  const areas = shown.map((group, index) => ({
    id: group.id,
    title: group.label,
    color: `var(--mer-series-${index + 1})`,
    resolutionSeconds: load.periodSeconds,
    points: filled[index],
  }));
  const hasRest = rest.some(({ value }) => value > 0.005);
  return hasRest
    ? [
        ...areas,
        {
          id: 'rest',
          title: 'other',
          color: 'var(--mer-series-other)',
          resolutionSeconds: load.periodSeconds,
          points: rest,
        },
      ]
    : areas;
}

/** What the load says first: how busy it was, against what it can do, and with what. */
export function loadSentence(load: DatabaseLoad): string {
  const { total, vcpuCount, groups, databaseName } = load;
  if (total.length === 0) {
    return `${databaseName} recorded no load in this time.`;
  }
  const average =
    total.reduce((sum, { value }) => sum + value, 0) / total.length;
  const peak = Math.max(...total.map(({ value }) => value));
  const figure = (value: number) => Number(value.toFixed(value < 10 ? 1 : 0));
  const sessions = `${databaseName} had ${figure(
    average,
  )} active sessions on average and ${figure(peak)} at most`;
  const against =
    vcpuCount === undefined
      ? ''
      : `, ${
          peak > vcpuCount ? 'more than' : 'within'
        } what its ${vcpuCount} vCPU can work on`;
  const [first] = groups;
  return first
    ? `${sessions}${against}; more on ${
        first.label
      } than on anything else (${Math.round(first.percentOfLoad)} %).`
    : `${sessions}${against}.`;
}
