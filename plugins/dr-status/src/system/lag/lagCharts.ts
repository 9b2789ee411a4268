import {
  formatDuration,
  formatMeasure,
  seriesColor,
  type ChartSeries,
} from '@meridian/aws-react';
import type { LagSeries, MetShare } from '@meridian/plugin-dr-status-common';

/** A chart of one lag with its objective and the share of time in which it was kept. */
export interface LagChart {
  readonly id: string;
  readonly title: string;
  readonly series: ChartSeries;
  readonly limit?: { readonly label: string; readonly value: number };
  readonly met: MetShare;
}

/**
 * One chart for each lag: the system's own first, then those of its stores with the least kept first. The greatest
 * lag of each span is drawn, as the objective is judged by it.
 */
export function lagCharts(series: readonly LagSeries[]): LagChart[] {
  const own = series.filter(({ region }) => region === undefined);
  const copies = series
    .filter(({ region }) => region !== undefined)
    .sort((a, b) => (a.met.share ?? 0) - (b.met.share ?? 0));
  return [...own, ...copies].map(one => ({
    id: `${one.subject} ${one.region ?? ''}`,
    title: one.region
      ? `How far is ${one.title} in ${one.region} behind?`
      : `How much would ${one.title} lose?`,
    series: {
      id: one.subject,
      title: one.title,
      color: seriesColor(one.region ?? 'system', [
        'us-east-1',
        'us-west-2',
        'eu-west-1',
        'eu-central-1',
        'ap-southeast-1',
        'system',
      ]),
      resolutionSeconds: one.resolutionSeconds,
      points: one.points.map(({ time, maximum }) => ({ time, value: maximum })),
    },
    limit:
      one.objectiveSeconds === undefined
        ? undefined
        : {
            label: `objective ${formatMeasure(
              one.objectiveSeconds,
              'seconds',
            )}`,
            value: one.objectiveSeconds,
          },
    met: one.met,
  }));
}

/** A part of a time in words: `2 h 10 min, 1.5 %`. */
function partInWords(seconds: number, total: number): string {
  const percent = (seconds / total) * 100;
  const digits = percent > 0 && percent < 10 ? 1 : 0;
  return `${percent.toFixed(digits)} % (${formatDuration(seconds)})`;
}

/** How long the objective was kept, exceeded, and not known, in a sentence. */
export function metInWords({
  metSeconds,
  exceededSeconds,
  unknownSeconds,
}: MetShare): string {
  const total = metSeconds + exceededSeconds + unknownSeconds;
  if (total === 0) return 'Nothing was recorded in this time.';
  return `Met ${partInWords(metSeconds, total)}, exceeded ${partInWords(
    exceededSeconds,
    total,
  )}, unknown ${partInWords(unknownSeconds, total)}.`;
}
