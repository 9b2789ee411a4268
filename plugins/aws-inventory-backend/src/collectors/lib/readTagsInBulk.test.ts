import type { Target } from '@meridian/aws-common';
import type { AwsSdkClient } from '@meridian/aws-node';
import type {
  AwsCollector,
  CollectProblem,
} from '@meridian/plugin-aws-inventory-node';
import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { cloudWatchAlarms } from '../cloudwatch';
import { dynamoDbTables } from '../dynamodb';
import { ecrRepositories } from '../ecr';
import { elastiCacheReplicationGroups } from '../elasticache';
import { kmsKeys } from '../kms';
import { lambdaFunctions } from '../lambda';
import { s3Buckets } from '../s3';
import { snsTopics } from '../sns';
import { sqsQueues } from '../sqs';
import { readTagsInBulk } from './readTagsInBulk';

const PROD = { accountId: ACCOUNTS.prod, region: 'us-east-1' };
const SHARED = { accountId: ACCOUNTS['shared-services'], region: 'us-east-1' };
/** Nothing is there. */
const EMPTY = { accountId: ACCOUNTS.dev, region: 'eu-north-1' };

const COLLECTORS: [AwsCollector, Target][] = [
  [cloudWatchAlarms, { ...PROD, region: 'us-west-2' }],
  [dynamoDbTables, PROD],
  [ecrRepositories, SHARED],
  [elastiCacheReplicationGroups, PROD],
  [kmsKeys, PROD],
  [lambdaFunctions, PROD],
  [s3Buckets, PROD],
  [snsTopics, PROD],
  [sqsQueues, PROD],
];
const byId = COLLECTORS.map(
  ([collector, target]) => [collector.id, collector, target] as const,
);

describe('readTagsInBulk', () => {
  let sandbox: SandboxProcess;
  beforeAll(async () => {
    // Attributes that move with the time are the same in two scans.
    sandbox = await startSandboxProcess({ now: '2026-09-01T08:00:00Z' });
  }, 60_000);
  afterEach(() => sandbox.control('DELETE', 'faults'));
  afterAll(() => sandbox?.stop());

  const fault = (kind: string) =>
    sandbox.control('POST', 'faults', {
      kind,
      match: { service: 'tagging', operation: 'GetResources' },
    });

  it.each(byId)(
    'costs %s one request, and nothing where there are no resources',
    async (_, collector, target) => {
      const some = await sandbox.collectAll(collector, target);
      const none = await sandbox.collectAll(collector, EMPTY);

      expect(some.problems).toEqual([]);
      expect(some.resources.length).toBeGreaterThan(2);
      expect(some.requests['tagging:GetResources']).toBe(1);
      expect(Object.keys(some.requests).join()).not.toMatch(/List\w*Tags/);
      expect(some.resources.every(({ tags }) => tags !== undefined)).toBe(true);
      expect(some.resources.some(({ tags }) => tags?.owner)).toBe(true);
      expect(none.resources).toEqual([]);
      expect(none.requests).not.toHaveProperty(['tagging:GetResources']);
    },
  );

  it.each(byId)(
    'leaves the tags of %s unknown when they are denied, and nothing else',
    async (_, collector, target) => {
      const allowed = await sandbox.collectAll(collector, target);
      await fault('denied');
      const { resources, problems } = await sandbox.collectAll(
        collector,
        target,
      );

      expect(resources).toEqual(
        allowed.resources.map(resource => ({ ...resource, tags: undefined })),
      );
      expect(problems).toEqual([
        expect.objectContaining({
          reason: 'denied',
          missingAction: 'tag:GetResources',
          message: expect.stringMatching(
            /^The tags of the .* could not be read\. /,
          ),
        }),
      ]);
    },
  );

  it.each([
    ['throttled', 'throttled'],
    ['corrupt', 'invalid-answer'],
  ])('goes on without tags when it is %s', async (kind, reason) => {
    await fault(kind);
    const { resources, problems } = await sandbox.collectAll(sqsQueues, PROD);

    expect(resources.length).toBeGreaterThan(2);
    expect(resources.every(({ tags }) => tags === undefined)).toBe(true);
    expect(problems).toEqual([expect.objectContaining({ reason })]);
  });

  it('reads all pages', async () => {
    const whole = await sandbox.collectAll(sqsQueues, PROD);
    const paged = await sandbox.collectAll(sqsQueues, PROD, {
      request: text =>
        text.replace('"ResourcesPerPage":100', '"ResourcesPerPage":3'),
    });

    expect(paged.requests['tagging:GetResources']).toBeGreaterThan(2);
    expect(paged.resources).toEqual(whole.resources);
  });

  it('knows no tags when a later page fails', async () => {
    const { resources, problems } = await sandbox.collectAll(sqsQueues, PROD, {
      request: text =>
        text
          .replace('"ResourcesPerPage":100', '"ResourcesPerPage":3')
          .replace(/"PaginationToken":"[^"]+"/, '"PaginationToken":"other"'),
    });

    expect(resources.every(({ tags }) => tags === undefined)).toBe(true);
    expect(problems).toEqual([
      expect.objectContaining({
        awsErrorCode: 'PaginationTokenExpiredException',
      }),
    ]);
  });

  it('is given up with the scan, which is no problem of the tags', async () => {
    const scan = new AbortController();
    scan.abort(new Error('The portal shuts down.'));
    const problems: CollectProblem[] = [];
    const clients: AwsSdkClient[] = [];

    await expect(
      readTagsInBulk(
        {
          target: PROD,
          signal: scan.signal,
          client: constructor => {
            const client = new constructor({ region: PROD.region });
            clients.push(client);
            return client;
          },
          reportProblem: problem => problems.push(problem),
        },
        { resourceType: 'sqs', what: 'the SQS queues' },
      ),
    ).rejects.toThrow('The portal shuts down.');
    expect(problems).toEqual([]);
    clients.forEach(client => client.destroy());
  });
});
