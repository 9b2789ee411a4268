import { RECOVERY_METRICS, type SourceResource } from '../facts';
import type { StoreCopy, StoreKind, StoreRecovery } from '../types';
import { instanceZonesOf } from './auroraGlobalDatabases';
import { backupCopies, lastRestoreSeconds } from './backupCopies';
import type { ProbeInput, RecoveryProbe } from './RecoveryProbe';
import { replicaBlockers } from './replicaBlockers';
import { assumedStep, baseOf, lagFieldsOf, restoreStep, rpoOf } from './stores';

/**
 * DB instances, and clusters outside of global ones: cross-Region read replicas, replicated automated
 * backups, and copies of AWS Backup.
 *
 * @remarks
 * A replica that is promoted names no source any more, and so becomes a store of its own: roles are read
 * anew each time, never remembered.
 */
export const rdsDatabases: RecoveryProbe = {
  id: 'rds-databases',
  title: 'RDS databases with replicas and backups in other Regions',
  kinds: ['rds-instance', 'rds-cluster'],
  resourceTypes: [
    'AWS::RDS::DBInstance',
    'AWS::RDS::DBCluster',
    'AWS::RDS::GlobalCluster',
    'AWS::RDS::DBInstanceAutomatedBackup',
    'AWS::Backup::RecoveryPoint',
    'AWS::Backup::RestoreJob',
  ],
  metricIds: [RECOVERY_METRICS.replicaLag],
  probe: (input, now) => {
    const backups = automatedBackupsBySource(input);
    const replicas = replicasBySource(input);
    const context = { input, now, backups, replicas };
    const globalMembers = membersOfGlobalClusters(input);
    return {
      stores: [
        ...input.estate
          .ofType('AWS::RDS::DBInstance')
          .filter(instance => isStoreOfItsOwn(instance, input, globalMembers))
          .map(instance => storeOf(instance, 'rds-instance', context)),
        ...input.estate
          .ofType('AWS::RDS::DBCluster')
          .filter(cluster => isStoreOfItsOwn(cluster, input, globalMembers))
          .map(cluster => storeOf(cluster, 'rds-cluster', context)),
      ],
    };
  },
};

interface RdsContext {
  readonly input: ProbeInput;
  readonly now: Date;
  readonly backups: ReadonlyMap<string, readonly SourceResource[]>;
  readonly replicas: ReadonlyMap<string, readonly SourceResource[]>;
}

/** Members of clusters, members of global clusters and replicas are copies of something else. */
function isStoreOfItsOwn(
  database: SourceResource,
  input: ProbeInput,
  globalMembers: ReadonlySet<string>,
): boolean {
  const isMember =
    database.type === 'AWS::RDS::DBCluster'
      ? globalMembers.has(database.arn)
      : input.estate.read(database).text('DBClusterIdentifier') !== undefined;
  return !isMember && sourceOf(database, input) === undefined;
}

function membersOfGlobalClusters({ estate }: ProbeInput): Set<string> {
  return new Set(
    estate
      .ofType('AWS::RDS::GlobalCluster')
      .flatMap(
        global => estate.read(global).objects('GlobalClusterMembers') ?? [],
      )
      .flatMap(member => member.text('DBClusterArn') ?? []),
  );
}

/** What a replica copies, as an ARN; in its own Region AWS gives the identifier alone. */
function sourceOf(
  database: SourceResource,
  { estate }: Pick<ProbeInput, 'estate'>,
): string | undefined {
  const reader = estate.read(database);
  const source =
    reader.text('ReadReplicaSourceDBInstanceIdentifier') ??
    reader.text('ReplicationSourceIdentifier');
  if (source === undefined || source.startsWith('arn:')) return source;
  return database.arn.replace(/[^:]+$/, source);
}

function replicasBySource(input: ProbeInput): Map<string, SourceResource[]> {
  const found = new Map<string, SourceResource[]>();
  const all = [
    ...input.estate.ofType('AWS::RDS::DBInstance'),
    ...input.estate.ofType('AWS::RDS::DBCluster'),
  ];
  for (const database of all) {
    const source = sourceOf(database, input);
    if (source !== undefined) {
      found.set(source, [...(found.get(source) ?? []), database]);
    }
  }
  return found;
}

/** Backups that are kept in another Region than their database is in. */
function automatedBackupsBySource({
  estate,
}: ProbeInput): Map<string, SourceResource[]> {
  const found = new Map<string, SourceResource[]>();
  for (const backup of estate.ofType('AWS::RDS::DBInstanceAutomatedBackup')) {
    const source = estate.read(backup).text('DBInstanceArn');
    if (source !== undefined && source.split(':')[3] !== backup.region) {
      found.set(source, [...(found.get(source) ?? []), backup]);
    }
  }
  return found;
}

