import { formatDuration } from '@meridian/aws-common';

/**
 * Writes a duration exactly as the sentences of an assessment do, so that a figure and its arithmetic never
 * differ by their rounding.
 */
export function durationInWords(seconds: number): string {
  return formatDuration(seconds).replace(/^-/, '−');
}
