import { randomUUID } from 'node:crypto';
import {
  FailoverGlobalClusterCommand,
  SwitchoverGlobalClusterCommand,
  type DBCluster,
  type GlobalCluster,
} from '@aws-sdk/client-rds';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../../core/AwsHandlers';
import { GLOBAL } from '../../../core/Estate';
import { EVERYWHERE } from '../../cloudwatch/collections';
import { roleChanges, type RoleChange } from '../../recovery/collections';
import { splitRdsArn } from '../arns';
import { dbClusters, globalClusters } from '../collections';
import { GlobalRoles } from './globalRoles';

interface Target {
  readonly GlobalClusterIdentifier: string | undefined;
  readonly TargetDbClusterIdentifier: string | undefined;
}

/** Registers the operations that move the primary's role of a global cluster to another Region. */
export function registerGlobal(aws: AwsHandlers): void {
  aws.on(SwitchoverGlobalClusterCommand, (input, context) => ({
    GlobalCluster: change(input, context, 'switchover'),
  }));

  aws.on(FailoverGlobalClusterCommand, (input, context) => {
    if (input.AllowDataLoss && input.Switchover) {
      throw new AwsError(
        'InvalidParameterCombination',
        'AllowDataLoss and Switchover cannot be specified together.',
      );
    }
    return {
      GlobalCluster: change(
        input,
        context,
        input.AllowDataLoss ? 'failover' : 'switchover',
      ),
    };
  });
}

function change(
  input: Target,
  context: AwsRequestContext,
  kind: Exclude<RoleChange['kind'], 'promotion'>,
): GlobalCluster {
  const { estate, accountId, now } = context;
  const global = findGlobal(input, context);
  const roles = new GlobalRoles(estate, global);
  const current = roles.describe(now);
  const from = roles.writerAt(now);
  const to = findMember(input, current);
  checkStates(current, from, to);
  const target = findCluster(to, context);
  const source = findCluster(from, context);
  if (!target.DBClusterMembers?.length) {
    throw new AwsError(
      'InvalidDBClusterStateFault',
      `The target DB cluster ${target.DBClusterIdentifier} has no DB instances. Add a DB instance to it and try again.`,
    );
  }
  if (source.EngineVersion !== target.EngineVersion) {
    throw new AwsError(
      'InvalidGlobalClusterStateFault',
      `The engine version ${target.EngineVersion} of the target DB cluster ${target.DBClusterIdentifier} isn't the engine version ${source.EngineVersion} of the primary DB cluster ${source.DBClusterIdentifier}.`,
    );
  }
  // Without a way to catch up with the primary, only a failover goes on, and loses what has not arrived.
  if (kind === 'switchover' && roles.disturbance(from, to)(now).isStopped) {
    throw new AwsError(
      'InvalidGlobalClusterStateFault',
      `The target DB cluster ${target.DBClusterIdentifier} isn't synchronized with the primary DB cluster ${source.DBClusterIdentifier}.`,
    );
  }
  estate.add(roleChanges, EVERYWHERE, EVERYWHERE, {
    id: randomUUID(),
    service: 'rds',
    kind,
    accountId,
    subjectArn: global.GlobalClusterArn ?? '',
    from,
    to,
    startedAt: now,
  });
  return new GlobalRoles(estate, global).describe(now);
}

function findGlobal(
  { GlobalClusterIdentifier = '' }: Target,
  { estate, accountId, region }: AwsRequestContext,
): GlobalCluster {
  const found = estate
    .of(globalClusters, accountId, GLOBAL)
    .find(
      global =>
        isSameName(global.GlobalClusterIdentifier, GlobalClusterIdentifier) &&
        global.GlobalClusterMembers?.some(
          ({ DBClusterArn }) =>
            splitRdsArn(DBClusterArn ?? '').region === region,
        ),
    );
  if (!found) {
    throw new AwsError(
      'GlobalClusterNotFoundFault',
      `GlobalCluster ${GlobalClusterIdentifier} not found.`,
      404,
    );
  }
  return found;
}

/** The ARN of the member that is asked for, by its ARN or its identifier. */
function findMember(
  { TargetDbClusterIdentifier = '' }: Target,
  global: GlobalCluster,
): string {
  const found = global.GlobalClusterMembers?.find(({ DBClusterArn }) =>
    [DBClusterArn, splitRdsArn(DBClusterArn ?? '').identifier].some(name =>
      isSameName(name, TargetDbClusterIdentifier),
    ),
  )?.DBClusterArn;
  if (!found) {
    throw new AwsError(
      'DBClusterNotFoundFault',
      `DBCluster ${TargetDbClusterIdentifier} not found.`,
      404,
    );
  }
  return found;
}

function checkStates(current: GlobalCluster, from: string, to: string): void {
  if (current.Status !== 'available') {
    throw new AwsError(
      'InvalidGlobalClusterStateFault',
      `The global cluster ${current.GlobalClusterIdentifier} is not in the available state: it is ${current.Status}.`,
    );
  }
  if (from === to) {
    throw new AwsError(
      'InvalidDBClusterStateFault',
      `The target DB cluster ${
        splitRdsArn(to).identifier
      } is already the primary DB cluster of ${
        current.GlobalClusterIdentifier
      }.`,
    );
  }
}

function findCluster(arn: string, { estate }: AwsRequestContext): DBCluster {
  const { accountId, region } = splitRdsArn(arn);
  const found = estate
    .of(dbClusters, accountId, region)
    .find(cluster => cluster.DBClusterArn === arn);
  if (!found) {
    throw new AwsError(
      'DBClusterNotFoundFault',
      `DBCluster ${arn} not found.`,
      404,
    );
  }
  return found;
}

function isSameName(name: string | undefined, asked: string): boolean {
  return name?.toLowerCase() === asked.toLowerCase();
}
