import type { Drill, DrillStep } from '@meridian/plugin-dr-status-common';

/**
 * How long a step runs, or took. Both times are of the server's events, so a page that is loaded again goes on
 * where it was.
 *
 * @returns seconds; undefined before the start
 */
export function stepSeconds(
  step: Pick<DrillStep, 'startedAt' | 'finishedAt'>,
  now: Date,
): number | undefined {
  return secondsBetween(step.startedAt, step.finishedAt, now);
}

/** How long a drill runs, or took, in seconds; undefined before the start. */
export function drillSeconds(
  drill: Pick<Drill, 'startedAt' | 'closedAt'>,
  now: Date,
): number | undefined {
  return secondsBetween(drill.startedAt, drill.closedAt, now);
}

function secondsBetween(
  from: string | undefined,
  to: string | undefined,
  now: Date,
): number | undefined {
  if (from === undefined) return undefined;
  const end = to === undefined ? now.getTime() : Date.parse(to);
  // The clock of the browser may be behind that of the server.
  return Math.max(0, (end - Date.parse(from)) / 1000);
}

/** Writes a running time with all its places, so that its width stays: `0:07`, `12:30`, `1:02:03`. */
export function formatStopwatch(seconds: number): string {
  const whole = Math.floor(seconds);
  const pad = (part: number) => String(part).padStart(2, '0');
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  return hours > 0
    ? `${hours}:${pad(minutes)}:${pad(whole % 60)}`
    : `${minutes}:${pad(whole % 60)}`;
}
