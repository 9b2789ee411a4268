import {
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  DescribeGlobalClustersCommand,
  DescribePendingMaintenanceActionsCommand,
  type DBCluster,
  type DBInstance,
  type GlobalCluster,
} from '@aws-sdk/client-rds';
import type { AwsHandlers, AwsRequestContext } from '../../core/AwsHandlers';
import { AwsError } from '../../core/AwsHandlers';
import { GLOBAL } from '../../core/Estate';
import { registerAdvice } from './advice/registerAdvice';
import { rdsArn, splitRdsArn } from './arns';
import {
  dbClusters,
  dbInstances,
  globalClusters,
  pendingMaintenance,
} from './collections';
import { describeMaintenance } from './maintenance';
import { applyFilters, narrowTo, pageOf, type FilterFields } from './query';
import { registerEvents } from './events/registerEvents';
import { registerLogs } from './logs/registerLogs';
import { registerParameters } from './parameters/registerParameters';
import { GlobalRoles } from './global/globalRoles';
import { registerGlobal } from './global/registerGlobal';
import { registerPromotion } from './global/registerPromotion';
import { describeReplication } from './global/replicaPromotion';
import { registerBackups } from './registerBackups';
import { registerProxies } from './registerProxies';
import { registerVersions } from './versions/registerVersions';
import { latestRestorableTime } from './restorable';
import { registerEndpoints } from './surroundings/registerEndpoints';
import { registerSurroundings } from './surroundings/registerSurroundings';
import { registerUnused } from './surroundings/registerUnused';

const DAY_MILLISECONDS = 86_400_000;

const INSTANCE_FILTERS: FilterFields<DBInstance> = {
  'db-instance-id': instance => [
    instance.DBInstanceIdentifier,
    instance.DBInstanceArn,
  ],
  'db-cluster-id': instance => [
    instance.DBClusterIdentifier,
    instance.DBClusterIdentifier && clusterArnOf(instance),
  ],
  'dbi-resource-id': instance => [instance.DbiResourceId],
  engine: instance => [instance.Engine],
};

const CLUSTER_FILTERS: FilterFields<DBCluster> = {
  'db-cluster-id': cluster => [
    cluster.DBClusterIdentifier,
    cluster.DBClusterArn,
  ],
  'db-cluster-resource-id': cluster => [cluster.DbClusterResourceId],
  'clone-group-id': cluster => [cluster.CloneGroupId],
  engine: cluster => [cluster.Engine],
};

/** Registers the read operations of RDS. */
export function registerRds(aws: AwsHandlers): void {
  aws.on(DescribeDBInstancesCommand, (input, context) => {
    const narrowed = narrowTo(
      context.estate.of(dbInstances, context.accountId, context.region),
      input.DBInstanceIdentifier,
      instance => [instance.DBInstanceIdentifier, instance.DBInstanceArn],
      { code: 'DBInstanceNotFoundFault', kind: 'DBInstance' },
    );
    const { page, Marker } = pageOf(
      applyFilters(narrowed, input.Filters, INSTANCE_FILTERS),
      input,
    );
    return {
      DBInstances: page.map(instance => instanceAt(instance, context)),
      Marker,
    };
  });

  aws.on(DescribeDBClustersCommand, (input, context) => {
    const narrowed = narrowTo(
      context.estate.of(dbClusters, context.accountId, context.region),
      input.DBClusterIdentifier,
      cluster => [cluster.DBClusterIdentifier, cluster.DBClusterArn],
      { code: 'DBClusterNotFoundFault', kind: 'DBCluster' },
    );
    const { page, Marker } = pageOf(
      applyFilters(narrowed, input.Filters, CLUSTER_FILTERS),
      input,
    );
    return {
      DBClusters: page.map(cluster => clusterAt(cluster, context)),
      Marker,
    };
  });

  aws.on(DescribeGlobalClustersCommand, (input, context) => {
    const narrowed = narrowTo(
      globalClustersSeenFrom(context),
      input.GlobalClusterIdentifier,
      cluster => [cluster.GlobalClusterIdentifier, cluster.GlobalClusterArn],
      { code: 'GlobalClusterNotFoundFault', kind: 'GlobalCluster' },
    );
    const { page, Marker } = pageOf(
      applyFilters(narrowed, input.Filters, { region: regionsOf }),
      input,
    );
    return { GlobalClusters: page, Marker };
  });

  aws.on(DescribePendingMaintenanceActionsCommand, (input, context) => {
    const all = describeMaintenance(
      context.estate.of(pendingMaintenance, context.accountId, context.region),
      context.now,
    );
    const named =
      input.ResourceIdentifier === undefined
        ? all
        : all.filter(
            item => item.ResourceIdentifier === input.ResourceIdentifier,
          );
    if (input.ResourceIdentifier && !isKnown(input.ResourceIdentifier, context))
      throw new AwsError(
        'ResourceNotFoundFault',
        `The specified resource ${input.ResourceIdentifier} was not found.`,
        404,
      );
    const { page, Marker } = pageOf(
      applyFilters(named, input.Filters, {
        'db-instance-id': item => namesIn(item.ResourceIdentifier, ':db:'),
        'db-cluster-id': item => namesIn(item.ResourceIdentifier, ':cluster:'),
      }),
      input,
    );
    return { PendingMaintenanceActions: page, Marker };
  });

  registerGlobal(aws);
  registerPromotion(aws);
  registerBackups(aws);
  registerParameters(aws);
  registerVersions(aws);
  registerEvents(aws);
  registerAdvice(aws);
  registerLogs(aws);
  registerEndpoints(aws);
  registerSurroundings(aws);
  registerUnused(aws);
  registerProxies(aws);
}

