import type { AttributeReader } from '@meridian/aws-common';
import { RECOVERY_METRICS, type SourceResource } from '../facts';
import type { StoreCopy, StoreRecovery } from '../types';
import type { ProbeInput, RecoveryProbe } from './RecoveryProbe';
import { assumedStep, baseOf, lagFieldsOf, rpoOf } from './stores';

/**
 * ElastiCache replication groups and Global Datastores. `GlobalDatastoreReplicationLag` is in seconds and is
 * measured by the secondaries.
 */
export const elastiCache: RecoveryProbe = {
  id: 'elasticache',
  title: 'ElastiCache Global Datastores and replication groups',
  kinds: ['elasticache'],
  resourceTypes: [
    'AWS::ElastiCache::GlobalReplicationGroup',
    'AWS::ElastiCache::ReplicationGroup',
  ],
  metricIds: [RECOVERY_METRICS.elastiCacheLag],
  probe: (input, now) => {
    const globals = input.estate.ofType(
      'AWS::ElastiCache::GlobalReplicationGroup',
    );
    const ids = new Set(globals.map(({ resourceId }) => resourceId));
    const alone = input.estate
      .ofType('AWS::ElastiCache::ReplicationGroup')
      .filter(group => {
        const id = globalIdOf(group, input);
        return id === undefined || !ids.has(id);
      });
    return {
      stores: [
        ...globals.map(global => globalStore(global, input, now)),
        ...alone.map(group => plainStore(group, input, now)),
      ],
    };
  },
};

function globalIdOf(group: SourceResource, { estate }: ProbeInput) {
  return estate
    .read(group)
    .object('GlobalReplicationGroupInfo')
    ?.text('GlobalReplicationGroupId');
}

function globalStore(
  global: SourceResource,
  input: ProbeInput,
  now: Date,
): StoreRecovery {
  const { estate, options } = input;
  const copies = (estate.read(global).objects('Members') ?? []).flatMap(
    member => copyOf(member, global, input),
  );
  copies.sort(
    (a, b) => Number(b.role === 'primary') - Number(a.role === 'primary'),
  );
  const [primary] = copies;
  const base = baseOf(
    global,
    'elasticache',
    copies.length > 1 ? 'elasticache-global-datastore' : 'none',
    estate.get(primary?.arn),
  );
  return {
    ...base,
    primaryRegion: primary?.role === 'primary' ? primary.region : undefined,
    copies,
    rpo: rpoOf(base, copies, global, now, options.lagStaleAfterSeconds),
    ...(copies.length > 1
      ? {
          promotion: assumedStep(base, global, {
            step: 'promotion',
            seconds: options.assumptions.globalDatastoreFailoverSeconds,
            what: 'failover of the Global Datastore',
          }),
        }
      : {}),
    blockers: [],
  };
}

function copyOf(
  member: AttributeReader,
  global: SourceResource,
  { estate }: ProbeInput,
): StoreCopy[] {
  const id = member.text('ReplicationGroupId');
  const region = member.text('ReplicationGroupRegion');
  if (!id || !region) return [];
  const arn = global.arn.replace(
    /elasticache::(\d+):globalreplicationgroup:.*$/,
    (_whole, account: string) =>
      `elasticache:${region}:${account}:replicationgroup:${id}`,
  );
  const isPrimary = member.text('Role')?.toUpperCase() === 'PRIMARY';
  const status = member.text('Status');
  const group = estate.get(arn);
  return [
    {
      region,
      arn,
      role: isPrimary ? 'primary' : 'secondary',
      state: status,
      isUsable: status === undefined || status === 'associated',
      availabilityZones: group ? zonesOf(group, estate) : [],
      ...(isPrimary
        ? { basis: 'configured' as const }
        : lagFieldsOf(estate.lags.lagOf(arn, RECOVERY_METRICS.elastiCacheLag))),
    },
  ];
}

function plainStore(
  group: SourceResource,
  { estate, options }: ProbeInput,
  now: Date,
): StoreRecovery {
  const base = baseOf(group, 'elasticache', 'none');
  const copies: StoreCopy[] = [
    {
      region: group.region,
      arn: group.arn,
      role: 'primary',
      state: group.state,
      isUsable: true,
      basis: 'configured',
      availabilityZones: zonesOf(group, estate),
    },
  ];
  return {
    ...base,
    primaryRegion: group.region,
    copies,
    rpo: rpoOf(base, copies, group, now, options.lagStaleAfterSeconds),
    blockers: [],
  };
}

function zonesOf(
  group: SourceResource,
  estate: ProbeInput['estate'],
): string[] {
  const zones = (estate.read(group).objects('CacheClusters') ?? []).flatMap(
    cluster => cluster.text('PreferredAvailabilityZone') ?? [],
  );
  return [...new Set(zones)].sort();
}
