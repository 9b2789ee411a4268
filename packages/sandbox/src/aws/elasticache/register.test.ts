import {
  DescribeGlobalReplicationGroupsCommand,
  DescribeReplicationGroupsCommand,
  ElastiCacheClient,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-elasticache';
import { ACCOUNT_ID, serveEstate } from '../__testUtils__/serveEstate';
import { addGlobalReplicationGroup, addReplicationGroup } from './factory';
import { registerElastiCache } from './register';

describe('registerElastiCache', () => {
  let served: Awaited<ReturnType<typeof serveEstate>>;
  let client: ElastiCacheClient;

  beforeAll(async () => {
    served = await serveEstate(registerElastiCache, estate => {
      const add = (region: string, index: number) =>
        addReplicationGroup(estate, {
          accountId: ACCOUNT_ID,
          region,
          id: `cache-${index}`,
          description: 'A cache',
          createdAt: new Date('2026-08-22T12:00:00Z'),
          tags: { owner: 'orders-team' },
          nodeType: 'cache.r6g.large',
          engineVersion: '7.0.7',
          clusterMode: true,
          shardCount: 2,
          replicaCount: 1,
          subnetGroupName: 'subnets',
          securityGroupIds: [],
          snapshotRetentionDays: 1,
        });
      for (let index = 0; index < 120; index++) {
        add('us-east-1', index);
      }
      addGlobalReplicationGroup(estate, {
        accountId: ACCOUNT_ID,
        id: 'ldgnf-cache',
        description: 'A cache in two Regions',
        engineVersion: '7.0',
        members: ['us-east-1', 'us-west-2'].map(region => ({
          region,
          group: add(region, 1000),
        })),
      });
    });
    client = new ElastiCacheClient(served.clientConfig());
  });
  afterAll(async () => {
    client.destroy();
    await served.stop();
  });

  it('describes a hundred replication groups at a time', async () => {
    const first = await client.send(new DescribeReplicationGroupsCommand({}));
    const second = await client.send(
      new DescribeReplicationGroupsCommand({ Marker: first.Marker }),
    );

    expect(first.ReplicationGroups).toHaveLength(100);
    expect(second.ReplicationGroups).toHaveLength(21);
    expect(second.Marker).toBeUndefined();
  });

  it('spreads the slots over the shards and the nodes over the zones', async () => {
    const { ReplicationGroups } = await client.send(
      new DescribeReplicationGroupsCommand({ ReplicationGroupId: 'cache-0' }),
    );

    expect(ReplicationGroups?.[0]).toMatchObject({
      MemberClusters: [
        'cache-0-0001-001',
        'cache-0-0001-002',
        'cache-0-0002-001',
        'cache-0-0002-002',
      ],
      NodeGroups: [
        { NodeGroupId: '0001', Slots: '0-8191' },
        { NodeGroupId: '0002', Slots: '8192-16383' },
      ],
    });
    expect(
      ReplicationGroups?.[0].NodeGroups?.[0].NodeGroupMembers?.map(
        member => member.PreferredAvailabilityZone,
      ),
    ).toEqual(['us-east-1a', 'us-east-1b']);
  });

  it('shows Global Datastores in the Regions of their members alone', async () => {
    const countIn = async (region: string) => {
      const regional = new ElastiCacheClient(served.clientConfig(region));
      const { GlobalReplicationGroups } = await regional.send(
        new DescribeGlobalReplicationGroupsCommand({ ShowMemberInfo: true }),
      );
      regional.destroy();
      return GlobalReplicationGroups?.length ?? 0;
    };

    expect(await countIn('us-east-1')).toBe(1);
    expect(await countIn('us-west-2')).toBe(1);
    expect(await countIn('eu-west-1')).toBe(0);
  });

  it('answers mistakes as ElastiCache does', async () => {
    await expect(
      client.send(
        new DescribeReplicationGroupsCommand({ ReplicationGroupId: 'gone' }),
      ),
    ).rejects.toMatchObject({ name: 'ReplicationGroupNotFoundFault' });
    await expect(
      client.send(new DescribeReplicationGroupsCommand({ MaxRecords: 19 })),
    ).rejects.toMatchObject({ name: 'InvalidParameterValueException' });
    await expect(
      client.send(
        new ListTagsForResourceCommand({
          ResourceName: `arn:aws:elasticache:us-east-1:${ACCOUNT_ID}:replicationgroup:gone`,
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidARNFault' });
  });
});
