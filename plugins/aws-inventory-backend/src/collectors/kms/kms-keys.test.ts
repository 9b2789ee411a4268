import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { kmsKeys } from '.';

const PROD_EAST = { accountId: ACCOUNTS.prod, region: 'us-east-1' };
const PROD_WEST = { accountId: ACCOUNTS.prod, region: 'us-west-2' };
const DEV = { accountId: ACCOUNTS.dev, region: 'us-east-1' };

describe('the collector of KMS keys', () => {
  let sandbox: SandboxProcess;

  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  }, 60_000);

  afterEach(() => sandbox.control('DELETE', 'faults'));
  afterAll(() => sandbox.stop());

  it('finds the customer-managed keys, and describes no other', async () => {
    const { resources, problems, requests } = await sandbox.collectAll(
      kmsKeys,
      PROD_EAST,
    );
    expect(problems).toEqual([]);
    expect(requests).toEqual({
      'kms:ListAliases': 1,
      'kms:ListKeys': 1,
      'kms:DescribeKey': 5,
      'kms:GetKeyRotationStatus': 5,
      'tagging:GetResources': 1,
    });
    expect(
      resources.map(({ name, state, attributes, tags }) => [
        name,
        state,
        attributes.KeyRotationEnabled,
        tags?.owner,
      ]),
    ).toEqual([
      ['production-global', 'Enabled', true, 'platform-engineering'],
      ['production-data', 'Enabled', true, 'platform-engineering'],
      ['production-eks', 'Enabled', true, 'platform-engineering'],
      ['production-backup', 'Enabled', true, 'platform-engineering'],
      ['records-data', 'Enabled', false, 'records-team'],
    ]);
    expect(resources[1].attributes.Aliases).toEqual(['alias/production-data']);
    expect(resources[1].volatile).toEqual({
      NextRotationDate: expect.stringMatching(/^\d{4}-/),
    });
  });

  it('follows a multi-Region key from its replica to its primary', async () => {
    const { resources: primaries } = await sandbox.collectAll(
      kmsKeys,
      PROD_EAST,
    );
    const { resources: replicas } = await sandbox.collectAll(
      kmsKeys,
      PROD_WEST,
    );
    const [primary] = primaries;
    const replica = replicas.find(({ name }) => name === 'production-global');
    expect(primary.relations).toEqual([]);
    expect(replica?.resourceId).toBe(primary.resourceId);
    expect(replica?.relations).toEqual([
      { type: 'partOf', targetArn: primary.arn },
    ]);
    expect(replica?.attributes.MultiRegionConfiguration).toMatchObject({
      MultiRegionKeyType: 'REPLICA',
    });
  });

  it('finds the key that is going to be deleted', async () => {
    const { resources } = await sandbox.collectAll(kmsKeys, DEV);
    expect(
      resources.find(({ name }) => name === 'dev-experiments'),
    ).toMatchObject({
      state: 'PendingDeletion',
      attributes: {
        DeletionDate: '2027-12-31T00:00:00.000Z',
        KeyRotationEnabled: false,
      },
    });
  });

  it('reads all pages of keys and aliases', async () => {
    const whole = await sandbox.collectAll(kmsKeys, PROD_EAST);
    const paged = await sandbox.collectAll(kmsKeys, PROD_EAST, {
      request: text => text.replace(/"Limit":(1000|100)\b/, '"Limit":4'),
    });
    // Nine of each: five of the customer and four of AWS.
    expect(paged.requests).toMatchObject({
      'kms:ListAliases': 3,
      'kms:ListKeys': 3,
      'kms:DescribeKey': 5,
    });
    expect(paged.resources).toEqual(whole.resources);
  });

  it('loses only the record that is corrupt', async () => {
    const whole = await sandbox.collectAll(kmsKeys, PROD_EAST);
    const { resources, problems } = await sandbox.collectAll(
      kmsKeys,
      PROD_EAST,
      { answer: text => text.replace('"KeyArn":', '"Lost":') },
    );
    expect(problems).toEqual([
      {
        reason: 'invalid-answer',
        message: expect.stringContaining('it has no Arn'),
      },
    ]);
    expect(resources).toEqual(whole.resources.slice(1));
  });

  it.each([
    ['DescribeKey', 4],
    ['GetKeyRotationStatus', 5],
  ])('goes on when one key denies %s', async (operation, found) => {
    await sandbox.control('POST', 'faults', {
      kind: 'denied',
      match: { operation },
      count: 1,
    });
    const { resources, problems } = await sandbox.collectAll(
      kmsKeys,
      PROD_EAST,
    );
    expect(resources).toHaveLength(found);
    expect(problems).toEqual([
      expect.objectContaining({
        reason: 'denied',
        missingAction: `kms:${operation}`,
        arn: expect.stringContaining(':key/'),
      }),
    ]);
  });
});
