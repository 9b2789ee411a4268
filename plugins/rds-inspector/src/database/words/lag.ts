import { formatDuration, formatMeasure } from '@meridian/aws-react';

/** A lag as exactly as it matters: `18 ms`, `2.4 s`, `4 min 10 s`. */
export function lagInWords(seconds: number): string {
  return seconds < 60
    ? formatMeasure(seconds, 'seconds')
    : formatDuration(seconds);
}
