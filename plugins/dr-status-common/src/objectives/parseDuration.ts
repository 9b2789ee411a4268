const UNITS: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  m: 60,
  min: 60,
  h: 3600,
  d: 86_400,
};

/**
 * Reads a span of time as annotations have it: `15m`, `30 s`, `1h30m`, `PT15M`, or a number of seconds.
 *
 * @returns seconds; undefined when the text makes no sense
 */
export function parseDuration(text: string): number | undefined {
  const trimmed = text.trim().toLowerCase();
  if (/^\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed);
  const plain = trimmed.replace(/^p(?:(\d+d))?t?/, '$1');
  const parts = [...plain.matchAll(/(\d+(?:\.\d+)?)\s*(ms|min|[smhd])\s*/g)];
  if (parts.length === 0 || parts.map(([all]) => all).join('') !== plain) {
    return undefined;
  }
  return parts.reduce(
    (sum, [, value, unit]) => sum + Number(value) * UNITS[unit],
    0,
  );
}
