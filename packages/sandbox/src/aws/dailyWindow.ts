const MINUTES_PER_DAY = 24 * 60;

/** A time of the day at which something happens every day; it may run past midnight. */
export interface DailyWindow {
  /** Minutes after midnight UTC. */
  readonly startMinute: number;
  readonly durationMinutes: number;
}

/** Whether a moment lies in the window; the end is no part of it. */
export function isWithinDailyWindow(window: DailyWindow, now: Date): boolean {
  const minute = now.getUTCHours() * 60 + now.getUTCMinutes();
  const sinceStart =
    (minute - window.startMinute + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  return sinceStart < window.durationMinutes;
}
