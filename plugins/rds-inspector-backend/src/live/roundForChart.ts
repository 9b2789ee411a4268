/** No chart shows more; points without the rest are half as long to send. */
const SIGNIFICANT_DIGITS = 6;

/** A value as exact as a chart can show it. */
export function roundForChart(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}
