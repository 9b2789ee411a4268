import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import type { Estate } from '../../../core/Estate';
import { disturbanceOf } from '../../recovery/disturbance';
import { changesOf, primaryAt } from '../../recovery/roles';
import { splitRdsArn } from '../../rds/arns';
import { GlobalRoles } from '../../rds/global/globalRoles';
import type { Disturbance } from './tuning';

type Disturb = (usual: Disturbance, time: Date) => Disturbance;

const AS_USUAL: Disturb = usual => usual;

/**
 * What changes of roles and incidents of replication add to what disturbs an instance.
 *
 * @param cluster - the Aurora cluster that it is a member of, if any
 */
export function roleDisturbances(
  estate: Estate,
  instance: DBInstance,
  cluster: DBCluster | undefined,
): Disturb {
  if (cluster) return swap(estate, instance, cluster);
  return instance.ReadReplicaSourceDBInstanceIdentifier?.startsWith('arn:')
    ? replicate(estate, instance)
    : AS_USUAL;
}

/** After a switchover the members that may write change what they do. */
function swap(
  estate: Estate,
  instance: DBInstance,
  cluster: DBCluster,
): Disturb {
  const roles = cluster.GlobalClusterIdentifier
    ? GlobalRoles.ofCluster(estate, cluster)
    : undefined;
  const [first] = cluster.DBClusterMembers ?? [];
  if (!roles || first?.DBInstanceIdentifier !== instance.DBInstanceIdentifier) {
    return AS_USUAL;
  }
  return (usual, time) =>
    roles.hasSwapped(cluster.DBClusterArn ?? '', time)
      ? { ...usual, isRoleSwapped: !usual.isRoleSwapped }
      : usual;
}

function replicate(estate: Estate, instance: DBInstance): Disturb {
  const arn = instance.DBInstanceArn ?? '';
  const source = instance.ReadReplicaSourceDBInstanceIdentifier ?? '';
  const promotions = changesOf(estate, arn);
  const incident = disturbanceOf(estate, {
    service: 'rds',
    arns: [arn, source],
    fromRegion: splitRdsArn(source).region,
    toRegion: splitRdsArn(arn).region,
  });
  return (usual, time) => {
    if (primaryAt(source, promotions, time) !== source) {
      return { ...usual, isDetached: true };
    }
    const { lagSeconds } = incident(time);
    return lagSeconds > 0
      ? { ...usual, lagSeconds: (usual.lagSeconds ?? 0) + lagSeconds }
      : usual;
  };
}
