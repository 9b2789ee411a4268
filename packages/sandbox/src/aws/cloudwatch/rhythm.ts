const MINUTE_MILLISECONDS = 60_000;
const DAY_MILLISECONDS = 86_400_000;
const WEEK_MILLISECONDS = 7 * DAY_MILLISECONDS;
/** When the traffic of a day peaks: two in the afternoon in New York. */
const PEAK_HOUR_UTC = 18;
/** From here growth is counted. */
const GROWTH_START = Date.UTC(2023, 0, 1);

/** A number that stands for a text in {@link noise} and {@link weeklyIncident}. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** A number from 0 up to 1 that depends on a seed and a step alone. */
export function hashToUnit(seed: number, step: number): number {
  let value = (seed ^ Math.imul(step | 0, 0x9e3779b1)) | 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** Smooth noise from -1 to 1 with a little jitter from minute to minute. */
export function noise(seed: number, time: Date): number {
  const minutes = time.getTime() / MINUTE_MILLISECONDS;
  const quarter = Math.floor(minutes / 15);
  const fraction = minutes / 15 - quarter;
  const from = hashToUnit(seed, quarter);
  const to = hashToUnit(seed, quarter + 1);
  const smooth = from + (to - from) * fraction;
  const jitter = hashToUnit(seed ^ 0x5bd1e995, Math.floor(minutes));
  return (smooth * 0.8 + jitter * 0.2) * 2 - 1;
}

/**
 * How busy the platform is, about 1 on a working day's average: a daily rhythm, quiet weekends.
 */
export function businessRhythm(time: Date): number {
  const hour = (time.getTime() % DAY_MILLISECONDS) / 3_600_000;
  const daily = 1 + 0.45 * Math.cos(((hour - PEAK_HOUR_UTC) / 12) * Math.PI);
  const weekday = time.getUTCDay();
  return weekday === 0 || weekday === 6 ? daily * 0.6 : daily;
}

/** Growth since the beginning of 2023, linear: 1.5 is half as much again. */
export function growth(time: Date, perYear: number): number {
  const years = (time.getTime() - GROWTH_START) / (365 * DAY_MILLISECONDS);
  return 1 + Math.max(0, years) * perYear;
}

/**
 * True during an incident that comes once a week at a time of its own.
 *
 * @param durationMinutes - how long it lasts
 */
export function weeklyIncident(
  seed: number,
  time: Date,
  durationMinutes: number,
): boolean {
  const offset = Math.floor(hashToUnit(seed, 7) * WEEK_MILLISECONDS);
  const sinceStart = (time.getTime() + offset) % WEEK_MILLISECONDS;
  return sinceStart < durationMinutes * MINUTE_MILLISECONDS;
}

/** From 0 to 1 and back to 0 at once, over and over: what fills up and is cleared. */
export function sawtooth(time: Date, periodDays: number, seed: number): number {
  const period = periodDays * DAY_MILLISECONDS;
  const offset = hashToUnit(seed, 3) * period;
  return ((time.getTime() + offset) % period) / period;
}
