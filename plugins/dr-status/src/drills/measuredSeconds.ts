import { parseDuration } from '@meridian/plugin-dr-status-common';

/** A time that somebody measured, as it was typed. */
export interface MeasuredInput {
  /** Absent where the field is empty or makes no sense. */
  readonly seconds?: number;
  readonly problem?: string;
}

/** Reads a measured time: `250`, `4 min 10 s`, `1h30m`. Nothing typed is nothing measured, and no problem. */
export function readMeasured(text: string): MeasuredInput {
  if (text.trim() === '') return {};
  const seconds = parseDuration(text);
  return seconds === undefined
    ? {
        problem: `'${text.trim()}' is no duration: write it as 250, 4 min 10 s or 1h30m.`,
      }
    : { seconds };
}
