const UNITS = [
  { seconds: 86_400, label: 'd' },
  { seconds: 3_600, label: 'h' },
  { seconds: 60, label: 'min' },
  { seconds: 1, label: 's' },
] as const;

/**
 * Writes a duration with its two greatest units: `4 min 10 s`, `2 h`, `3 d 4 h`.
 *
 * @param seconds - negative values are written with a minus sign; not a number gives `unknown`
 */
export function formatDuration(seconds: number): string {
  if (!Number.isFinite(seconds)) {
    return 'unknown';
  }
  const sign = seconds < 0 ? '−' : '';
  const magnitude = Math.abs(seconds);
  if (magnitude < 1) {
    return magnitude === 0
      ? '0 s'
      : `${sign}${Math.round(magnitude * 1000)} ms`;
  }
  const whole = Math.round(magnitude);
  const first = UNITS.findIndex(unit => whole >= unit.seconds);
  const greater = UNITS[first];
  const lesser = UNITS[first + 1];
  if (!lesser) {
    return `${sign}${whole} ${greater.label}`;
  }
  const count = Math.floor(whole / greater.seconds);
  const rest = Math.floor((whole % greater.seconds) / lesser.seconds);
  const head = `${sign}${count} ${greater.label}`;
  return rest === 0 ? head : `${head} ${rest} ${lesser.label}`;
}

/**
 * Writes an age with its greatest unit only, as it changes while one reads: `3 min ago`.
 */
export function formatAge(ageSeconds: number): string {
  if (!Number.isFinite(ageSeconds)) {
    return 'unknown';
  }
  const whole = Math.max(0, Math.round(ageSeconds));
  if (whole < 5) {
    return 'just now';
  }
  const unit = UNITS.find(candidate => whole >= candidate.seconds) ?? UNITS[3];
  return `${Math.floor(whole / unit.seconds)} ${unit.label} ago`;
}
