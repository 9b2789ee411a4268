import type { DBCluster, DBInstance, DBProxyTarget } from '@aws-sdk/client-rds';
import { stableId } from '../../estate/ids';
import { toTagList } from '../tagList';
import { rdsArn } from './arns';
import type { SandboxDbProxy } from './collections';
import { endpointHost, type DbNetwork } from './factory';

/** A proxy in front of an instance, or of a cluster with its instances. */
export function makeDbProxy(options: {
  accountId: string;
  region: string;
  name: string;
  network: DbNetwork;
  instances: readonly DBInstance[];
  cluster?: DBCluster;
  createdAt: Date;
  tags: Readonly<Record<string, string>>;
}): SandboxDbProxy {
  const { accountId, region, name, network, createdAt, cluster } = options;
  return {
    description: {
      DBProxyName: name,
      // The ARN of a proxy holds an id of its own, not its name.
      DBProxyArn: rdsArn(
        accountId,
        region,
        'db-proxy',
        stableId('prx-', `${accountId}/${region}/${name}`),
      ),
      Status: 'available',
      EngineFamily: 'POSTGRESQL',
      VpcId: network.vpcId,
      VpcSubnetIds: [...network.subnetIds],
      VpcSecurityGroupIds: [...network.securityGroupIds],
      DefaultAuthScheme: 'IAM_AUTH',
      Auth: [],
      RoleArn: `arn:aws:iam::${accountId}:role/${name}`,
      Endpoint: endpointHost(accountId, region, name, 'proxy-'),
      RequireTLS: true,
      IdleClientTimeout: 1800,
      DebugLogging: false,
      CreatedDate: createdAt,
      UpdatedDate: createdAt,
    },
    targets: [
      ...(cluster
        ? [
            {
              Type: 'TRACKED_CLUSTER' as const,
              RdsResourceId: cluster.DBClusterIdentifier,
              Port: cluster.Port,
            },
          ]
        : []),
      ...options.instances.map((instance, index) =>
        describeTarget(instance, cluster, index),
      ),
    ],
    tags: toTagList(options.tags),
  };
}

function describeTarget(
  instance: DBInstance,
  cluster: DBCluster | undefined,
  index: number,
): DBProxyTarget {
  return {
    Type: 'RDS_INSTANCE',
    RdsResourceId: instance.DBInstanceIdentifier,
    TargetArn: instance.DBInstanceArn,
    TrackedClusterId: cluster?.DBClusterIdentifier,
    Endpoint: instance.Endpoint?.Address,
    Port: instance.Endpoint?.Port,
    Role: index === 0 ? 'READ_WRITE' : 'READ_ONLY',
    TargetHealth: { State: 'AVAILABLE' },
  };
}