function clusterArnOf(instance: DBInstance): string {
  const { accountId, region } = splitRdsArn(instance.DBInstanceArn ?? '');
  return rdsArn(
    accountId,
    region,
    'cluster',
    instance.DBClusterIdentifier ?? '',
  );
}

function instanceAt(
  described: DBInstance,
  { estate, now }: AwsRequestContext,
): DBInstance {
  const instance = describeReplication(estate, described, now);
  const isBackedUp =
    !instance.DBClusterIdentifier && (instance.BackupRetentionPeriod ?? 0) > 0;
  return isBackedUp
    ? {
        ...instance,
        LatestRestorableTime: latestRestorableTime(
          instance.DBInstanceStatus,
          now,
        ),
      }
    : instance;
}

function clusterAt(
  described: DBCluster,
  { estate, now }: AwsRequestContext,
): DBCluster {
  const cluster =
    GlobalRoles.ofCluster(estate, described)?.describeCluster(described, now) ??
    described;
  return {
    ...cluster,
    EarliestRestorableTime: new Date(
      Math.max(
        now.getTime() - (cluster.BackupRetentionPeriod ?? 1) * DAY_MILLISECONDS,
        cluster.ClusterCreateTime?.getTime() ?? 0,
      ),
    ),
    LatestRestorableTime: latestRestorableTime(cluster.Status, now),
  };
}

/** A global cluster is listed in every Region in which it has a member. */
function globalClustersSeenFrom(context: AwsRequestContext): GlobalCluster[] {
  return context.estate
    .of(globalClusters, context.accountId, GLOBAL)
    .filter(cluster => regionsOf(cluster).includes(context.region))
    .map(cluster =>
      new GlobalRoles(context.estate, cluster).describe(context.now),
    );
}

function regionsOf(cluster: GlobalCluster): string[] {
  return (cluster.GlobalClusterMembers ?? []).map(
    member => splitRdsArn(member.DBClusterArn ?? '').region,
  );
}

function isKnown(arn: string, context: AwsRequestContext): boolean {
  const { estate, accountId, region } = context;
  return (
    estate
      .of(dbInstances, accountId, region)
      .some(instance => instance.DBInstanceArn === arn) ||
    estate
      .of(dbClusters, accountId, region)
      .some(cluster => cluster.DBClusterArn === arn)
  );
}

/** The names a filter may use for a resource, where it is of the filter's kind. */
function namesIn(arn: string | undefined, kind: string): string[] {
  return arn?.includes(kind) ? [arn, splitRdsArn(arn).identifier] : [];
}
