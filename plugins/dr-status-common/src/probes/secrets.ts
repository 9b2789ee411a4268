import type { SourceResource } from '../facts';
import type { Blocker, StoreCopy, StoreRecovery } from '../types';
import { blocker } from './blockers';
import type { ProbeInput, RecoveryProbe } from './RecoveryProbe';
import { baseOf } from './stores';

/** Secrets and their replicas. One is missing where what uses it runs, and it is not. */
export const secrets: RecoveryProbe = {
  id: 'secrets',
  title: 'Secrets with replicas',
  kinds: ['secret'],
  resourceTypes: [
    'AWS::SecretsManager::Secret',
    'AWS::RDS::DBInstance',
    'AWS::RDS::DBCluster',
    'AWS::ElasticLoadBalancingV2::TargetGroup',
  ],
  metricIds: [],
  probe: input => {
    const usage = usageRegions(input);
    return {
      stores: input.estate
        .ofType('AWS::SecretsManager::Secret')
        .filter(secret => {
          const primary = input.estate.read(secret).text('PrimaryRegion');
          return primary === undefined || primary === secret.region;
        })
        .map(secret => storeOf(secret, usage, input)),
    };
  },
};

/** The Regions in which each component, or system as a whole, has databases or targets. */
function usageRegions({ estate }: ProbeInput): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const type of [
    'AWS::RDS::DBInstance',
    'AWS::RDS::DBCluster',
    'AWS::ElasticLoadBalancingV2::TargetGroup',
  ]) {
    for (const resource of estate.ofType(type)) {
      const key = usageKey(resource);
      if (key === undefined) continue;
      const regions = found.get(key) ?? new Set();
      found.set(key, regions.add(resource.region));
    }
  }
  return found;
}

function usageKey(resource: SourceResource): string | undefined {
  const { accountId, environment = '', system, component = '' } = resource;
  return system && `${accountId}/${environment}/${system}/${component}`;
}

function storeOf(
  secret: SourceResource,
  usage: ReadonlyMap<string, ReadonlySet<string>>,
  { estate }: ProbeInput,
): StoreRecovery {
  const replicas = estate.read(secret).objects('ReplicationStatus');
  const copies: StoreCopy[] = [
    {
      region: secret.region,
      arn: secret.arn,
      role: 'primary',
      state: secret.state,
      isUsable: secret.state !== 'PendingDeletion',
      basis: 'configured',
      availabilityZones: [],
    },
    ...(replicas ?? []).flatMap((replica): StoreCopy[] => {
      const region = replica.text('Region');
      const status = replica.text('Status');
      return region
        ? [
            {
              region,
              arn: secret.arn.replace(`:${secret.region}:`, `:${region}:`),
              role: 'replica',
              state: status,
              isUsable: status !== 'Failed',
              basis: 'configured',
              availabilityZones: [],
            },
          ]
        : [];
    }),
  ];
  const usable = new Set(
    copies.filter(copy => copy.isUsable).map(({ region }) => region),
  );
  const key = usageKey(secret);
  const wanted = key === undefined ? [] : [...(usage.get(key) ?? [])];
  const missing = replicas ? wanted.filter(region => !usable.has(region)) : [];
  return {
    ...baseOf(secret, 'secret', copies.length > 1 ? 'secret-replica' : 'none'),
    primaryRegion: secret.region,
    copies,
    blockers: missing.map(
      (region): Blocker =>
        blocker('missing-secret', {
          subjectArn: secret.arn,
          why: `What uses ${secret.name} is in ${region} as well, and the secret is not.`,
          observedAt: secret.observedAt,
        }),
    ),
  };
}
