import {
  CloudWatchClient,
  GetMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  DescribeDBClusterEndpointsCommand,
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  DescribeEventsCommand,
  DescribeGlobalClustersCommand,
  FailoverGlobalClusterCommand,
  PromoteReadReplicaCommand,
  RDSClient,
  SwitchoverGlobalClusterCommand,
} from '@aws-sdk/client-rds';
import { buildEstate } from '../../../estate';
import { ACCOUNTS } from '../../../estate/organization';
import { Clock } from '../../../control/Clock';
import { createSandbox, type Sandbox } from '../../../server';
import { controlSandbox } from '../../__testUtils__/controlSandbox';
import { registerCloudWatch } from '../../cloudwatch/register';
import { registerRds } from '../register';

const EAST = 'us-east-1';
const WEST = 'us-west-2';
const NOW = new Date('2026-09-02T15:00:00Z');
const GLOBAL_ID = 'analytics-global';
const EAST_ARN = `arn:aws:rds:${EAST}:${ACCOUNTS.prod}:cluster:analytics-prod`;
const WEST_ARN = `arn:aws:rds:${WEST}:${ACCOUNTS.prod}:cluster:analytics-prod-west`;

describe('changes of roles', () => {
  let sandbox: Sandbox;
  let control: ReturnType<typeof controlSandbox>;
  const clients: { destroy(): void }[] = [];
  const after = (seconds: number) =>
    control.setClock(new Date(NOW.getTime() + seconds * 1000));

  beforeAll(async () => {
    sandbox = createSandbox({
      estate: buildEstate(),
      services: [registerRds, registerCloudWatch],
      clock: new Clock(() => NOW),
    });
    await sandbox.start();
    control = controlSandbox(sandbox.url);
  });
  beforeEach(() => after(0));
  afterEach(() => control.allWell());
  afterAll(async () => {
    clients.forEach(client => client.destroy());
    await sandbox.stop();
  });

  const config = (region: string, accountId: string) => ({
    endpoint: sandbox.url,
    region,
    maxAttempts: 1,
    credentials: { accessKeyId: accountId, secretAccessKey: 'any' },
  });
  function rds(region: string, accountId: string = ACCOUNTS.prod): RDSClient {
    const client = new RDSClient(config(region, accountId));
    clients.push(client);
    return client;
  }

  const switchOver = (target: string = WEST_ARN) =>
    rds(EAST).send(
      new SwitchoverGlobalClusterCommand({
        GlobalClusterIdentifier: GLOBAL_ID,
        TargetDbClusterIdentifier: target,
      }),
    );
  const failOver = () =>
    rds(WEST).send(
      new FailoverGlobalClusterCommand({
        GlobalClusterIdentifier: GLOBAL_ID,
        TargetDbClusterIdentifier: WEST_ARN,
        AllowDataLoss: true,
      }),
    );

  async function describeGlobal() {
    const { GlobalClusters } = await rds(WEST).send(
      new DescribeGlobalClustersCommand({ GlobalClusterIdentifier: GLOBAL_ID }),
    );
    const global = GlobalClusters?.[0];
    return {
      status: global?.Status,
      failoverState: global?.FailoverState,
      members: global?.GlobalClusterMembers?.map(member => [
        member.DBClusterArn,
        member.IsWriter,
        member.Readers,
        member.SynchronizationStatus,
      ]),
    };
  }

  async function describeCluster(region: string, arn: string) {
    const { DBClusters } = await rds(region).send(
      new DescribeDBClustersCommand({ DBClusterIdentifier: arn }),
    );
    return {
      status: DBClusters?.[0]?.Status,
      writers: DBClusters?.[0]?.DBClusterMembers?.filter(
        member => member.IsClusterWriter,
      ).map(member => member.DBInstanceIdentifier),
    };
  }

  /** The newest RPO lag of a cluster in the five minutes before the clock. */
  async function rpoLag(
    region: string,
    cluster: string,
    sourceRegion: string,
    seconds: number,
  ): Promise<number | undefined> {
    const client = new CloudWatchClient(config(region, ACCOUNTS.prod));
    clients.push(client);
    const end = new Date(NOW.getTime() + seconds * 1000);
    const { MetricDataResults } = await client.send(
      new GetMetricDataCommand({
        StartTime: new Date(end.getTime() - 120_000),
        EndTime: end,
        MetricDataQueries: [
          {
            Id: 'lag',
            MetricStat: {
              Metric: {
                Namespace: 'AWS/RDS',
                MetricName: 'AuroraGlobalDBRPOLag',
                Dimensions: [
                  { Name: 'DBClusterIdentifier', Value: cluster },
                  { Name: 'SourceRegion', Value: sourceRegion },
                ],
              },
              Period: 60,
              Stat: 'Average',
            },
          },
        ],
      }),
    );
    return MetricDataResults?.[0]?.Values?.[0];
  }

  const BEFORE = [
    [EAST_ARN, true, [WEST_ARN], 'connected'],
    [WEST_ARN, false, [], 'connected'],
  ];
  const SWITCHED = [
    [EAST_ARN, false, [], 'connected'],
    [WEST_ARN, true, [EAST_ARN], 'connected'],
  ];

  it('go through the states of a switchover', async () => {
    const { GlobalCluster } = await switchOver();
    expect(GlobalCluster?.Status).toBe('switching-over');
    expect(GlobalCluster?.FailoverState).toEqual({
      Status: 'pending',
      FromDbClusterArn: EAST_ARN,
      ToDbClusterArn: WEST_ARN,
      IsDataLossAllowed: false,
    });

    await after(30);
    expect(await describeGlobal()).toMatchObject({
      status: 'switching-over',
      members: BEFORE,
    });
    expect(await describeCluster(WEST, WEST_ARN)).toEqual({
      status: 'switching-over',
      writers: [],
    });

    await after(60);
    expect(await describeGlobal()).toMatchObject({
      status: 'switching-over',
      members: SWITCHED,
    });

    await after(90);
    expect(await describeGlobal()).toEqual({
      status: 'available',
      failoverState: undefined,
      members: SWITCHED,
    });
    expect(await describeCluster(WEST, WEST_ARN)).toEqual({
      status: 'available',
      writers: ['analytics-prod-west-1'],
    });
    expect(await describeCluster(EAST, EAST_ARN)).toEqual({
      status: 'available',
      writers: [],
    });
  });

  it('turn the endpoints round', async () => {
    const writerStatus = async (region: string, cluster: string) => {
      const { DBClusterEndpoints = [] } = await rds(region).send(
        new DescribeDBClusterEndpointsCommand({
          DBClusterIdentifier: cluster,
        }),
      );
      return DBClusterEndpoints.find(one => one.EndpointType === 'WRITER')
        ?.Status;
    };
    expect(await writerStatus(WEST, 'analytics-prod-west')).toBe('inactive');
    await switchOver();
    await after(90);

    expect(await writerStatus(WEST, 'analytics-prod-west')).toBe('available');
    expect(await writerStatus(EAST, 'analytics-prod')).toBe('inactive');
  });

  it('move the lags to the new secondary', async () => {
    expect(await rpoLag(WEST, 'analytics-prod-west', EAST, 0)).toBeLessThan(
      1000,
    );
    await switchOver();
    await after(600);

    expect(await rpoLag(WEST, 'analytics-prod-west', EAST, 600)).toBe(
      undefined,
    );
    expect(await rpoLag(EAST, 'analytics-prod', WEST, 600)).toBeLessThan(1000);
  });

  it('can be turned back, and taken back', async () => {
    await switchOver();
    await after(90);
    await switchOver(EAST_ARN);
    await after(180);
    expect((await describeGlobal()).members).toEqual(BEFORE);

    await switchOver();
    const { body } = await control.ask('GET', '/role-changes');
    expect(body.roleChanges).toHaveLength(3);
    await control.ask('DELETE', '/role-changes');
    expect(await describeGlobal()).toMatchObject({
      status: 'available',
      members: BEFORE,
    });
  });

  it('make the old primary of a failover anew', async () => {
    const { GlobalCluster } = await failOver();
    expect(GlobalCluster?.Status).toBe('failing-over');
    expect(GlobalCluster?.FailoverState?.IsDataLossAllowed).toBe(true);

    await after(120);
    expect(await describeGlobal()).toMatchObject({
      status: 'available',
      members: [
        [EAST_ARN, false, [], 'pending-resync'],
        [WEST_ARN, true, [EAST_ARN], 'connected'],
      ],
    });
    expect(await rpoLag(EAST, 'analytics-prod', WEST, 120)).toBeUndefined();

    await after(1200);
    expect((await describeGlobal()).members).toEqual(SWITCHED);
    expect(await rpoLag(EAST, 'analytics-prod', WEST, 1200)).toBeLessThan(1000);
  });

  it('are told by events, in the Region of each cluster', async () => {
    await switchOver();
    await after(120);
    const messages = async (region: string) => {
      const { Events = [] } = await rds(region).send(
        new DescribeEventsCommand({
          SourceType: 'db-cluster',
          EventCategories: ['global-failover'],
        }),
      );
      return Events.map(({ Message }) => Message);
    };

    expect(await messages(WEST)).toEqual([
      'Global switchover to DB cluster analytics-prod-west in Region us-west-2 started.',
      'New primary DB cluster analytics-prod-west in Region us-west-2 was successfully promoted.',
      'Global switchover to DB cluster analytics-prod-west in Region us-west-2 finished.',
    ]);
    expect(await messages(EAST)).toEqual([
      'Old primary DB cluster analytics-prod in Region us-east-1 successfully shut down.',
    ]);
  });

  it.each<[string, string, string, string, string]>([
    [
      'of other versions',
      ACCOUNTS.prod,
      'orders-global',
      'orders-prod-west',
      'InvalidGlobalClusterStateFault',
    ],
    [
      'without instances',
      ACCOUNTS['shared-services'],
      'platform-global',
      'platform-db-west',
      'InvalidDBClusterStateFault',
    ],
    [
      'that write already',
      ACCOUNTS.prod,
      GLOBAL_ID,
      EAST_ARN,
      'InvalidDBClusterStateFault',
    ],
    [
      'that are not members',
      ACCOUNTS.prod,
      GLOBAL_ID,
      'orders-prod-west',
      'DBClusterNotFoundFault',
    ],
    [
      'of nothing',
      ACCOUNTS.prod,
      'none-global',
      WEST_ARN,
      'GlobalClusterNotFoundFault',
    ],
  ])(
    'are refused to clusters %s',
    async (_what, account, global, target, name) => {
      await expect(
        rds(EAST, account).send(
          new SwitchoverGlobalClusterCommand({
            GlobalClusterIdentifier: global,
            TargetDbClusterIdentifier: target,
          }),
        ),
      ).rejects.toMatchObject({ name });
    },
  );

  it('are refused while another goes on', async () => {
    await switchOver();
    await after(20);

    await expect(switchOver()).rejects.toMatchObject({
      name: 'InvalidGlobalClusterStateFault',
    });
  });

  it('lose data only when that is allowed, where replication has stopped', async () => {
    await control.startIncident({
      kind: 'replication-stopped',
      match: { service: 'rds', region: WEST },
    });
    expect((await describeGlobal()).members?.[1]?.[3]).toBe('pending-resync');
    await expect(switchOver()).rejects.toMatchObject({
      name: 'InvalidGlobalClusterStateFault',
    });
    await failOver();
    await after(60);

    expect((await describeGlobal()).members?.[1]?.[1]).toBe(true);
  });

  it('cannot be both a switchover and a failover', async () => {
    await expect(
      rds(EAST).send(
        new FailoverGlobalClusterCommand({
          GlobalClusterIdentifier: GLOBAL_ID,
          TargetDbClusterIdentifier: WEST_ARN,
          AllowDataLoss: true,
          Switchover: true,
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterCombination' });
  });

  it('promote a read replica', async () => {
    const replica = 'user-service-prod-west';
    const describe = async (region: string, id: string) => {
      const { DBInstances } = await rds(region).send(
        new DescribeDBInstancesCommand({ DBInstanceIdentifier: id }),
      );
      return DBInstances?.[0];
    };
    const { DBInstance } = await rds(WEST).send(
      new PromoteReadReplicaCommand({ DBInstanceIdentifier: replica }),
    );
    expect(DBInstance?.DBInstanceStatus).toBe('modifying');
    await after(200);

    const promoted = await describe(WEST, replica);
    expect(promoted?.DBInstanceStatus).toBe('available');
    expect(promoted?.ReadReplicaSourceDBInstanceIdentifier).toBeUndefined();
    expect(
      (await describe(EAST, 'user-service-prod'))
        ?.ReadReplicaDBInstanceIdentifiers ?? [],
    ).toEqual([]);
    await expect(
      rds(WEST).send(
        new PromoteReadReplicaCommand({ DBInstanceIdentifier: replica }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidDBInstanceStateFault' });
  });
});
