import type { SourceResource } from '../facts';
import type { Blocker, StoreCopy, StoreRecovery } from '../types';
import { blocker } from './blockers';
import type { ProbeInput, RecoveryProbe } from './RecoveryProbe';
import { baseOf } from './stores';

/** The target groups of a component in all Regions, and whether something behind them is healthy. */
export const loadBalancers: RecoveryProbe = {
  id: 'load-balancers',
  title: 'Load balancers with healthy targets in every Region',
  kinds: ['load-balancer'],
  resourceTypes: [
    'AWS::ElasticLoadBalancingV2::TargetGroup',
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
  ],
  metricIds: [],
  probe: input => {
    const groups = new Map<string, SourceResource[]>();
    for (const group of input.estate.ofType(
      'AWS::ElasticLoadBalancingV2::TargetGroup',
    )) {
      if (!group.system) continue;
      const { accountId, environment, system, component = '' } = group;
      const key = `${accountId}/${environment ?? ''}/${system}/${component}`;
      groups.set(key, [...(groups.get(key) ?? []), group]);
    }
    return { stores: [...groups.values()].map(of => storeOf(of, input)) };
  },
};

function storeOf(
  groups: readonly SourceResource[],
  input: ProbeInput,
): StoreRecovery {
  const [first] = [...groups].sort((a, b) => (a.region < b.region ? -1 : 1));
  const regions = new Set(groups.map(({ region }) => region));
  return {
    ...baseOf(
      first,
      'load-balancer',
      regions.size > 1 ? 'second-deployment' : 'none',
    ),
    name: first.component ?? first.name,
    copies: groups.map(group => copyOf(group, input)),
    blockers: groups.flatMap(group => blockersOf(group, input)),
  };
}

function countsOf(group: SourceResource, { estate }: ProbeInput) {
  const counts = estate.read(group).object('TargetHealthCounts');
  return counts
    ? {
        healthy: counts.number('healthy') ?? 0,
        unhealthy: counts.number('unhealthy') ?? 0,
      }
    : undefined;
}

function copyOf(group: SourceResource, input: ProbeInput): StoreCopy {
  const counts = countsOf(group, input);
  return {
    region: group.region,
    arn: group.arn,
    role: 'active',
    isUsable: counts === undefined || counts.healthy > 0,
    basis: 'measured',
    availabilityZones: zonesOf(group, input),
    ...(counts
      ? { state: `${counts.healthy} healthy, ${counts.unhealthy} unhealthy` }
      : {
          unknown: {
            reason: 'missing',
            message: `The health of the targets of ${group.name} could not be read.`,
            missingAction: 'elasticloadbalancing:DescribeTargetHealth',
          },
        }),
  };
}

function zonesOf(group: SourceResource, { estate }: ProbeInput): string[] {
  const zones = (estate.read(group).texts('LoadBalancerArns') ?? []).flatMap(
    arn => {
      const balancer = estate.get(arn);
      return balancer
        ? (estate.read(balancer).objects('AvailabilityZones') ?? []).flatMap(
            zone => zone.text('ZoneName') ?? [],
          )
        : [];
    },
  );
  return [...new Set(zones)].sort();
}

function blockersOf(group: SourceResource, input: ProbeInput): Blocker[] {
  const counts = countsOf(group, input);
  if (!counts) return [];
  const total = counts.healthy + counts.unhealthy;
  const { arn: subjectArn, observedAt } = group;
  if (counts.healthy === 0) {
    return [
      blocker('no-healthy-target', {
        subjectArn,
        why:
          total === 0
            ? `${group.name} has no targets in ${group.region}.`
            : `None of the ${total} targets of ${group.name} in ${group.region} is healthy.`,
        observedAt,
      }),
    ];
  }
  return counts.unhealthy > 0
    ? [
        blocker('unhealthy-target', {
          subjectArn,
          why: `${counts.unhealthy} of the ${total} targets of ${group.name} fail their health checks.`,
          observedAt,
        }),
      ]
    : [];
}
