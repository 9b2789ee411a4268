import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import {
  makeAuroraCluster,
  type DbClusterOptions,
} from '../../aws/rds/clusterFactory';
import {
  blueGreenDeployments,
  dbClusters,
  dbInstances,
} from '../../aws/rds/collections';
import { toTagList } from '../../aws/tagList';
import type { Estate } from '../../core/Estate';
import { stableId } from '../ids';

/** A cluster with its instances. */
export interface ClusterWithInstances {
  readonly cluster: DBCluster;
  readonly instances: readonly DBInstance[];
}

/**
 * A blue/green deployment of a cluster that is prepared and waits for somebody to switch over: the
 * green cluster runs the target version beside the blue one.
 *
 * @param blue - what the cluster that exists was made of
 */
export function addBlueGreenDeployment(
  estate: Estate,
  options: {
    name: string;
    blue: DbClusterOptions;
    existing: ClusterWithInstances;
    targetVersion: string;
    /** The zones of the green instances, as indexes into the network's zones. */
    targetZones: readonly number[];
    createdAt: Date;
  },
): void {
  const { blue, existing, createdAt } = options;
  const suffix = `-green-${stableId('', options.name, 6)}`;
  const green = makeAuroraCluster({
    ...blue,
    identifier: `${blue.identifier}${suffix}`,
    memberIdentifiers: existing.instances.map(
      ({ DBInstanceIdentifier }) => `${DBInstanceIdentifier}${suffix}`,
    ),
    memberZones: options.targetZones,
    engineVersion: options.targetVersion,
    createdAt,
  });
  estate.add(dbClusters, blue.accountId, blue.region, green.cluster);
  estate.add(dbInstances, blue.accountId, blue.region, ...green.instances);
  const pairs = [
    [existing.cluster.DBClusterArn, green.cluster.DBClusterArn],
    ...existing.instances.map((instance, index) => [
      instance.DBInstanceArn,
      green.instances[index]?.DBInstanceArn,
    ]),
  ];
  estate.add(blueGreenDeployments, blue.accountId, blue.region, {
    BlueGreenDeploymentIdentifier: stableId('bgd-', options.name, 16),
    BlueGreenDeploymentName: options.name,
    Source: existing.cluster.DBClusterArn,
    Target: green.cluster.DBClusterArn,
    SwitchoverDetails: pairs.map(([SourceMember, TargetMember]) => ({
      SourceMember,
      TargetMember,
      Status: 'AVAILABLE',
    })),
    Tasks: [
      { Name: 'CREATING_READ_REPLICA_OF_SOURCE', Status: 'COMPLETED' },
      { Name: 'DB_ENGINE_VERSION_UPGRADE', Status: 'COMPLETED' },
      { Name: 'CREATE_DB_INSTANCES_FOR_CLUSTER', Status: 'COMPLETED' },
    ],
    Status: 'AVAILABLE',
    CreateTime: createdAt,
    TagList: toTagList(blue.tags),
  });
}
