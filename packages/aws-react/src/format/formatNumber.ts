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

function formatFigure(value: number): string {
  return new Intl.NumberFormat('en-US', {
    maximumSignificantDigits: Math.abs(value) >= 1000 ? 4 : 3,
    notation: Math.abs(value) >= 100_000 ? 'compact' : 'standard',
  }).format(value);
}

/** From here on nobody thinks in seconds; the greatest unit of which there are two. */
const LONG_SECONDS = [
  { least: 2 * 86_400, seconds: 86_400, name: 'd' },
  { least: 2 * 3_600, seconds: 3_600, name: 'h' },
  { least: 600, seconds: 60, name: 'min' },
] as const;

/** Seconds as a measured latency is said: `450 µs`, `3.2 ms`, `1.5 s`, and long ones as `3.75 h`. */
function formatSeconds(seconds: number): string {
  const magnitude = Math.abs(seconds);
  const long = LONG_SECONDS.find(({ least }) => magnitude >= least);
  if (long) return `${formatFigure(seconds / long.seconds)} ${long.name}`;
  if (magnitude === 0 || magnitude >= 1) return `${formatFigure(seconds)} s`;
  return magnitude >= 0.001
    ? `${formatFigure(seconds * 1e3)} ms`
    : `${formatFigure(seconds * 1e6)} µs`;
}

// The units in which the inventory stores metric series.
const MEASURES: Readonly<Record<string, (value: number) => string>> = {
  seconds: formatSeconds,
  bytes: formatBytes,
  'bytes-per-second': value => `${formatBytes(value)}/s`,
  percent: value => `${formatFigure(value)} %`,
  count: formatFigure,
  'count-per-second': value => `${formatFigure(value)} /s`,
};

/**
 * Writes a measured value with three significant digits, as fits an axis or a tooltip.
 *
 * @param unit - one of the units of metric series; any other is written as it is
 */
export function formatMeasure(value: number, unit: string): string {
  if (!Number.isFinite(value)) {
    return 'unknown';
  }
  const format = MEASURES[unit];
  return format ? format(value) : `${formatFigure(value)} ${unit}`;
}
