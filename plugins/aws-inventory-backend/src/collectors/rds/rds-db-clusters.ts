import {
  paginateDescribeDBClusters,
  RDSClient,
  type DBCluster,
} from '@aws-sdk/client-rds';
import type {
  AwsCollector,
  CollectContext,
  ObservedRelation,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, pickJson, required, tagsFromList, toJson } from '../lib';
import { kmsKeyArnOf } from '../lib/kmsKeyArn';
import { dependsOn } from '../lib/relations';
import {
  maintenanceAttribute,
  readPendingMaintenance,
  type MaintenanceByArn,
} from './pendingMaintenance';
import { globalClusterArnOf, rdsArnOf } from './rdsArns';
import { sortLists } from './unorderedLists';

const PAGE_SIZE = 100;
/** What changes by itself all the time. */
const VOLATILE_FIELDS = [
  'AutomaticRestartTime',
  'BacktrackConsumedChangeRecords',
  'Capacity',
  'EarliestBacktrackTime',
  'EarliestRestorableTime',
  'LatestRestorableTime',
  'PercentProgress',
] as const;

/**
 * DB clusters (Aurora and Multi-AZ clusters), with the maintenance that waits for them. A cluster
 * names its subnet group only; its subnets are those of its instances.
 */
export const rdsDbClusters: AwsCollector = {
  id: 'rds-db-clusters',
  title: 'RDS DB clusters',
  service: 'rds',
  resourceTypes: ['AWS::RDS::DBCluster'],
  scope: 'regional',
  iamActions: [
    'rds:DescribeDBClusters',
    'rds:DescribePendingMaintenanceActions',
  ],
  interval: { minutes: 5 },

  async *collect(context) {
    let maintenance: Promise<MaintenanceByArn | undefined> | undefined;
    const pages = paginateDescribeDBClusters(
      { client: context.client(RDSClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      const records = (page.DBClusters ?? []).filter(isOfRds);
      if (records.length > 0) {
        maintenance ??= readPendingMaintenance(context);
        const known = await maintenance;
        yield* mapRecords(context, records, record =>
          toResource(record, known, context),
        );
      }
    }
  },
};

/** Neptune and DocumentDB share RDS's API, so their clusters are listed as well. */
function isOfRds({ Engine }: DBCluster): boolean {
  return Engine !== 'neptune' && Engine !== 'docdb';
}

function toResource(
  cluster: DBCluster,
  maintenance: MaintenanceByArn | undefined,
  context: CollectContext,
): ObservedResource {
  const arn = required(cluster.DBClusterArn, 'DBClusterArn');
  const identifier = required(
    cluster.DBClusterIdentifier,
    'DBClusterIdentifier',
  );
  return {
    arn,
    type: 'AWS::RDS::DBCluster',
    name: identifier,
    resourceId: identifier,
    state: cluster.Status,
    createdAt: cluster.ClusterCreateTime?.toISOString(),
    tags: tagsFromList(cluster.TagList),
    attributes: {
      ...sortLists(
        toJson(cluster, { omit: ['Status', 'TagList', ...VOLATILE_FIELDS] }),
        {
          AvailabilityZones: undefined,
          CustomEndpoints: undefined,
          DBClusterMembers: 'DBInstanceIdentifier',
          EnabledCloudwatchLogsExports: undefined,
          ReadReplicaIdentifiers: undefined,
          VpcSecurityGroups: 'VpcSecurityGroupId',
        },
      ),
      ...maintenanceAttribute(maintenance, arn),
    },
    unread: maintenance ? [] : ['/attributes/PendingMaintenanceActions'],
    volatile: pickJson(cluster, VOLATILE_FIELDS),
    relations: relationsOf(cluster, context),
  };
}

function relationsOf(
  cluster: DBCluster,
  context: CollectContext,
): ObservedRelation[] {
  const {
    GlobalClusterIdentifier: global,
    DBClusterParameterGroup: parameterGroup,
    ReplicationSourceIdentifier: source,
  } = cluster;
  return [
    ...(global
      ? [
          {
            type: 'partOf' as const,
            targetArn: globalClusterArnOf(global, context),
          },
        ]
      : []),
    ...dependsOn([
      source && rdsArnOf('cluster', source, context),
      parameterGroup && rdsArnOf('cluster-pg', parameterGroup, context),
      kmsKeyArnOf(cluster.KmsKeyId, context),
    ]),
  ];
}
