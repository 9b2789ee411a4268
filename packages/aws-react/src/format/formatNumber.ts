/** Writes a count with thousands separators. */
export function formatCount(count: number): string {
  return Number.isFinite(count)
    ? new Intl.NumberFormat('en-US').format(count)
    : 'unknown';
}

/** Writes a count with its noun: `1 resource`, `2,300 resources`. */
export function formatCountOf(
  count: number,
  singular: string,
  plural: string = `${singular}s`,
): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}

const BYTE_UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** Writes bytes in the binary units that AWS uses: `1.5 GiB`. */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes)) {
    return 'unknown';
  }
  const magnitude = Math.abs(bytes);
  const power =
    magnitude < 1024
      ? 0
      : Math.min(
          BYTE_UNITS.length - 1,
          Math.floor(Math.log(magnitude) / Math.log(1024)),
        );
  const value = bytes / 1024 ** power;
  return `${Number(value.toFixed(value < 10 ? 1 : 0))} ${BYTE_UNITS[power]}`;
}

// The names on the left are those of CloudWatch's StandardUnit.
const UNIT_SUFFIXES: Readonly<Record<string, string>> = {
  Percent: ' %',
  Seconds: ' s',
  Milliseconds: ' ms',
  Count: '',
  None: '',
  'Count/Second': ' /s',
  'Bytes/Second': ' B/s',
};

/**
 * Writes a measured value with three significant digits, as fits an axis or a tooltip.
 */
export function formatMeasure(value: number, unit: string): string {
  if (unit === 'Bytes') {
    return formatBytes(value);
  }
  if (!Number.isFinite(value)) {
    return 'unknown';
  }
  const text = new Intl.NumberFormat('en-US', {
    maximumSignificantDigits: Math.abs(value) >= 1000 ? 4 : 3,
    notation: Math.abs(value) >= 100_000 ? 'compact' : 'standard',
  }).format(value);
  const suffix = UNIT_SUFFIXES[unit] ?? ` ${unit}`;
  return `${text}${suffix}`;
}
