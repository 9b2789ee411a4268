import type { DBInstance } from '@aws-sdk/client-rds';
import type { Estate } from '../../../core/Estate';
import { disturbanceOf } from '../../recovery/disturbance';
import { changesOf, phaseAt } from '../../recovery/roles';
import { splitRdsArn } from '../arns';

/** What changes of roles and incidents make of an instance that is in no cluster. */
export function describeReplication(
  estate: Estate,
  instance: DBInstance,
  now: Date,
): DBInstance {
  if (instance.ReadReplicaSourceDBInstanceIdentifier) {
    return describeReplica(estate, instance, now);
  }
  return instance.ReadReplicaDBInstanceIdentifiers?.length
    ? describeSource(estate, instance, now)
    : instance;
}

function describeReplica(
  estate: Estate,
  instance: DBInstance,
  now: Date,
): DBInstance {
  const arn = instance.DBInstanceArn ?? '';
  const change = changesOf(estate, arn).at(-1);
  switch (change && phaseAt(change, now)) {
    case 'demoting':
      return { ...instance, DBInstanceStatus: 'modifying' };
    case 'promoted':
      return { ...withoutSource(instance), DBInstanceStatus: 'rebooting' };
    case 'completed':
      return withoutSource(instance);
    default:
      return isStopped(estate, instance, now)
        ? {
            ...instance,
            StatusInfos: [
              {
                StatusType: 'read replication',
                Normal: false,
                Status: 'error',
                Message: 'Replication has stopped.',
              },
            ],
          }
        : instance;
  }
}

/** A replica of another Region names its source by an ARN. */
function isStopped(estate: Estate, replica: DBInstance, now: Date): boolean {
  const source = replica.ReadReplicaSourceDBInstanceIdentifier ?? '';
  const arn = replica.DBInstanceArn ?? '';
  return (
    source.startsWith('arn:') &&
    disturbanceOf(estate, {
      service: 'rds',
      arns: [arn, source],
      fromRegion: splitRdsArn(source).region,
      toRegion: splitRdsArn(arn).region,
    })(now).isStopped
  );
}

function withoutSource(instance: DBInstance): DBInstance {
  const {
    ReadReplicaSourceDBInstanceIdentifier: source,
    StatusInfos: infos,
    ...rest
  } = instance;
  return rest;
}

/** Replicas of the same Region are named by their identifiers, those of others by their ARNs. */
function describeSource(
  estate: Estate,
  instance: DBInstance,
  now: Date,
): DBInstance {
  const ownArn = instance.DBInstanceArn ?? '';
  const prefix = ownArn.slice(0, ownArn.lastIndexOf(':') + 1);
  return {
    ...instance,
    ReadReplicaDBInstanceIdentifiers:
      instance.ReadReplicaDBInstanceIdentifiers?.filter(name => {
        const arn = name.startsWith('arn:') ? name : `${prefix}${name}`;
        return !changesOf(estate, arn).some(change =>
          ['promoted', 'completed'].includes(phaseAt(change, now) ?? ''),
        );
      }),
  };
}
