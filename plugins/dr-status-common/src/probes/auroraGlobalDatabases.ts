import type { Fact } from '@meridian/aws-common';
import type { RecoveryEstate, SourceResource, LagFacts } from '../facts';
import { RECOVERY_METRICS } from '../facts';
import type { Blocker, StoreCopy, StoreRecovery } from '../types';
import { auroraBlockers } from './auroraBlockers';
import type { ProbeInput, RecoveryProbe } from './RecoveryProbe';
import { assumedStep, baseOf, lagFieldsOf, rpoOf } from './stores';

/** A Regional cluster of a global one. */
export interface GlobalMember {
  readonly clusterArn: string;
  readonly isWriter: boolean;
  readonly synchronization?: string;
  /** Undefined where the inventory does not know it. */
  readonly cluster?: SourceResource;
}

/**
 * Aurora Global Databases.
 *
 * @remarks
 * Lags are emitted in secondary Regions only, so they are asked of the clusters that are secondary now:
 * after a switchover that is another one, and the series of the old one ends.
 */
export const auroraGlobalDatabases: RecoveryProbe = {
  id: 'aurora-global-databases',
  title: 'Aurora Global Databases',
  kinds: ['aurora-global-database'],
  resourceTypes: [
    'AWS::RDS::GlobalCluster',
    'AWS::RDS::DBCluster',
    'AWS::RDS::DBInstance',
    'AWS::RDS::DBClusterParameterGroup',
  ],
  metricIds: [
    RECOVERY_METRICS.auroraRpoLag,
    RECOVERY_METRICS.auroraProgressLag,
    RECOVERY_METRICS.auroraReplicationLag,
  ],
  probe: (input, now) => ({
    stores: input.estate
      .ofType('AWS::RDS::GlobalCluster')
      .map(global => storeOf(global, input, now)),
  }),
};

function storeOf(
  global: SourceResource,
  { estate, options }: ProbeInput,
  now: Date,
): StoreRecovery {
  const members = membersOf(global, estate);
  const primary = members.find(member => member.isWriter);
  const copies = members.map(member => copyOf(member, estate));
  copies.sort(
    (a, b) => Number(b.role === 'primary') - Number(a.role === 'primary'),
  );
  const base = baseOf(
    global,
    'aurora-global-database',
    'aurora-global-database',
    primary?.cluster,
  );
  const hasInstance = copies.some(
    copy => copy.role === 'secondary' && copy.availabilityZones.length > 0,
  );
  const blockers: Blocker[] = auroraBlockers(global, members, estate);
  return {
    ...base,
    primaryRegion: regionOf(primary),
    copies,
    rpo: rpoOf(base, copies, global, now, options.lagStaleAfterSeconds),
    promotion: assumedStep(base, global, {
      step: 'promotion',
      seconds:
        options.assumptions.auroraFailoverSeconds +
        (hasInstance ? 0 : options.assumptions.auroraInstanceCreationSeconds),
      what: hasInstance
        ? 'managed failover of the global database'
        : 'managed failover, and an instance that has to be created first',
    }),
    blockers,
  };
}

function membersOf(
  global: SourceResource,
  estate: RecoveryEstate,
): GlobalMember[] {
  return (estate.read(global).objects('GlobalClusterMembers') ?? []).flatMap(
    member => {
      const clusterArn = member.text('DBClusterArn');
      return clusterArn
        ? [
            {
              clusterArn,
              isWriter: member.flag('IsWriter') ?? false,
              synchronization: member.text('SynchronizationStatus'),
              cluster: estate.get(clusterArn),
            },
          ]
        : [];
    },
  );
}

function copyOf(member: GlobalMember, estate: RecoveryEstate): StoreCopy {
  const { cluster, clusterArn, isWriter } = member;
  const lag: Fact<LagFacts> | undefined = isWriter
    ? undefined
    : lagOf(clusterArn, estate);
  return {
    region: regionOf(member) ?? '',
    arn: clusterArn,
    role: isWriter ? 'primary' : 'secondary',
    state: cluster?.state,
    isUsable: cluster === undefined || cluster.state !== 'deleting',
    availabilityZones: cluster ? instanceZonesOf(cluster, estate) : [],
    ...(lag ? lagFieldsOf(lag) : { basis: 'configured' }),
  };
}

/** The lag that says what would be lost, and on engines that do not emit it, the one they do. */
function lagOf(clusterArn: string, estate: RecoveryEstate): Fact<LagFacts> {
  const asked = [
    RECOVERY_METRICS.auroraRpoLag,
    RECOVERY_METRICS.auroraProgressLag,
    RECOVERY_METRICS.auroraReplicationLag,
  ].map(metric => estate.lags.lagOf(clusterArn, metric));
  return asked.find(fact => fact.known) ?? asked[0];
}

/** The zones of the instances of a cluster; none where it has no instance. */
export function instanceZonesOf(
  cluster: SourceResource,
  estate: RecoveryEstate,
): string[] {
  const members =
    estate
      .read(cluster)
      .objects('DBClusterMembers')
      ?.map(member => member.text('DBInstanceIdentifier')) ?? [];
  const zones = members.flatMap(identifier => {
    const instance = identifier
      ? estate.get(cluster.arn.replace(/:cluster:.*$/, `:db:${identifier}`))
      : undefined;
    return (instance && estate.read(instance).text('AvailabilityZone')) ?? [];
  });
  return [...new Set(zones)].sort();
}

function regionOf(member: GlobalMember | undefined): string | undefined {
  return member?.clusterArn.split(':')[3];
}
