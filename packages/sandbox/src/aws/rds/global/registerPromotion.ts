import { randomUUID } from 'node:crypto';
import { PromoteReadReplicaCommand } from '@aws-sdk/client-rds';
import { AwsError, type AwsHandlers } from '../../../core/AwsHandlers';
import { EVERYWHERE } from '../../cloudwatch/collections';
import { roleChanges } from '../../recovery/collections';
import { dbInstances } from '../collections';
import { describeReplication } from './replicaPromotion';

/** Registers the operation that makes a read replica a database of its own. */
export function registerPromotion(aws: AwsHandlers): void {
  aws.on(PromoteReadReplicaCommand, (input, context) => {
    const { estate, accountId, region, now } = context;
    const identifier = input.DBInstanceIdentifier?.toLowerCase() ?? '';
    const found = estate
      .of(dbInstances, accountId, region)
      .find(instance => instance.DBInstanceIdentifier === identifier);
    if (!found) {
      throw new AwsError(
        'DBInstanceNotFoundFault',
        `DBInstance ${identifier} not found.`,
        404,
      );
    }
    const current = describeReplication(estate, found, now);
    if (!current.ReadReplicaSourceDBInstanceIdentifier) {
      throw new AwsError(
        'InvalidDBInstanceStateFault',
        `DB Instance ${identifier} is not a read replica.`,
      );
    }
    if (current.DBInstanceStatus !== 'available') {
      throw new AwsError(
        'InvalidDBInstanceStateFault',
        `DB Instance ${identifier} is not in an available state: it is ${current.DBInstanceStatus}.`,
      );
    }
    const arn = found.DBInstanceArn ?? '';
    estate.add(roleChanges, EVERYWHERE, EVERYWHERE, {
      id: randomUUID(),
      service: 'rds',
      kind: 'promotion',
      accountId,
      subjectArn: arn,
      from: arn,
      to: arn,
      startedAt: now,
    });
    return { DBInstance: describeReplication(estate, found, now) };
  });
}
