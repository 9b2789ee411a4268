import { RECOVERY_METRICS, type SourceResource } from '../facts';
import type { RecoveryMechanism, StoreCopy, StoreRecovery } from '../types';
import { backupCopies, lastRestoreSeconds } from './backupCopies';
import { blocker } from './blockers';
import type { ProbeInput, RecoveryProbe } from './RecoveryProbe';
import { assumedStep, baseOf, lagFieldsOf, restoreStep, rpoOf } from './stores';

/** AWS's words for a replica that takes changes. */
const WORKING = new Set(['ACTIVE', 'UPDATING']);

/**
 * DynamoDB tables and global tables. Every Region of a global table takes writes, so what is lost is what
 * the lost Region has not sent yet: `ReplicationLatency` is measured where the write was made, for each
 * Region that receives it.
 */
export const dynamoDbTables: RecoveryProbe = {
  id: 'dynamodb-tables',
  title: 'DynamoDB tables and global tables',
  kinds: ['dynamodb-table'],
  resourceTypes: [
    'AWS::DynamoDB::Table',
    'AWS::Backup::RecoveryPoint',
    'AWS::Backup::RestoreJob',
  ],
  metricIds: [RECOVERY_METRICS.dynamoDbLatency],
  probe: (input, now) => {
    const seen = new Set<string>();
    const stores: StoreRecovery[] = [];
    for (const table of input.estate.ofType('AWS::DynamoDB::Table')) {
      if (seen.has(table.arn)) continue;
      const store = storeOf(table, input, now);
      store.copies.forEach(copy => seen.add(copy.arn));
      stores.push(store);
    }
    return { stores };
  },
};

function storeOf(
  table: SourceResource,
  input: ProbeInput,
  now: Date,
): StoreRecovery {
  const { options } = input;
  const replicas = replicasOf(table, input);
  const backups = backupCopies(table.arn, table.region, input, now);
  const working = replicas.find(({ isUsable }) => isUsable);
  const own: StoreCopy = {
    region: table.region,
    arn: table.arn,
    role: replicas.length > 0 ? 'active' : 'primary',
    state: table.state,
    isUsable: true,
    availabilityZones: [],
    // The way back is measured in the other Region.
    ...(working
      ? latencyBetween(working.arn, table.region, input)
      : { basis: 'configured' as const }),
  };
  const base = baseOf(table, 'dynamodb-table', mechanismOf(replicas, backups));
  return {
    ...base,
    ...(replicas.length > 0 ? {} : { primaryRegion: table.region }),
    copies: [own, ...replicas, ...backups],
    rpo: rpoOf(
      base,
      working ? [slowest([own, ...replicas])] : [...replicas, ...backups],
      table,
      now,
      options.lagStaleAfterSeconds,
    ),
    ...(working
      ? {
          promotion: assumedStep(base, table, {
            step: 'promotion',
            seconds: 0,
            what: 'every Region takes writes already',
          }),
        }
      : {}),
    ...(!working && backups.length > 0
      ? {
          promotion: restoreStep(
            base,
            table,
            lastRestoreSeconds(table.arn, input),
            options.assumptions.restoreSeconds,
          ),
        }
      : {}),
    blockers: replicas
      .filter(({ isUsable }) => !isUsable)
      .map(replica =>
        blocker('replication-stopped', {
          subjectArn: table.arn,
          why: `The replica in ${replica.region} is ${replica.state}.`,
          observedAt: table.observedAt,
        }),
      ),
  };
}

/** Whichever Region is lost: of two directions the one that is further behind, or not known. */
function slowest(copies: readonly StoreCopy[]): StoreCopy {
  const active = copies.filter(({ isUsable }) => isUsable);
  return (
    active.find(({ lagSeconds }) => lagSeconds === undefined) ??
    active.reduce((a, b) => ((b.lagSeconds ?? 0) > (a.lagSeconds ?? 0) ? b : a))
  );
}

function mechanismOf(
  replicas: readonly StoreCopy[],
  backups: readonly StoreCopy[],
): RecoveryMechanism {
  if (replicas.length > 0) return 'dynamodb-global-table';
  return backups.length > 0 ? 'aws-backup-copy' : 'none';
}

function replicasOf(table: SourceResource, input: ProbeInput): StoreCopy[] {
  const replicas = input.estate.read(table).objects('Replicas') ?? [];
  return replicas.flatMap((replica): StoreCopy[] => {
    const arn = replica.text('ReplicaArn');
    const region = replica.text('RegionName');
    if (!arn || !region) return [];
    const status = replica.text('ReplicaStatus');
    const isUsable = status === undefined || WORKING.has(status);
    return [
      {
        region,
        arn,
        role: 'active',
        state: status,
        isUsable,
        availabilityZones: [],
        ...(isUsable
          ? latencyBetween(table.arn, region, input)
          : { basis: 'configured' as const }),
      },
    ];
  });
}

function latencyBetween(
  sourceArn: string,
  receivingRegion: string,
  { estate }: ProbeInput,
) {
  return lagFieldsOf(
    estate.lags.lagOf(
      sourceArn,
      RECOVERY_METRICS.dynamoDbLatency,
      dimensions => dimensions.ReceivingRegion === receivingRegion,
    ),
  );
}
