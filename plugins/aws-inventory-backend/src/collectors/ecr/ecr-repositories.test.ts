import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { ecrRepositories } from './ecr-repositories';

const EAST = { accountId: ACCOUNTS['shared-services'], region: 'us-east-1' };
const WEST = { accountId: ACCOUNTS['shared-services'], region: 'us-west-2' };

describe('ecr-repositories', () => {
  let sandbox: SandboxProcess;
  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  }, 60_000);
  afterEach(() => sandbox.control('DELETE', 'faults'));
  afterAll(() => sandbox.stop());

  it('finds a repository per component, scanned and immutable', async () => {
    const { resources, problems } = await sandbox.collectAll(
      ecrRepositories,
      EAST,
    );

    expect(problems).toEqual([]);
    expect(resources).toHaveLength(15);
    expect(
      resources.filter(
        ({ attributes }) => attributes.imageTagMutability !== 'IMMUTABLE',
      ),
    ).toEqual([]);
    expect(
      resources.find(({ name }) => name === 'order-processing/payment-service'),
    ).toMatchObject({
      arn: 'arn:aws:ecr:us-east-1:222233334444:repository/order-processing/payment-service',
      type: 'AWS::ECR::Repository',
      createdAt: '2023-11-06T10:15:00.000Z',
      tags: {
        owner: 'orders-team',
        system: 'order-processing',
        environment: 'shared',
        component: 'payment-service',
      },
      attributes: {
        imageScanningConfiguration: { scanOnPush: true },
        replicationDestinations: [
          { region: 'us-west-2', registryId: '222233334444' },
        ],
      },
      volatile: {
        latestImages: [
          {
            imageDigest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
            imageTags: ['2.13.1'],
            imagePushedAt: '2026-06-02T08:30:00.000Z',
          },
          { imageTags: ['2.13.0'] },
          { imageTags: ['2.12.0'] },
          { imageTags: ['2.11.0'] },
        ],
      },
      relations: [
        {
          type: 'dependsOn',
          targetArn: expect.stringMatching(
            /^arn:aws:kms:us-east-1:222233334444:key\//,
          ),
        },
      ],
    });
  });

  it('finds the one repository that is not replicated', async () => {
    const east = await sandbox.collectAll(ecrRepositories, EAST);
    const west = await sandbox.collectAll(ecrRepositories, WEST);
    const names = new Set(west.resources.map(({ name }) => name));

    expect(
      east.resources
        .filter(
          ({ attributes }) =>
            JSON.stringify(attributes.replicationDestinations) === '[]',
        )
        .map(({ name }) => name),
    ).toEqual(['order-processing/inventory-service']);
    expect(
      east.resources.map(({ name }) => name).filter(name => !names.has(name)),
    ).toEqual(['order-processing/inventory-service']);
  });

  it('reads all pages, and the rules once', async () => {
    const { resources, requests } = await sandbox.collectAll(
      ecrRepositories,
      EAST,
      {
        request: text => text.replace('"maxResults":1000', '"maxResults":4'),
      },
    );

    expect(resources).toHaveLength(15);
    expect(requests).toEqual({
      'ecr:DescribeImages': 15,
      'ecr:DescribeRepositories': 4,
      'ecr:DescribeRegistry': 1,
      'tagging:GetResources': 1,
    });
  });

  it('finds the newest images among several pages', async () => {
    const { resources, requests } = await sandbox.collectAll(
      ecrRepositories,
      EAST,
      {
        request: text =>
          text.includes('"repositoryName"')
            ? text.replace('"maxResults":1000', '"maxResults":3')
            : text,
      },
    );

    expect(requests['ecr:DescribeImages']).toBe(30);
    expect(resources[0].volatile).toMatchObject({
      latestImages: [
        { imageTags: ['2.13.1'] },
        { imageTags: ['2.13.0'] },
        { imageTags: ['2.12.0'] },
        { imageTags: ['2.11.0'] },
      ],
    });
  });

  it('does not know images that it may not read', async () => {
    await sandbox.control('POST', 'faults', {
      kind: 'denied',
      match: { service: 'ecr', operation: 'DescribeImages' },
      count: 1,
    });
    const { resources, problems } = await sandbox.collectAll(
      ecrRepositories,
      EAST,
    );

    expect(
      resources.filter(({ volatile }) => volatile?.latestImages === undefined),
    ).toHaveLength(1);
    expect(problems).toEqual([
      expect.objectContaining({
        reason: 'denied',
        missingAction: 'ecr:DescribeImages',
      }),
    ]);
  });

  it('leaves out a record that makes no sense, and says so', async () => {
    const { resources, problems } = await sandbox.collectAll(
      ecrRepositories,
      EAST,
      {
        answer: text =>
          text.replace(
            '"repositoryName":"records/records-api"',
            '"repositoryName":""',
          ),
      },
    );

    expect(resources).toHaveLength(14);
    expect(problems).toEqual([
      expect.objectContaining({ reason: 'invalid-answer' }),
    ]);
  });

  it('does not know replication where it may not read the rules', async () => {
    await sandbox.control('POST', 'faults', {
      kind: 'denied',
      match: { service: 'ecr', operation: 'DescribeRegistry' },
    });
    const { resources, problems } = await sandbox.collectAll(
      ecrRepositories,
      EAST,
    );

    expect(resources).toHaveLength(15);
    expect(resources[0].attributes).not.toHaveProperty(
      'replicationDestinations',
    );
    expect(problems).toEqual([
      expect.objectContaining({
        reason: 'denied',
        missingAction: 'ecr:DescribeRegistry',
      }),
    ]);
  });
});
