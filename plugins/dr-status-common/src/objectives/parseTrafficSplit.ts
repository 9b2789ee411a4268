/**
 * Reads `us-east-1=70,us-west-2=30`.
 *
 * @returns shares from 0 to 1, whatever the numbers sum up to; undefined when the text makes no sense
 */
export function parseTrafficSplit(
  text: string,
): Readonly<Record<string, number>> | undefined {
  const parts = text.split(',').map(part => part.trim().split('='));
  const weights = parts.map(([region, weight]) => ({
    region: region?.trim(),
    weight: Number(weight),
  }));
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  if (
    weights.some(
      ({ region, weight }) => !region || !Number.isFinite(weight) || weight < 0,
    ) ||
    total <= 0
  ) {
    return undefined;
  }
  return Object.fromEntries(
    weights.map(({ region, weight }) => [region, weight / total]),
  );
}
