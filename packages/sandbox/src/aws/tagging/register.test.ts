import {
  GetResourcesCommand,
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
  type GetResourcesInput,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { ACCOUNT_ID, serveEstate } from '../__testUtils__/serveEstate';
import { GLOBAL } from '../../core/Estate';
import { buckets } from '../s3/collections';
import { queues } from '../sqs/collections';
import { topics } from '../sns/collections';
import { registerTagging } from './register';

const EAST = 'us-east-1';
const WEST = 'us-west-2';

const queueArn = (index: number) =>
  `arn:aws:sqs:${EAST}:${ACCOUNT_ID}:queue-${index}`;
const TOPIC_ARN = `arn:aws:sns:${EAST}:${ACCOUNT_ID}:orders`;

describe('the Resource Groups Tagging API', () => {
  let served: Awaited<ReturnType<typeof serveEstate>>;
  const clients: ResourceGroupsTaggingAPIClient[] = [];

  beforeAll(async () => {
    served = await serveEstate(registerTagging, estate => {
      for (let index = 0; index < 120; index++) {
        estate.add(queues, ACCOUNT_ID, EAST, {
          name: `queue-${index}`,
          url: `https://sqs.${EAST}.amazonaws.com/${ACCOUNT_ID}/queue-${index}`,
          arn: queueArn(index),
          attributes: {},
          // One of them has no tags.
          tags: index === 7 ? {} : { owner: `team-${index % 2}` },
          busiestBacklog: 0,
        });
      }
      estate.add(topics, ACCOUNT_ID, EAST, {
        arn: TOPIC_ARN,
        attributes: {},
        tags: { system: 'orders' },
      });
      for (const region of [EAST, WEST]) {
        estate.add(buckets, ACCOUNT_ID, GLOBAL, {
          name: `logs-${region}`,
          region,
          description: {},
          versioning: undefined,
          encryptionRules: undefined,
          replication: undefined,
          publicAccessBlock: undefined,
          lifecycleRules: undefined,
          tags: { owner: 'team-0' },
        });
      }
    });
  });

  afterAll(async () => {
    clients.forEach(client => client.destroy());
    await served.stop();
  });

  function connect(region: string = EAST) {
    const client = new ResourceGroupsTaggingAPIClient(
      served.clientConfig(region),
    );
    clients.push(client);
    return client;
  }

  async function arnsOf(input: GetResourcesInput, region?: string) {
    const arns: string[] = [];
    for await (const page of paginateGetResources(
      { client: connect(region), pageSize: 100 },
      input,
    )) {
      for (const { ResourceARN } of page.ResourceTagMappingList ?? []) {
        arns.push(ResourceARN ?? '');
      }
    }
    return arns;
  }

  it('lists everything of a type that has tags, page by page', async () => {
    const arns = await arnsOf({ ResourceTypeFilters: ['sqs'] });

    expect(arns).toHaveLength(119);
    expect(arns).not.toContain(queueArn(7));
  });

  it('gives pages of 50 unless asked, and an empty token at the end', async () => {
    const client = connect();
    const first = await client.send(
      new GetResourcesCommand({ ResourceTypeFilters: ['sqs'] }),
    );
    const rest = await client.send(
      new GetResourcesCommand({
        ResourceTypeFilters: ['sqs'],
        ResourcesPerPage: 100,
        PaginationToken: first.PaginationToken,
      }),
    );

    expect(first.ResourceTagMappingList).toHaveLength(50);
    expect(first.ResourceTagMappingList?.[0]).toEqual({
      ResourceARN: queueArn(0),
      Tags: [{ Key: 'owner', Value: 'team-0' }],
    });
    expect(rest.ResourceTagMappingList).toHaveLength(69);
    expect(rest.PaginationToken).toBe('');
  });

  it.each<[string, GetResourcesInput, number]>([
    ['every type without a filter', {}, 121],
    ['several types', { ResourceTypeFilters: ['sns', 's3'] }, 2],
    [
      'a type that is named twice, once',
      { ResourceTypeFilters: ['sns', 'sns'] },
      1,
    ],
    ['what has a tag', { TagFilters: [{ Key: 'system' }] }, 1],
    [
      'what has one of the values',
      { TagFilters: [{ Key: 'owner', Values: ['team-1', 'team-2'] }] },
      59,
    ],
    ['none that has no alarms', { ResourceTypeFilters: ['cloudwatch'] }, 0],
  ])('lists %s', async (_, input, count) => {
    expect(await arnsOf(input)).toHaveLength(count);
  });

  it('lists a bucket in its own Region only', async () => {
    expect(await arnsOf({ ResourceTypeFilters: ['s3'] }, WEST)).toEqual([
      'arn:aws:s3:::logs-us-west-2',
    ]);
  });

  it.each<[string, GetResourcesInput, string]>([
    [
      'a type that it does not know',
      { ResourceTypeFilters: ['sqs:queue'] },
      'InvalidParameterException',
    ],
    [
      'pages that are too large',
      { ResourcesPerPage: 101 },
      'InvalidParameterException',
    ],
    [
      'a token that it did not give',
      { PaginationToken: 'made up' },
      'PaginationTokenExpiredException',
    ],
  ])('refuses %s', async (_, input, name) => {
    await expect(
      connect().send(new GetResourcesCommand(input)),
    ).rejects.toMatchObject({ name });
  });
});
