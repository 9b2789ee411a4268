import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { kmsKeys } from '../kms';
import { secretsManagerSecrets } from '.';

const PROD_EAST = { accountId: ACCOUNTS.prod, region: 'us-east-1' };
const PROD_WEST = { accountId: ACCOUNTS.prod, region: 'us-west-2' };
const DEV = { accountId: ACCOUNTS.dev, region: 'us-east-1' };

describe('the collector of secrets', () => {
  let sandbox: SandboxProcess;

  beforeAll(async () => {
    sandbox = await startSandboxProcess({ now: '2026-03-01T12:00:00Z' });
  }, 60_000);

  afterEach(() => sandbox.control('DELETE', 'faults'));
  afterAll(() => sandbox.stop());

  it('finds a secret with its replica, its key and its rotation', async () => {
    const { resources, problems } = await sandbox.collectAll(
      secretsManagerSecrets,
      PROD_EAST,
    );
    const { resources: keys } = await sandbox.collectAll(kmsKeys, PROD_EAST);
    const key = keys.find(({ name }) => name === 'production-global');
    expect(problems).toEqual([]);
    expect(
      resources.find(({ name }) => name === 'rds/orders-prod/credentials'),
    ).toMatchObject({
      type: 'AWS::SecretsManager::Secret',
      resourceId: 'rds/orders-prod/credentials',
      tags: { owner: 'orders-team', system: 'order-processing' },
      attributes: {
        RotationEnabled: true,
        PrimaryRegion: 'us-east-1',
        ReplicationStatus: [{ Region: 'us-west-2', Status: 'InSync' }],
      },
      volatile: {
        LastAccessedDate: '2026-03-01T00:00:00.000Z',
        NextRotationDate: expect.stringMatching(/^2026-03-/),
      },
      relations: [{ type: 'dependsOn', targetArn: key?.arn }],
    });
  });

  it('finds each replica as part of its primary, and the one that is missing', async () => {
    const { resources: primaries, requests } = await sandbox.collectAll(
      secretsManagerSecrets,
      PROD_EAST,
    );
    const { resources: replicas, requests: replicaRequests } =
      await sandbox.collectAll(secretsManagerSecrets, PROD_WEST);
    const replicated = primaries.filter(
      ({ attributes }) => attributes.PrimaryRegion !== undefined,
    );
    expect(requests['secretsmanager:DescribeSecret']).toBe(replicated.length);
    expect(replicaRequests).toEqual({ 'secretsmanager:ListSecrets': 1 });
    expect(
      replicas.map(({ relations }) =>
        relations?.find(({ type }) => type === 'partOf'),
      ),
    ).toEqual(
      replicated.map(({ arn }) => ({ type: 'partOf', targetArn: arn })),
    );
    expect(
      primaries
        .filter(({ attributes }) => attributes.PrimaryRegion === undefined)
        .map(({ name }) => name),
    ).toEqual(['rds/authentication-service-prod/credentials']);
  });

  it('never asks for a value', () => {
    expect(secretsManagerSecrets.iamActions).toEqual([
      'secretsmanager:DescribeSecret',
      'secretsmanager:ListSecrets',
    ]);
  });

  it('finds the secret without tags', async () => {
    const { resources } = await sandbox.collectAll(secretsManagerSecrets, DEV);
    expect(
      resources
        .filter(({ tags }) => Object.keys(tags ?? {}).length === 0)
        .map(({ name }) => name),
    ).toEqual(['test-api-key']);
  });

  it('reads all pages', async () => {
    const whole = await sandbox.collectAll(secretsManagerSecrets, PROD_EAST);
    const paged = await sandbox.collectAll(secretsManagerSecrets, PROD_EAST, {
      request: text => text.replace('"MaxResults":100', '"MaxResults":2'),
    });
    expect(paged.requests['secretsmanager:ListSecrets']).toBe(
      Math.ceil(whole.resources.length / 2),
    );
    expect(paged.resources).toEqual(whole.resources);
  });

  it('loses only the record that is corrupt', async () => {
    const whole = await sandbox.collectAll(secretsManagerSecrets, DEV);
    const { resources, problems } = await sandbox.collectAll(
      secretsManagerSecrets,
      DEV,
      { answer: text => text.replace('"Name":"test-api-key"', '"Name":""') },
    );
    expect(problems).toEqual([
      {
        reason: 'invalid-answer',
        message: expect.stringContaining('it has no Name'),
      },
    ]);
    expect(resources).toEqual(
      whole.resources.filter(({ name }) => name !== 'test-api-key'),
    );
  });

  it('does not know the replicas that it may not read', async () => {
    await sandbox.control('POST', 'faults', {
      kind: 'denied',
      match: { operation: 'DescribeSecret' },
      count: 1,
    });
    const { resources, problems } = await sandbox.collectAll(
      secretsManagerSecrets,
      PROD_EAST,
    );
    const unread = resources.filter(
      ({ attributes }) => attributes.ReplicationStatus === undefined,
    );
    expect(unread).toHaveLength(1);
    expect(problems).toEqual([
      expect.objectContaining({
        reason: 'denied',
        missingAction: 'secretsmanager:DescribeSecret',
        arn: unread[0].arn,
      }),
    ]);
  });
});
