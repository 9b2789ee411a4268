import {
  DescribeGlobalReplicationGroupsCommand,
  DescribeReplicationGroupsCommand,
  ElastiCacheClient,
  FailoverGlobalReplicationGroupCommand,
} from '@aws-sdk/client-elasticache';
import { ACCOUNTS } from '../../estate/organization';
import { controlSandbox } from '../__testUtils__/controlSandbox';
import { serveReference } from '../__testUtils__/serveReference';
import { registerElastiCache } from './register';

const NOW = new Date('2026-09-02T15:00:00Z');
const ID = 'ldgnf-order-cache';

describe('a failover of a Global Datastore', () => {
  let served: Awaited<ReturnType<typeof serveReference>>;
  let control: ReturnType<typeof controlSandbox>;
  let west: ElastiCacheClient;
  beforeAll(async () => {
    served = await serveReference(registerElastiCache, NOW);
    west = new ElastiCacheClient(
      served.clientConfig(ACCOUNTS.prod, 'us-west-2'),
    );
    control = controlSandbox(
      served.clientConfig(ACCOUNTS.prod, 'us-west-2').endpoint,
    );
  });
  afterEach(() => control.allWell());
  afterAll(async () => {
    west.destroy();
    await served.stop();
  });

  const failOver = (input: { region: string; group: string; id?: string }) =>
    west.send(
      new FailoverGlobalReplicationGroupCommand({
        GlobalReplicationGroupId: input.id ?? ID,
        PrimaryRegion: input.region,
        PrimaryReplicationGroupId: input.group,
      }),
    );

  it('gives the role of the primary to another Region', async () => {
    const { GlobalReplicationGroup } = await failOver({
      region: 'us-west-2',
      group: 'order-cache-dr',
    });
    expect(GlobalReplicationGroup?.Status).toBe('modifying');
    await control.setClock(new Date(NOW.getTime() + 90_000));

    const { GlobalReplicationGroups } = await west.send(
      new DescribeGlobalReplicationGroupsCommand({
        GlobalReplicationGroupId: ID,
        ShowMemberInfo: true,
      }),
    );
    const { ReplicationGroups } = await west.send(
      new DescribeReplicationGroupsCommand({
        ReplicationGroupId: 'order-cache-dr',
      }),
    );
    expect(GlobalReplicationGroups?.[0]).toMatchObject({
      Status: 'available',
      Members: [
        { ReplicationGroupRegion: 'us-east-1', Role: 'SECONDARY' },
        { ReplicationGroupRegion: 'us-west-2', Role: 'PRIMARY' },
      ],
    });
    expect(
      ReplicationGroups?.[0].GlobalReplicationGroupInfo
        ?.GlobalReplicationGroupMemberRole,
    ).toBe('PRIMARY');
  });

  it.each([
    [
      'the primary itself',
      { region: 'us-east-1', group: 'order-cache' },
      'InvalidParameterValueException',
    ],
    [
      'what is no member',
      { region: 'us-west-2', group: 'none' },
      'InvalidParameterValueException',
    ],
    [
      'what is not there',
      { region: 'us-west-2', group: 'order-cache-dr', id: 'ldgnf-none' },
      'GlobalReplicationGroupNotFoundFault',
    ],
  ])('refuses %s', async (_what, input, name) => {
    await expect(failOver(input)).rejects.toMatchObject({ name });
  });
});
