import {
  DescribeDBClusterParameterGroupsCommand,
  DescribeDBClusterParametersCommand,
  DescribeDBParameterGroupsCommand,
  DescribeDBParametersCommand,
  DescribeEngineDefaultClusterParametersCommand,
  DescribeEngineDefaultParametersCommand,
  ListTagsForResourceCommand,
  paginateDescribeDBParameters,
  RDSClient,
  type Parameter,
} from '@aws-sdk/client-rds';
import { ACCOUNTS } from '../../../estate/organization';
import { serveReference } from '../../__testUtils__/serveReference';
import { registerRds } from '../register';
import { parametersOf } from './families';

const NOW = new Date('2026-11-21T12:00:00Z');

const valuesOf = (parameters: readonly Parameter[] | undefined) =>
  Object.fromEntries(
    (parameters ?? []).map(item => [item.ParameterName, item.ParameterValue]),
  );

describe('parameter groups', () => {
  let sandbox: Awaited<ReturnType<typeof serveReference>>;
  let east: RDSClient;
  let west: RDSClient;

  beforeAll(async () => {
    sandbox = await serveReference(registerRds, NOW);
    east = new RDSClient(sandbox.clientConfig(ACCOUNTS.prod, 'us-east-1'));
    west = new RDSClient(sandbox.clientConfig(ACCOUNTS.prod, 'us-west-2'));
  });

  afterAll(async () => {
    east.destroy();
    west.destroy();
    await sandbox.stop();
  });

  const userValues = async (DBParameterGroupName: string) =>
    valuesOf(
      (
        await east.send(
          new DescribeDBParametersCommand({
            DBParameterGroupName,
            Source: 'user',
          }),
        )
      ).Parameters,
    );

  const clusterUserValues = async (
    client: RDSClient,
    DBClusterParameterGroupName: string,
  ) =>
    valuesOf(
      (
        await client.send(
          new DescribeDBClusterParametersCommand({
            DBClusterParameterGroupName,
            Source: 'user',
          }),
        )
      ).Parameters,
    );

  it('are those that databases use, and a default one of each family', async () => {
    const { DBParameterGroups } = await east.send(
      new DescribeDBParameterGroupsCommand({}),
    );
    const { DBClusterParameterGroups } = await east.send(
      new DescribeDBClusterParameterGroupsCommand({}),
    );

    expect(DBParameterGroups?.map(group => group.DBParameterGroupName)).toEqual(
      [
        'default.aurora-postgresql14',
        'default.aurora-postgresql16',
        'default.postgres13',
        'default.postgres14',
        'default.postgres15',
        'default.postgres16',
        'platform-aurora-postgresql14',
        'platform-aurora-postgresql16',
        'platform-postgres14',
        'platform-postgres15',
        'platform-postgres16',
        'user-service-prod-postgres15',
      ],
    );
    expect(
      DBClusterParameterGroups?.map(group => group.DBClusterParameterGroupArn),
    ).toEqual([
      `arn:aws:rds:us-east-1:${ACCOUNTS.prod}:cluster-pg:analytics-prod-aurora-postgresql16-cluster`,
      `arn:aws:rds:us-east-1:${ACCOUNTS.prod}:cluster-pg:default.aurora-postgresql14`,
      `arn:aws:rds:us-east-1:${ACCOUNTS.prod}:cluster-pg:default.aurora-postgresql16`,
      `arn:aws:rds:us-east-1:${ACCOUNTS.prod}:cluster-pg:orders-prod-aurora-postgresql14-cluster`,
    ]);
  });

  it('tell what somebody changed from what the family has', async () => {
    expect(await userValues('platform-postgres15')).toMatchObject({
      'rds.force_ssl': '1',
      log_min_duration_statement: '1000',
    });
    expect(await userValues('user-service-prod-postgres15')).toMatchObject({
      max_connections: '200',
    });
    expect(await userValues('default.postgres13')).toEqual({});
  });

  it('differ in one parameter between the Regions of the global cluster', async () => {
    const primary = await clusterUserValues(
      east,
      'orders-prod-aurora-postgresql14-cluster',
    );
    const secondary = await clusterUserValues(
      west,
      'orders-prod-west-aurora-postgresql14-cluster',
    );

    expect(primary['rds.global_db_rpo']).toBe('60');
    expect(
      Object.keys(primary).filter(name => primary[name] !== secondary[name]),
    ).toEqual(['shared_preload_libraries']);
    expect(Object.keys(secondary)).toEqual(Object.keys(primary));
  });

  it('are read in pages', async () => {
    const found: Parameter[] = [];
    let pages = 0;
    for await (const { Parameters } of paginateDescribeDBParameters(
      { client: east, pageSize: 20 },
      { DBParameterGroupName: 'platform-postgres16' },
    )) {
      found.push(...(Parameters ?? []));
      pages += 1;
    }

    expect(pages).toBeGreaterThan(5);
    expect(new Set(found.map(item => item.ParameterName)).size).toBe(
      found.length,
    );
    expect(found).toHaveLength(
      parametersOf('postgres16', 'instance')?.length ?? 0,
    );
  });

  it.each([
    ['postgres13', '0'],
    ['postgres15', '1'],
    ['aurora-postgresql16', '0'],
    ['aurora-postgresql17', '1'],
  ])('of %s ask for TLS by default: %s', async (family, expected) => {
    const { EngineDefaults } = await east.send(
      new DescribeEngineDefaultClusterParametersCommand({
        DBParameterGroupFamily: family,
        Filters: [{ Name: 'parameter-name', Values: ['rds.force_ssl'] }],
      }),
    );
    expect(valuesOf(EngineDefaults?.Parameters)).toEqual({
      'rds.force_ssl': expected,
    });
  });

  it('leave to the cluster what Aurora decides there', async () => {
    const { EngineDefaults } = await east.send(
      new DescribeEngineDefaultParametersCommand({
        DBParameterGroupFamily: 'aurora-postgresql16',
        Filters: [
          {
            Name: 'parameter-name',
            Values: ['rds.force_ssl', 'rds.global_db_rpo', 'max_connections'],
          },
        ],
      }),
    );
    expect(valuesOf(EngineDefaults?.Parameters)).toEqual({
      max_connections: 'LEAST({DBInstanceClassMemory/9531392},5000)',
    });
  });

  it('have tags', async () => {
    const { TagList } = await east.send(
      new ListTagsForResourceCommand({
        ResourceName: `arn:aws:rds:us-east-1:${ACCOUNTS.prod}:pg:platform-postgres15`,
      }),
    );
    expect(TagList).toContainEqual({
      Key: 'owner',
      Value: 'platform-engineering',
    });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['DBParameterGroupNotFoundFault', () => userValues('missing')],
    [
      'DBParameterGroupNotFoundFault',
      () => clusterUserValues(east, 'platform-postgres15'),
    ],
    [
      'InvalidParameterValue',
      () =>
        east.send(
          new DescribeDBParametersCommand({
            DBParameterGroupName: 'platform-postgres15',
            Source: 'nobody',
          }),
        ),
    ],
    [
      'InvalidParameterValue',
      () =>
        east.send(
          new DescribeEngineDefaultParametersCommand({
            DBParameterGroupFamily: 'oracle19',
          }),
        ),
    ],
    [
      'MissingParameter',
      () =>
        east.send(
          new DescribeDBParametersCommand({ DBParameterGroupName: undefined }),
        ),
    ],
  ])('answer with %s', async (name, ask) => {
    await expect(ask()).rejects.toMatchObject({ name });
  });
});
