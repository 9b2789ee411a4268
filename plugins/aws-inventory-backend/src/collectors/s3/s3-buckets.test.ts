import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { s3Buckets } from './s3-buckets';

const EAST = { accountId: ACCOUNTS.prod, region: 'us-east-1' };
const WEST = { accountId: ACCOUNTS.prod, region: 'us-west-2' };
const DEV = { accountId: ACCOUNTS.dev, region: 'us-east-1' };

describe('s3-buckets', () => {
  let sandbox: SandboxProcess;
  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  }, 60_000);
  afterEach(() => sandbox.control('DELETE', 'faults'));
  afterAll(() => sandbox.stop());

  it('describes a bucket with all of its configurations', async () => {
    const { resources, problems } = await sandbox.collectAll(s3Buckets, EAST);

    expect(problems).toEqual([]);
    const backups = resources.find(({ name }) => name === 'company-backups');
    expect(backups).toMatchObject({
      arn: 'arn:aws:s3:::company-backups',
      type: 'AWS::S3::Bucket',
      region: 'us-east-1',
      tags: { owner: 'records-team', system: 'records', environment: 'prod' },
      attributes: {
        VersioningConfiguration: { Status: 'Enabled' },
        ServerSideEncryptionConfiguration: {
          Rules: [
            { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } },
          ],
        },
        ReplicationConfiguration: {
          Rules: [
            {
              Filter: { Prefix: 'databases/' },
              Destination: {
                Bucket: 'arn:aws:s3:::company-backups-us-west-2',
                Metrics: { Status: 'Enabled' },
              },
            },
          ],
        },
        PublicAccessBlockConfiguration: { BlockPublicPolicy: true },
        LifecycleConfiguration: {
          Rules: [{ Transitions: [{ StorageClass: 'STANDARD_IA' }] }],
        },
      },
    });
    expect(backups?.relations).toEqual([
      {
        type: 'dependsOn',
        targetArn: expect.stringMatching(
          /^arn:aws:kms:us-east-1:555566667777:key\//,
        ),
      },
    ]);
  });

  it('gives each Region its own buckets', async () => {
    const { resources } = await sandbox.collectAll(s3Buckets, WEST);

    expect(resources.map(({ name, region }) => [name, region])).toEqual([
      ['company-analytics-lake-us-west-2', 'us-west-2'],
      ['company-archives-us-west-2', 'us-west-2'],
      ['company-backups-us-west-2', 'us-west-2'],
      ['company-logs-us-west-2', 'us-west-2'],
      ['innovate-web-assets-us-west-2', 'us-west-2'],
    ]);
  });

  it('tells what was never configured from what is not known', async () => {
    const { resources } = await sandbox.collectAll(s3Buckets, DEV);
    const find = (bucket: string) =>
      resources.find(({ name }) => name === bucket);

    expect(find('company-dev-scratch')).toMatchObject({
      tags: {},
      attributes: {
        ReplicationConfiguration: null,
        LifecycleConfiguration: null,
      },
    });
    expect(find('company-analytics-lake-dev')?.attributes).toMatchObject({
      ServerSideEncryptionConfiguration: null,
    });
    expect(find('innovate-web-assets-dev')?.attributes).toMatchObject({
      PublicAccessBlockConfiguration: { BlockPublicPolicy: false },
    });
  });

  it('leaves a configuration unknown that it may not read', async () => {
    await sandbox.control('POST', 'faults', {
      kind: 'denied',
      match: { service: 's3', operation: 'GetBucketReplication' },
    });
    const { resources, problems } = await sandbox.collectAll(s3Buckets, DEV);

    expect(resources).toHaveLength(3);
    for (const { attributes } of resources) {
      expect(attributes).not.toHaveProperty('ReplicationConfiguration');
      expect(attributes).toHaveProperty('LifecycleConfiguration');
    }
    expect(problems.map(({ missingAction }) => missingAction)).toEqual(
      new Array(3).fill('s3:GetReplicationConfiguration'),
    );
  });

  it('reads all pages', async () => {
    const { resources, requests } = await sandbox.collectAll(s3Buckets, EAST, {
      request: text => text.replace('max-buckets=1000', 'max-buckets=3'),
    });

    expect(resources).toHaveLength(7);
    expect(requests).toEqual({
      's3:ListBuckets': 3,
      's3:GetBucketVersioning': 7,
      's3:GetBucketEncryption': 7,
      's3:GetBucketReplication': 7,
      's3:GetPublicAccessBlock': 7,
      's3:GetBucketLifecycleConfiguration': 7,
      'tagging:GetResources': 1,
    });
  });

  it('leaves out a record that makes no sense, and says so', async () => {
    const { resources, problems } = await sandbox.collectAll(s3Buckets, EAST, {
      answer: text => text.replace('<Name>company-logs</Name>', ''),
    });

    expect(resources).toHaveLength(6);
    expect(problems).toEqual([
      expect.objectContaining({ reason: 'invalid-answer' }),
    ]);
  });

  it('passes over a bucket that vanished after it was listed', async () => {
    const { resources, problems } = await sandbox.collectAll(s3Buckets, EAST, {
      answer: text =>
        text.replace('<Name>company-logs</Name>', '<Name>vanished</Name>'),
    });

    expect(resources).toHaveLength(6);
    expect(problems).toEqual([]);
  });
});
