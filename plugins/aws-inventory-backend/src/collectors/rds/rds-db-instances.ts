import {
  paginateDescribeDBInstances,
  RDSClient,
  type DBInstance,
} from '@aws-sdk/client-rds';
import type {
  AwsCollector,
  CollectContext,
  ObservedRelation,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, pickJson, required, tagsFromList, toJson } from '../lib';
import { kmsKeyArnOf } from '../lib/kmsKeyArn';
import { dependsOn, subnetArns } from '../lib/relations';
import {
  maintenanceAttribute,
  readPendingMaintenance,
  type MaintenanceByArn,
} from './pendingMaintenance';
import { rdsArnOf } from './rdsArns';
import { sortLists } from './unorderedLists';

const PAGE_SIZE = 100;
/** What changes by itself all the time. */
const VOLATILE_FIELDS = [
  'LatestRestorableTime',
  'PercentProgress',
  'StorageOperationPercentProgress',
  'AutomaticRestartTime',
] as const;

/** DB instances of RDS and Aurora, with the maintenance that waits for them. */
export const rdsDbInstances: AwsCollector = {
  id: 'rds-db-instances',
  title: 'RDS DB instances',
  service: 'rds',
  resourceTypes: ['AWS::RDS::DBInstance'],
  scope: 'regional',
  iamActions: [
    'rds:DescribeDBInstances',
    'rds:DescribePendingMaintenanceActions',
  ],
  interval: { minutes: 5 },

  async *collect(context) {
    let maintenance: Promise<MaintenanceByArn | undefined> | undefined;
    const pages = paginateDescribeDBInstances(
      { client: context.client(RDSClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      const records = (page.DBInstances ?? []).filter(isOfRds);
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

/** Neptune and DocumentDB share RDS's API, so their instances are listed as well. */
function isOfRds({ Engine }: DBInstance): boolean {
  return Engine !== 'neptune' && Engine !== 'docdb';
}

function toResource(
  instance: DBInstance,
  maintenance: MaintenanceByArn | undefined,
  context: CollectContext,
): ObservedResource {
  const arn = required(instance.DBInstanceArn, 'DBInstanceArn');
  const identifier = required(
    instance.DBInstanceIdentifier,
    'DBInstanceIdentifier',
  );
  return {
    arn,
    type: 'AWS::RDS::DBInstance',
    name: identifier,
    resourceId: identifier,
    state: instance.DBInstanceStatus,
    createdAt: instance.InstanceCreateTime?.toISOString(),
    tags: tagsFromList(instance.TagList),
    attributes: {
      ...sortLists(
        toJson(instance, {
          omit: ['DBInstanceStatus', 'TagList', ...VOLATILE_FIELDS],
        }),
        {
          EnabledCloudwatchLogsExports: undefined,
          ReadReplicaDBClusterIdentifiers: undefined,
          ReadReplicaDBInstanceIdentifiers: undefined,
          VpcSecurityGroups: 'VpcSecurityGroupId',
        },
      ),
      ...subnetGroupAttribute(instance),
      ...maintenanceAttribute(maintenance, arn),
    },
    unread: maintenance ? [] : ['/attributes/PendingMaintenanceActions'],
    volatile: pickJson(instance, VOLATILE_FIELDS),
    relations: relationsOf(instance, context),
  };
}

function subnetGroupAttribute({ DBSubnetGroup: group }: DBInstance) {
  return group
    ? {
        DBSubnetGroup: sortLists(
          {
            ...toJson(group),
            Subnets: [...(group.Subnets ?? [])]
              .sort((a, b) =>
                (a.SubnetIdentifier ?? '') < (b.SubnetIdentifier ?? '')
                  ? -1
                  : 1,
              )
              .map(subnet => toJson(subnet)),
          },
          { SupportedNetworkTypes: undefined },
        ),
      }
    : {};
}

function relationsOf(
  instance: DBInstance,
  context: CollectContext,
): ObservedRelation[] {
  const {
    DBClusterIdentifier: cluster,
    ReadReplicaSourceDBInstanceIdentifier: source,
    ReadReplicaSourceDBClusterIdentifier: sourceCluster,
  } = instance;
  const subnetIds = (instance.DBSubnetGroup?.Subnets ?? [])
    .map(subnet => subnet.SubnetIdentifier)
    .filter(id => id !== undefined);
  return [
    ...(cluster
      ? [
          {
            type: 'partOf' as const,
            targetArn: rdsArnOf('cluster', cluster, context),
          },
        ]
      : []),
    ...dependsOn([
      source && rdsArnOf('db', source, context),
      sourceCluster && rdsArnOf('cluster', sourceCluster, context),
      ...parameterGroupArns(instance, context),
      kmsKeyArnOf(instance.KmsKeyId, context),
      ...subnetArns(subnetIds, context),
    ]),
  ];
}

function parameterGroupArns(
  { DBParameterGroups: groups }: DBInstance,
  context: CollectContext,
): string[] {
  return (groups ?? []).flatMap(({ DBParameterGroupName: name }) =>
    name ? [rdsArnOf('pg', name, context)] : [],
  );
}
