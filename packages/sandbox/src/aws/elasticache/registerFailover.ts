import { randomUUID } from 'node:crypto';
import {
  FailoverGlobalReplicationGroupCommand,
  type FailoverGlobalReplicationGroupMessage,
  type GlobalReplicationGroup,
} from '@aws-sdk/client-elasticache';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../core/AwsHandlers';
import { GLOBAL } from '../../core/Estate';
import { EVERYWHERE } from '../cloudwatch/collections';
import { roleChanges } from '../recovery/collections';
import { globalReplicationGroups } from './collections';
import { DatastoreRoles } from './datastoreRoles';

/** Registers the operation that moves the primary's role of a Global Datastore to another Region. */
export function registerFailover(aws: AwsHandlers): void {
  aws.on(FailoverGlobalReplicationGroupCommand, (input, context) => {
    const { estate, accountId, now } = context;
    const datastore = findDatastore(input, context);
    const roles = new DatastoreRoles(estate, datastore);
    const current = roles.describe(now);
    if (current.Status !== 'available') {
      throw new AwsError(
        'InvalidGlobalReplicationGroupStateFault',
        `The Global Datastore ${current.GlobalReplicationGroupId} is not available: it is ${current.Status}.`,
      );
    }
    const target = current.Members?.find(
      member =>
        member.ReplicationGroupRegion === input.PrimaryRegion &&
        member.ReplicationGroupId === input.PrimaryReplicationGroupId,
    );
    if (!target || target.Role === 'PRIMARY') {
      throw new AwsError(
        'InvalidParameterValueException',
        `${input.PrimaryReplicationGroupId} in ${input.PrimaryRegion} is not a secondary member of ${current.GlobalReplicationGroupId}.`,
      );
    }
    estate.add(roleChanges, EVERYWHERE, EVERYWHERE, {
      id: randomUUID(),
      service: 'elasticache',
      kind: 'failover',
      accountId,
      subjectArn: datastore.ARN ?? '',
      from: roles.primaryAt(now),
      to: roles.arnOf(target),
      startedAt: now,
    });
    return {
      GlobalReplicationGroup: new DatastoreRoles(estate, datastore).describe(
        now,
      ),
    };
  });
}

function findDatastore(
  { GlobalReplicationGroupId: id }: FailoverGlobalReplicationGroupMessage,
  { estate, accountId, region }: AwsRequestContext,
): GlobalReplicationGroup {
  const found = estate
    .of(globalReplicationGroups, accountId, GLOBAL)
    .find(
      group =>
        group.GlobalReplicationGroupId === id &&
        group.Members?.some(member => member.ReplicationGroupRegion === region),
    );
  if (!found) {
    throw new AwsError(
      'GlobalReplicationGroupNotFoundFault',
      `GlobalReplicationGroup ${id} not found.`,
      404,
    );
  }
  return found;
}
