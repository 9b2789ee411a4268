import type { LossScenarioSummary } from '@meridian/plugin-dr-status-common';

interface CountedName {
  readonly name: string;
  readonly systemCount: number;
}

/** The Regions, those with most systems first. */
export function regionsOf(
  scenarios: readonly LossScenarioSummary[],
): CountedName[] {
  return scenarios
    .filter(({ kind }) => kind === 'region')
    .map(({ region, systemCount }) => ({ name: region, systemCount }))
    .sort(byCount);
}

/** The zones of a Region, by name. */
export function zonesOf(
  scenarios: readonly LossScenarioSummary[],
  region: string,
): CountedName[] {
  return scenarios
    .flatMap(({ zone, systemCount, region: ofRegion }) =>
      zone !== undefined && ofRegion === region
        ? [{ name: zone, systemCount }]
        : [],
    )
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The Region that is asked about first: that whose loss would hit most systems. */
export function firstRegionOf(
  scenarios: readonly LossScenarioSummary[],
): string | undefined {
  return regionsOf(scenarios)[0]?.name;
}

function byCount(a: CountedName, b: CountedName): number {
  return b.systemCount - a.systemCount || a.name.localeCompare(b.name);
}
