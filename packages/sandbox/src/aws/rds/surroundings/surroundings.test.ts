import {
  DescribeAccountAttributesCommand,
  DescribeBlueGreenDeploymentsCommand,
  DescribeDBClusterEndpointsCommand,
  DescribeDBClustersCommand,
  DescribeDBProxyEndpointsCommand,
  DescribeDBProxyTargetGroupsCommand,
  DescribeDBRecommendationsCommand,
  DescribeDBSecurityGroupsCommand,
  DescribeDBShardGroupsCommand,
  DescribeDBSubnetGroupsCommand,
  DescribeExportTasksCommand,
  DescribeIntegrationsCommand,
  DescribeOptionGroupsCommand,
  DescribeReservedDBInstancesCommand,
  DescribeSourceRegionsCommand,
  DescribeTenantDatabasesCommand,
  DescribeValidDBInstanceModificationsCommand,
  ListTagsForResourceCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { ACCOUNTS } from '../../../estate/organization';
import { serveReference } from '../../__testUtils__/serveReference';
import { registerRds } from '../register';

const NOW = new Date('2026-11-21T12:00:00Z');
const ARN = `arn:aws:rds:us-east-1:${ACCOUNTS.prod}`;

describe('what is around databases', () => {
  let sandbox: Awaited<ReturnType<typeof serveReference>>;
  let prod: RDSClient;
  let staging: RDSClient;
  let sharedWest: RDSClient;

  beforeAll(async () => {
    sandbox = await serveReference(registerRds, NOW);
    const client = (account: string, region: string) =>
      new RDSClient(sandbox.clientConfig(account, region));
    prod = client(ACCOUNTS.prod, 'us-east-1');
    staging = client(ACCOUNTS.staging, 'us-east-1');
    sharedWest = client(ACCOUNTS['shared-services'], 'us-west-2');
  });

  afterAll(async () => {
    [prod, staging, sharedWest].forEach(client => client.destroy());
    await sandbox.stop();
  });

  it('has a blue/green deployment that waits, with a green cluster that exists', async () => {
    const { BlueGreenDeployments = [] } = await staging.send(
      new DescribeBlueGreenDeploymentsCommand({}),
    );
    expect(BlueGreenDeployments).toHaveLength(1);
    const [{ Status, Source, Target, SwitchoverDetails }] =
      BlueGreenDeployments;
    expect(Status).toBe('AVAILABLE');
    expect(Source).toBe(
      `arn:aws:rds:us-east-1:${ACCOUNTS.staging}:cluster:orders-staging`,
    );
    expect(SwitchoverDetails).toHaveLength(3);
    const { DBClusters } = await staging.send(
      new DescribeDBClustersCommand({ DBClusterIdentifier: Target }),
    );
    expect(DBClusters?.[0]).toMatchObject({ EngineVersion: '16.11' });
  });

  it('has no deployment where nobody prepared one', async () => {
    const { BlueGreenDeployments } = await prod.send(
      new DescribeBlueGreenDeploymentsCommand({
        Filters: [{ Name: 'source', Values: [`${ARN}:cluster:orders-prod`] }],
      }),
    );
    expect(BlueGreenDeployments).toEqual([]);
  });

  it('recommends what instances lack', async () => {
    const { DBRecommendations = [] } = await prod.send(
      new DescribeDBRecommendationsCommand({
        Filters: [{ Name: 'severity', Values: ['medium'] }],
      }),
    );
    expect(
      DBRecommendations.map(item => [
        item.TypeId,
        item.ResourceArn?.split(':').pop(),
      ]),
    ).toEqual([
      ['config_recommendation::storage_autoscaling_off', 'reporting-prod'],
      ['config_recommendation::multi_az_instance', 'legacy-crm'],
    ]);
  });

  it('finds recommendations of one instance and by time', async () => {
    const { DBRecommendations } = await prod.send(
      new DescribeDBRecommendationsCommand({ LastUpdatedAfter: NOW }),
    );
    expect(DBRecommendations).toEqual([]);
  });

  it('has subnet groups, that of a cluster without instances as well', async () => {
    const { DBSubnetGroups } = await sharedWest.send(
      new DescribeDBSubnetGroupsCommand({}),
    );
    expect(DBSubnetGroups).toHaveLength(1);
    expect(DBSubnetGroups?.[0].Subnets).toHaveLength(3);
    const { TagList } = await sharedWest.send(
      new ListTagsForResourceCommand({
        ResourceName: DBSubnetGroups?.[0].DBSubnetGroupArn,
      }),
    );
    expect(TagList).toEqual([]);
  });

  it('has a secondary cluster whose endpoints lead nowhere', async () => {
    const { DBClusterEndpoints } = await sharedWest.send(
      new DescribeDBClusterEndpointsCommand({}),
    );
    expect(DBClusterEndpoints?.map(item => item.Status)).toEqual([
      'inactive',
      'inactive',
    ]);
  });

  it('has default groups and endpoints of proxies', async () => {
    const { TargetGroups } = await prod.send(
      new DescribeDBProxyTargetGroupsCommand({
        DBProxyName: 'orders-prod-proxy',
      }),
    );
    const { DBProxyEndpoints } = await prod.send(
      new DescribeDBProxyEndpointsCommand({}),
    );
    expect(TargetGroups?.[0]).toMatchObject({
      IsDefault: true,
      ConnectionPoolConfig: { MaxConnectionsPercent: 90 },
    });
    expect(DBProxyEndpoints?.map(item => item.DBProxyName).sort()).toEqual([
      'innovate-prod-proxy',
      'orders-prod-proxy',
    ]);
  });

  it('has option groups, reservations, quotas and Regions to copy from', async () => {
    const options = await prod.send(
      new DescribeOptionGroupsCommand({ EngineName: 'postgres' }),
    );
    const reserved = await prod.send(
      new DescribeReservedDBInstancesCommand({}),
    );
    const quotas = await prod.send(new DescribeAccountAttributesCommand({}));
    const regions = await prod.send(new DescribeSourceRegionsCommand({}));

    expect(
      options.OptionGroupsList?.map(item => item.OptionGroupName),
    ).toContain('default:postgres-15');
    expect(reserved.ReservedDBInstances).toHaveLength(1);
    expect(
      quotas.AccountQuotas?.find(
        item => item.AccountQuotaName === 'DBInstances',
      ),
    ).toMatchObject({ Used: 15, Max: 40 });
    expect(regions.SourceRegions?.map(item => item.RegionName)).not.toContain(
      'us-east-1',
    );
  });

  it('says what can be changed of an instance', async () => {
    const { ValidDBInstanceModificationsMessage } = await prod.send(
      new DescribeValidDBInstanceModificationsCommand({
        DBInstanceIdentifier: 'reporting-prod',
      }),
    );
    expect(
      ValidDBInstanceModificationsMessage?.Storage?.[0].StorageSize?.[0],
    ).toMatchObject({ From: 500 });
  });

  it('has nothing of what nobody uses', async () => {
    expect(await prod.send(new DescribeExportTasksCommand({}))).toMatchObject({
      ExportTasks: [],
    });
    expect(await prod.send(new DescribeIntegrationsCommand({}))).toMatchObject({
      Integrations: [],
    });
    expect(await prod.send(new DescribeDBShardGroupsCommand({}))).toMatchObject(
      { DBShardGroups: [] },
    );
    expect(
      await prod.send(new DescribeTenantDatabasesCommand({})),
    ).toMatchObject({ TenantDatabases: [] });
    expect(
      await prod.send(new DescribeDBSecurityGroupsCommand({})),
    ).toMatchObject({ DBSecurityGroups: [] });
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'BlueGreenDeploymentNotFoundFault',
      () =>
        prod.send(
          new DescribeBlueGreenDeploymentsCommand({
            BlueGreenDeploymentIdentifier: 'x',
          }),
        ),
    ],
    [
      'DBSubnetGroupNotFoundFault',
      () =>
        prod.send(
          new DescribeDBSubnetGroupsCommand({ DBSubnetGroupName: 'x' }),
        ),
    ],
    [
      'DBProxyTargetGroupNotFoundFault',
      () =>
        prod.send(
          new DescribeDBProxyTargetGroupsCommand({
            DBProxyName: 'orders-prod-proxy',
            TargetGroupName: 'x',
          }),
        ),
    ],
    [
      'ReservedDBInstanceNotFoundFault',
      () =>
        prod.send(
          new DescribeReservedDBInstancesCommand({ ReservedDBInstanceId: 'x' }),
        ),
    ],
    [
      'IntegrationNotFoundFault',
      () =>
        prod.send(
          new DescribeIntegrationsCommand({ IntegrationIdentifier: 'x' }),
        ),
    ],
    [
      'DBInstanceNotFoundFault',
      () =>
        prod.send(
          new ListTagsForResourceCommand({ ResourceName: `${ARN}:pg:x` }),
        ),
    ],
    [
      'InvalidParameterValue',
      () =>
        prod.send(new ListTagsForResourceCommand({ ResourceName: 'orders' })),
    ],
    [
      'InvalidParameterValue',
      () =>
        prod.send(
          new DescribeDBRecommendationsCommand({
            Filters: [{ Name: 'colour', Values: ['red'] }],
          }),
        ),
    ],
  ])('answers with %s', async (name, ask) => {
    await expect(ask()).rejects.toMatchObject({ name });
  });
});
