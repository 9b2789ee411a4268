const UNITS: ReadonlyArray<{
  readonly name: string;
  readonly seconds: number;
}> = [
  { name: 'd', seconds: 86_400 },
  { name: 'h', seconds: 3_600 },
  { name: 'min', seconds: 60 },
  { name: 's', seconds: 1 },
];

/**
 * A span of time for people, in at most two units: `4 min 10 s`, `3 d 2 h`, `250 ms`.
 *
 * Below ten seconds one decimal is kept, because that is where replica lags differ.
 *
 * @param seconds - may be negative or fractional; `unknown` is returned when it is not a
 *   finite number
 */
export function formatDuration(seconds: number): string {
  if (!Number.isFinite(seconds)) {
    return 'unknown';
  }
  if (seconds < 0) {
    return `-${formatDuration(-seconds)}`;
  }
  if (seconds > 0 && Math.round(seconds * 1000) < 1000) {
    return `${Math.max(1, Math.round(seconds * 1000))} ms`;
  }
  if (seconds < 9.95) {
    return `${Math.round(seconds * 10) / 10} s`;
  }
  return formatWholeSeconds(Math.round(seconds));
}

function formatWholeSeconds(wholeSeconds: number): string {
  const first = UNITS.findIndex(unit => wholeSeconds >= unit.seconds);
  const large = UNITS[first];
  const small = UNITS[first + 1];
  if (!small) {
    return `${wholeSeconds} ${large.name}`;
  }
  // Rounded to the smaller unit first, so that 3,599 s never becomes "59 min 60 s".
  const rounded = Math.round(wholeSeconds / small.seconds) * small.seconds;
  if (first > 0 && rounded >= UNITS[first - 1].seconds) {
    return formatWholeSeconds(rounded);
  }
  const count = Math.floor(rounded / large.seconds);
  const rest = Math.round((rounded % large.seconds) / small.seconds);
  return rest === 0
    ? `${count} ${large.name}`
    : `${count} ${large.name} ${rest} ${small.name}`;
}