function storeOf(
  database: SourceResource,
  kind: StoreKind,
  context: RdsContext,
): StoreRecovery {
  const { input, now } = context;
  const { options } = input;
  const { assumptions } = options;
  const replicas = (context.replicas.get(database.arn) ?? []).filter(
    replica => replica.region !== database.region,
  );
  const copies: StoreCopy[] = [
    {
      region: database.region,
      arn: database.arn,
      role: 'primary',
      state: database.state,
      isUsable: true,
      basis: 'configured',
      availabilityZones: zonesOf(database, input),
    },
    ...replicas.map(replica => replicaCopy(replica, input)),
    ...unreadReplicas(database, replicas, input),
    ...(context.backups.get(database.arn) ?? []).map(backup =>
      backupCopy(backup, input, now),
    ),
    ...backupCopies(database.arn, database.region, input, now),
  ];
  const hasReplica = copies.some(copy => copy.role === 'replica');
  const base = baseOf(database, kind, mechanismOf(hasReplica, copies));
  return {
    ...base,
    primaryRegion: database.region,
    copies,
    rpo: rpoOf(base, copies, database, now, options.lagStaleAfterSeconds),
    ...(copies.length > 1
      ? {
          promotion: hasReplica
            ? assumedStep(base, database, {
                step: 'promotion',
                seconds: assumptions.replicaPromotionSeconds,
                what: 'promotion of the read replica',
              })
            : restoreStep(
                base,
                database,
                lastRestoreSeconds(database.arn, input),
                assumptions.restoreSeconds,
              ),
        }
      : {}),
    blockers: replicas.flatMap(replica => replicaBlockers(replica, input)),
  };
}

function mechanismOf(hasReplica: boolean, copies: readonly StoreCopy[]) {
  if (hasReplica) return 'cross-region-replica';
  if (copies.some(copy => copy.arn.includes(':auto-backup:'))) {
    return 'replicated-automated-backups';
  }
  return copies.length > 1 ? 'aws-backup-copy' : 'none';
}

function replicaCopy(replica: SourceResource, input: ProbeInput): StoreCopy {
  return {
    region: replica.region,
    arn: replica.arn,
    role: 'replica',
    state: replica.state,
    isUsable: replica.state !== 'deleting' && replica.state !== 'failed',
    availabilityZones: zonesOf(replica, input),
    ...lagFieldsOf(
      input.estate.lags.lagOf(replica.arn, RECOVERY_METRICS.replicaLag),
    ),
  };
}

/** Replicas that the primary names, in Regions that nobody reads: they are there, and nothing is known of them. */
function unreadReplicas(
  database: SourceResource,
  known: readonly SourceResource[],
  { estate }: ProbeInput,
): StoreCopy[] {
  const names =
    estate.read(database).texts('ReadReplicaDBInstanceIdentifiers') ?? [];
  const arns = new Set(known.map(({ arn }) => arn));
  return names.flatMap((arn): StoreCopy[] => {
    const [scheme, , , region] = arn.split(':');
    if (scheme !== 'arn' || region === database.region || arns.has(arn)) {
      return [];
    }
    return [
      {
        region,
        arn,
        role: 'replica',
        isUsable: true,
        basis: 'measured',
        availabilityZones: [],
        unknown: {
          reason: 'not-read',
          message: `${arn} is a replica of ${database.name}, and the inventory does not know it.`,
        },
      },
    ];
  });
}

/** The latest restorable time is where a restore in the other Region would arrive. */
function backupCopy(
  backup: SourceResource,
  { estate }: ProbeInput,
  now: Date,
): StoreCopy {
  const latest = estate
    .read(backup)
    .object('RestoreWindow')
    ?.time('LatestTime');
  return {
    region: backup.region,
    arn: backup.arn,
    role: 'backup',
    state: backup.state,
    isUsable: true,
    basis: 'measured',
    availabilityZones: [],
    ...(latest === undefined
      ? {
          unknown: {
            reason: 'missing',
            message: `AWS does not say up to when ${backup.arn} can be restored.`,
          },
        }
      : {
          lagSeconds: Math.max(0, (now.getTime() - Date.parse(latest)) / 1000),
          lagObservedAt: backup.observedAt,
        }),
  };
}

function zonesOf(database: SourceResource, { estate }: ProbeInput): string[] {
  if (database.type === 'AWS::RDS::DBCluster') {
    return instanceZonesOf(database, estate);
  }
  const reader = estate.read(database);
  return [
    reader.text('AvailabilityZone'),
    reader.text('SecondaryAvailabilityZone'),
  ].filter(zone => zone !== undefined);
}
