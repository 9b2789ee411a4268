import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { elastiCacheGlobalReplicationGroups } from './elasticache-global-replication-groups';
import { elastiCacheReplicationGroups } from './elasticache-replication-groups';

const EAST = { accountId: ACCOUNTS.prod, region: 'us-east-1' };
const WEST = { accountId: ACCOUNTS.prod, region: 'us-west-2' };

/** The sandbox's token for everything behind the first record. */
const SECOND_RECORD = Buffer.from('offset:1').toString('base64url');

/** Says in the first answer of an operation that there is more. */
function withSecondPage(operation: string) {
  let isFirst = true;
  return {
    answer: (text: string) =>
      text.replace(`<${operation}Result>`, found => {
        const marked = isFirst
          ? `${found}<Marker>${SECOND_RECORD}</Marker>`
          : found;
        isFirst = false;
        return marked;
      }),
  };
}

describe('ElastiCache', () => {
  let sandbox: SandboxProcess;
  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  }, 60_000);
  afterEach(() => sandbox.control('DELETE', 'faults'));
  afterAll(() => sandbox.stop());

  describe('elasticache-replication-groups', () => {
    it('describes the Redis cluster of the reference platform', async () => {
      const { resources, problems, requests } = await sandbox.collectAll(
        elastiCacheReplicationGroups,
        EAST,
      );

      expect(problems).toEqual([]);
      expect(requests).toEqual({
        'elasticache:DescribeReplicationGroups': 1,
        'elasticache:DescribeCacheClusters': 1,
        'elasticache:DescribeCacheSubnetGroups': 1,
        'tagging:GetResources': 1,
      });
      const redis = resources.find(({ name }) => name === 'prod-redis');
      expect(redis).toMatchObject({
        arn: 'arn:aws:elasticache:us-east-1:555566667777:replicationgroup:prod-redis',
        type: 'AWS::ElastiCache::ReplicationGroup',
        state: 'available',
        tags: { owner: 'records-team', system: 'records', environment: 'prod' },
        attributes: {
          CacheNodeType: 'cache.r6g.xlarge',
          Engine: 'redis',
          EngineVersion: expect.stringMatching(/^7\.0\./),
          ClusterEnabled: true,
          AutomaticFailover: 'enabled',
          MemberClusters: [
            'prod-redis-0001-001',
            'prod-redis-0001-002',
            'prod-redis-0001-003',
          ],
          CacheClusters: [
            { PreferredAvailabilityZone: 'us-east-1a' },
            { PreferredAvailabilityZone: 'us-east-1b' },
            { PreferredAvailabilityZone: 'us-east-1c' },
          ],
        },
      });
      const relations = redis?.relations ?? [];
      expect(relations.map(({ type }) => type)).toEqual(
        new Array(4).fill('dependsOn'),
      );
      expect(
        relations.map(({ targetArn }) => targetArn.split(/[:/]/).at(-2)),
      ).toEqual(['subnet', 'subnet', 'subnet', 'key']);
    });

    it('says to which Global Datastore a group belongs, and in which role', async () => {
      const { resources } = await sandbox.collectAll(
        elastiCacheReplicationGroups,
        WEST,
      );

      expect(resources).toMatchObject([
        {
          name: 'order-cache-dr',
          attributes: {
            GlobalReplicationGroupInfo: {
              GlobalReplicationGroupMemberRole: 'SECONDARY',
            },
          },
          relations: expect.arrayContaining([
            {
              type: 'partOf',
              targetArn:
                'arn:aws:elasticache::555566667777:globalreplicationgroup:ldgnf-order-cache',
            },
          ]),
        },
      ]);
    });

    it.each(['DescribeReplicationGroups', 'DescribeCacheClusters'])(
      'reads all pages of %s',
      async operation => {
        const { requests } = await sandbox.collectAll(
          elastiCacheReplicationGroups,
          EAST,
          withSecondPage(operation),
        );

        expect(requests[`elasticache:${operation}`]).toBe(2);
      },
    );

    it('asks nothing more where there are no groups', async () => {
      const { resources, requests } = await sandbox.collectAll(
        elastiCacheReplicationGroups,
        { accountId: ACCOUNTS.management, region: 'us-east-1' },
      );

      expect(resources).toEqual([]);
      expect(requests).toEqual({ 'elasticache:DescribeReplicationGroups': 1 });
    });

    it('leaves out a record that makes no sense, and says so', async () => {
      const { resources, problems } = await sandbox.collectAll(
        elastiCacheReplicationGroups,
        EAST,
        {
          answer: text =>
            text.replace(
              '<ReplicationGroupId>order-cache</ReplicationGroupId><Description>',
              '<Description>',
            ),
        },
      );

      expect(resources.map(({ name }) => name).sort()).toEqual([
        'prod-redis',
        'user-sessions',
      ]);
      expect(problems).toEqual([
        expect.objectContaining({ reason: 'invalid-answer' }),
      ]);
    });
  });

  describe('elasticache-global-replication-groups', () => {
    it('gives the same from every Region that has a member', async () => {
      const east = await sandbox.collectAll(
        elastiCacheGlobalReplicationGroups,
        EAST,
      );
      const west = await sandbox.collectAll(
        elastiCacheGlobalReplicationGroups,
        WEST,
      );

      expect(west.resources).toMatchObject([
        {
          arn: 'arn:aws:elasticache::555566667777:globalreplicationgroup:ldgnf-order-cache',
          type: 'AWS::ElastiCache::GlobalReplicationGroup',
          region: 'global',
          attributes: {
            EngineVersion: '7.0',
            Members: [
              {
                ReplicationGroupId: 'order-cache',
                ReplicationGroupRegion: 'us-east-1',
                Role: 'PRIMARY',
              },
              {
                ReplicationGroupId: 'order-cache-dr',
                ReplicationGroupRegion: 'us-west-2',
                Role: 'SECONDARY',
              },
            ],
          },
        },
      ]);
      expect(east.resources).toContainEqual(west.resources[0]);
    });

    it('shows the one that has no secondary', async () => {
      const { resources } = await sandbox.collectAll(
        elastiCacheGlobalReplicationGroups,
        EAST,
      );

      expect(
        resources.find(({ name }) => name === 'ldgnf-user-sessions'),
      ).toMatchObject({ attributes: { Members: [{ Role: 'PRIMARY' }] } });
    });

    it('reads all pages', async () => {
      const { requests } = await sandbox.collectAll(
        elastiCacheGlobalReplicationGroups,
        EAST,
        withSecondPage('DescribeGlobalReplicationGroups'),
      );

      expect(requests).toEqual({
        'elasticache:DescribeGlobalReplicationGroups': 2,
      });
    });
  });
});
