import type {
  LossScenario,
  RecoveryAssessment,
} from '@meridian/plugin-dr-status-common';

/** Every Region and Availability Zone in which some system has something, in alphabetical order. */
export function scenariosOf({
  probed,
  systemRefs,
}: RecoveryAssessment): LossScenario[] {
  const zonesByRegion = new Map<string, Set<string>>();
  for (const store of probed.stores) {
    if (!systemRefs.has(store.arn)) continue;
    for (const { region, availabilityZones } of store.copies) {
      if (region === '' || region === 'global') continue;
      const zones = zonesByRegion.get(region) ?? new Set();
      zonesByRegion.set(region, zones);
      availabilityZones.forEach(zone => zones.add(zone));
    }
  }
  const regions = [...zonesByRegion].sort(([a], [b]) => (a < b ? -1 : 1));
  return regions.flatMap(([region, zones]): LossScenario[] => [
    { kind: 'region', region },
    ...[...zones].sort().map(zone => ({ kind: 'zone' as const, region, zone })),
  ]);
}

/** What a scenario is stored under. */
export function keyOfScenario(scenario: LossScenario): string {
  return scenario.kind === 'region'
    ? `region ${scenario.region}`
    : `zone ${scenario.region} ${scenario.zone}`;
}
