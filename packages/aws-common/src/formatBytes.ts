const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'];

/**
 * An amount of storage or memory for people, in the binary units that AWS counts in even where
 * it writes GB: `20 GiB`, `1.5 TiB`, `512 B`.
 *
 * @param bytes - may be negative; `unknown` is returned when it is not a finite number
 */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes)) {
    return 'unknown';
  }
  if (bytes < 0) {
    return `-${formatBytes(-bytes)}`;
  }
  let value = bytes;
  let unit = 0;
  // 1,023.95 would be shown as 1024, so the next unit starts there.
  while (value >= 1023.95 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  return `${Number(value.toFixed(digits))} ${UNITS[unit]}`;
}
