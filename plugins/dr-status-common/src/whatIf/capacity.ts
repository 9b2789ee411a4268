import type { RecoveryEstate, SourceResource } from '../facts';
import { blocker } from '../probes/blockers';
import type { Blocker, CapacityCheck, LossScenario } from '../types';
import {
  AUTO_SCALING_GROUPS,
  NODE_GROUPS,
  type GroupReader,
} from './capacityGroups';
import { outcomeOf, quotaChecks } from './quotas';

/**
 * Whether what survives may grow to carry what is lost.
 *
 * @param environments - those that have to survive
 */
export function capacityChecks(
  estate: RecoveryEstate,
  scenario: LossScenario,
  environments: readonly string[],
): CapacityCheck[] {
  const isJudged = ({ environment }: SourceResource) =>
    environment === undefined || environments.includes(environment);
  return [
    ...groupChecks(estate, scenario, NODE_GROUPS, isJudged),
    ...groupChecks(estate, scenario, AUTO_SCALING_GROUPS, isJudged),
    ...(scenario.kind === 'region'
      ? quotaChecks(estate, scenario.region, isJudged)
      : []),
  ];
}

function groupChecks(
  estate: RecoveryEstate,
  scenario: LossScenario,
  reader: GroupReader,
  isJudged: (group: SourceResource) => boolean,
): CapacityCheck[] {
  const byKey = new Map<string, SourceResource[]>();
  for (const group of estate.ofType(reader.type).filter(isJudged)) {
    const key = reader.keyOf(group, estate);
    if (key !== undefined) {
      byKey.set(key, [...(byKey.get(key) ?? []), group]);
    }
  }
  return [...byKey.values()].flatMap(groups =>
    scenario.kind === 'zone'
      ? groups
          .filter(({ region }) => region === scenario.region)
          .flatMap(group => zoneCheck(group, estate, scenario.zone, reader))
      : regionCheck(groups, estate, scenario.region, reader),
  );
}

function regionCheck(
  groups: readonly SourceResource[],
  estate: RecoveryEstate,
  region: string,
  reader: GroupReader,
): CapacityCheck[] {
  const lost = groups.filter(group => group.region === region);
  if (lost.length === 0) return [];
  const [survivor] = groups.filter(group => group.region !== region);
  const lostCount = lost.reduce<number | undefined>((sum, group) => {
    const { current } = reader.sizeOf(group, estate);
    return sum === undefined || current === undefined
      ? undefined
      : sum + current;
  }, 0);
  if (!survivor) {
    return lostCount === 0
      ? []
      : [
          checkOf(lost[0], reader, {
            current: 0,
            needed: lostCount,
            maximum: 0,
            arithmetic: `no group of this name outside of ${region} for the ${
              lostCount ?? '?'
            } there`,
          }),
        ];
  }
  const { current, maximum } = reader.sizeOf(survivor, estate);
  const needed =
    current === undefined || lostCount === undefined
      ? undefined
      : current + lostCount;
  return [
    checkOf(survivor, reader, {
      current,
      needed,
      maximum,
      arithmetic: `${current ?? '?'} here + ${lostCount ?? '?'} of ${region}`,
    }),
  ];
}

/** A zone's members start again in the other zones, where the group may have as many as before. */
function zoneCheck(
  group: SourceResource,
  estate: RecoveryEstate,
  zone: string,
  reader: GroupReader,
): CapacityCheck[] {
  const lost = reader.inZone(group, estate, zone);
  if (lost === 0) return [];
  const { current, maximum } = reader.sizeOf(group, estate);
  return [
    checkOf(group, reader, {
      current,
      needed: current,
      maximum,
      arithmetic: `${lost} of ${zone} start in the other zones, ${
        current ?? '?'
      } in all`,
    }),
  ];
}

function checkOf(
  group: SourceResource,
  { kind, unit }: GroupReader,
  size: {
    current?: number;
    needed?: number;
    maximum?: number;
    arithmetic: string;
  },
): CapacityCheck {
  const { current, needed, maximum, arithmetic } = size;
  const isKnown = needed !== undefined && maximum !== undefined;
  const outcome = outcomeOf(needed, maximum);
  return {
    kind,
    subjectArn: group.arn,
    name: group.name,
    region: group.region,
    unit,
    currentCount: current,
    neededCount: needed,
    maximumCount: maximum,
    outcome,
    arithmetic: isKnown
      ? `${arithmetic} = ${needed} ${
          needed > maximum ? '>' : '≤'
        } maximum ${maximum}`
      : `${arithmetic}; maximum ${maximum ?? 'not known'}`,
  };
}

/**
 * What is too small for the loss of any Region. A group that has no counterpart at all is no blocker: what runs
 * in it is told as a component in one Region.
 */
export function capacityBlockers(
  estate: RecoveryEstate,
  regions: readonly string[],
  environments: readonly string[],
): Blocker[] {
  return regions
    .flatMap(region =>
      capacityChecks(estate, { kind: 'region', region }, environments).map(
        check => ({
          check,
          region,
        }),
      ),
    )
    .filter(
      ({ check }) =>
        check.outcome === 'too-small' && (check.maximumCount ?? 0) > 0,
    )
    .map(({ check, region }) =>
      blocker(
        check.kind === 'service-quota'
          ? 'quota-too-small'
          : 'capacity-too-small',
        {
          subjectArn: check.subjectArn,
          why: `If ${region} is lost, ${check.region} needs ${check.neededCount} ${check.unit}: ${check.arithmetic}.`,
          observedAt: estate.get(check.subjectArn)?.observedAt,
        },
      ),
    );
}
