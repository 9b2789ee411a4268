import type { Knex } from 'knex';

/** How long points stand for, in seconds; 0: as they were recorded, each until the next. */
export const RESOLUTIONS = [0, 300, 3600] as const;

export type Resolution = (typeof RESOLUTIONS)[number];

/** A span of time; the end is not part of it. */
export interface TimeRange {
  readonly from: Date;
  readonly to: Date;
}

/** A part of a range, and the points that tell of it. */
export interface Segment extends TimeRange {
  readonly resolution: Resolution;
}

/** Until when points are rolled up, by resolution. */
export type RolledUntil = ReadonlyMap<Resolution, Date>;

/** The name of what is rolled up. */
export type SeriesKind = 'lag' | 'verdicts';

export async function readRolledUntil(
  db: Knex,
  series: SeriesKind,
): Promise<RolledUntil> {
  const rows: Array<{ resolution: Resolution; rolled_until: Date }> = await db(
    'rollups',
  )
    .where({ series })
    .select('resolution', 'rolled_until');
  return new Map(rows.map(row => [row.resolution, row.rolled_until]));
}

/**
 * Cuts a range into what is rolled up that far, and what is known more finely only because it is newer.
 *
 * @param coarsest - the resolution of the oldest part
 */
export function segmentsOf(
  range: TimeRange,
  rolledUntil: RolledUntil,
  coarsest: Resolution,
): Segment[] {
  const segments: Segment[] = [];
  let from = range.from;
  for (const resolution of [...RESOLUTIONS].reverse()) {
    if (resolution > coarsest) continue;
    const end =
      resolution === 0 ? range.to : rolledUntil.get(resolution) ?? range.from;
    const to = end < range.to ? end : range.to;
    if (to > from) {
      segments.push({ resolution, from, to });
      from = to;
    }
  }
  return segments;
}

/** The finest resolution that still reaches back to a time. */
export function finestResolution(
  from: Date,
  now: Date,
  retention: {
    readonly rawSeconds: number;
    readonly fiveMinutesSeconds: number;
  },
): Resolution {
  const ageSeconds = (now.getTime() - from.getTime()) / 1000;
  if (ageSeconds <= retention.rawSeconds) return 0;
  return ageSeconds <= retention.fiveMinutesSeconds ? 300 : 3600;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

/** How long each point of an answer stands for, so that no chart has more than some two thousand. */
export function bucketSecondsOf({ from, to }: TimeRange): number {
  const seconds = (to.getTime() - from.getTime()) / 1000;
  if (seconds <= 6 * HOUR) return 60;
  if (seconds <= 3 * DAY) return 300;
  if (seconds <= 90 * DAY) return HOUR;
  return seconds <= 400 * DAY ? 6 * HOUR : 12 * HOUR;
}

/** The coarsest resolution that a bucket can be made of exactly. */
export function coarsestWithin(
  bucketSeconds: number,
  finest: Resolution,
): Resolution {
  const fitting = RESOLUTIONS.filter(one => one <= bucketSeconds);
  const coarsest = fitting[fitting.length - 1];
  return coarsest > finest ? coarsest : finest;
}
