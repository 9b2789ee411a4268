import {
  DescribeDBClusterEndpointsCommand,
  DescribeDBProxyEndpointsCommand,
  DescribeDBProxyTargetGroupsCommand,
  type DBCluster,
  type DBClusterEndpoint,
  type DBProxyEndpoint,
  type DBProxyTargetGroup,
} from '@aws-sdk/client-rds';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../../core/AwsHandlers';
import { stableId } from '../../../estate/ids';
import { rdsArn, splitRdsArn } from '../arns';
import { dbClusters, dbProxies, type SandboxDbProxy } from '../collections';
import { GlobalRoles } from '../global/globalRoles';
import { applyFilters, narrowTo, pageOf, type FilterFields } from '../query';

const PROXY_NOT_FOUND = { code: 'DBProxyNotFoundFault', kind: 'DBProxy' };

const ENDPOINT_FILTERS: FilterFields<DBClusterEndpoint> = {
  'db-cluster-endpoint-type': endpoint => [endpoint.EndpointType],
  'db-cluster-endpoint-custom-type': endpoint => [endpoint.CustomEndpointType],
  'db-cluster-endpoint-id': endpoint => [endpoint.DBClusterEndpointIdentifier],
  'db-cluster-endpoint-status': endpoint => [endpoint.Status],
};

/** Registers where clusters and proxies are reached. */
export function registerEndpoints(aws: AwsHandlers): void {
  aws.on(DescribeDBClusterEndpointsCommand, (input, context) => {
    const { estate, accountId, region } = context;
    const endpoints = narrowTo(
      estate.of(dbClusters, accountId, region),
      input.DBClusterIdentifier,
      cluster => [cluster.DBClusterIdentifier, cluster.DBClusterArn],
      { code: 'DBClusterNotFoundFault', kind: 'DBCluster' },
    )
      .flatMap(cluster => endpointsOf(cluster, isWritable(cluster, context)))
      .filter(
        endpoint =>
          !input.DBClusterEndpointIdentifier ||
          endpoint.DBClusterEndpointIdentifier ===
            input.DBClusterEndpointIdentifier,
      );
    const { page, Marker } = pageOf(
      applyFilters(endpoints, input.Filters, ENDPOINT_FILTERS),
      input,
    );
    return { DBClusterEndpoints: page, Marker };
  });

  aws.on(DescribeDBProxyTargetGroupsCommand, (input, context) => {
    const { estate, accountId, region } = context;
    const groups = narrowTo(
      estate.of(dbProxies, accountId, region),
      input.DBProxyName ?? '',
      ({ description }) => [description.DBProxyName],
      PROXY_NOT_FOUND,
    ).map(targetGroupOf);
    if (input.TargetGroupName && input.TargetGroupName !== 'default') {
      throw new AwsError(
        'DBProxyTargetGroupNotFoundFault',
        `DBProxyTargetGroup ${input.TargetGroupName} not found.`,
        404,
      );
    }
    const { page, Marker } = pageOf(
      applyFilters(groups, input.Filters, {}),
      input,
    );
    return { TargetGroups: page, Marker };
  });

  aws.on(DescribeDBProxyEndpointsCommand, (input, context) => {
    const { estate, accountId, region } = context;
    const endpoints = narrowTo(
      narrowTo(
        estate.of(dbProxies, accountId, region),
        input.DBProxyName,
        ({ description }) => [description.DBProxyName],
        PROXY_NOT_FOUND,
      ).map(proxyEndpointOf),
      input.DBProxyEndpointName,
      endpoint => [endpoint.DBProxyEndpointName],
      { code: 'DBProxyEndpointNotFoundFault', kind: 'DBProxyEndpoint' },
    );
    const { page, Marker } = pageOf(
      applyFilters(endpoints, input.Filters, {}),
      input,
    );
    return { DBProxyEndpoints: page, Marker };
  });
}

/** Nobody writes to the secondary of a global cluster. */
function isWritable(
  cluster: DBCluster,
  { estate, now }: AwsRequestContext,
): boolean {
  const roles = GlobalRoles.ofCluster(estate, cluster);
  return !roles || roles.writerAt(now) === cluster.DBClusterArn;
}

/** The two that every cluster has; nobody made one of their own. */
function endpointsOf(
  cluster: DBCluster,
  isWriter: boolean,
): DBClusterEndpoint[] {
  const { DBClusterIdentifier } = cluster;
  // A cluster without instances has endpoints that lead nowhere.
  const hasMembers = Boolean(cluster.DBClusterMembers?.length);
  const statusOf = (leadsSomewhere: boolean) =>
    leadsSomewhere ? 'available' : 'inactive';
  return [
    {
      DBClusterIdentifier,
      Status: statusOf(hasMembers && isWriter),
      Endpoint: cluster.Endpoint,
      EndpointType: 'WRITER',
    },
    {
      DBClusterIdentifier,
      Status: statusOf(hasMembers),
      Endpoint: cluster.ReaderEndpoint,
      EndpointType: 'READER',
    },
  ];
}

function targetGroupOf({ description }: SandboxDbProxy): DBProxyTargetGroup {
  const { accountId, region } = splitRdsArn(description.DBProxyArn ?? '');
  return {
    DBProxyName: description.DBProxyName,
    TargetGroupName: 'default',
    TargetGroupArn: rdsArn(
      accountId,
      region,
      'target-group',
      stableId('prx-tg-', description.DBProxyArn ?? ''),
    ),
    IsDefault: true,
    Status: 'available',
    ConnectionPoolConfig: {
      MaxConnectionsPercent: 90,
      MaxIdleConnectionsPercent: 45,
      ConnectionBorrowTimeout: 120,
      SessionPinningFilters: [],
    },
    CreatedDate: description.CreatedDate,
    UpdatedDate: description.UpdatedDate,
  };
}

function proxyEndpointOf({ description }: SandboxDbProxy): DBProxyEndpoint {
  return {
    DBProxyEndpointName: 'default',
    DBProxyName: description.DBProxyName,
    Status: 'available',
    VpcId: description.VpcId,
    VpcSecurityGroupIds: description.VpcSecurityGroupIds,
    VpcSubnetIds: description.VpcSubnetIds,
    Endpoint: description.Endpoint,
    CreatedDate: description.CreatedDate,
    TargetRole: 'READ_WRITE',
    IsDefault: true,
  };
}
