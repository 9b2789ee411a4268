import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { kafkaClusters } from './kafka-clusters';

const EAST = { accountId: ACCOUNTS.prod, region: 'us-east-1' };

describe('kafka-clusters', () => {
  let sandbox: SandboxProcess;
  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  }, 60_000);
  afterAll(() => sandbox.stop());

  it('describes the brokers of the reference platform', async () => {
    const { resources, problems, requests } = await sandbox.collectAll(
      kafkaClusters,
      EAST,
    );

    expect(problems).toEqual([]);
    expect(requests).toEqual({ 'kafka:ListClustersV2': 1 });
    expect(resources).toMatchObject([
      {
        arn: expect.stringMatching(
          /^arn:aws:kafka:us-east-1:555566667777:cluster\/prod-kafka\//,
        ),
        type: 'AWS::MSK::Cluster',
        name: 'prod-kafka',
        state: 'ACTIVE',
        tags: {
          owner: 'records-team',
          system: 'records',
          environment: 'prod',
          component: 'records-api',
        },
        attributes: {
          Provisioned: {
            NumberOfBrokerNodes: 3,
            BrokerNodeGroupInfo: {
              InstanceType: 'kafka.m5.large',
              StorageInfo: { EbsStorageInfo: { VolumeSize: 1000 } },
            },
            CurrentBrokerSoftwareInfo: {
              KafkaVersion: expect.stringMatching(/^3\.5\./),
            },
          },
        },
      },
    ]);
    expect(
      resources[0].relations?.map(({ targetArn }) =>
        targetArn.split(/[:/]/).at(-2),
      ),
    ).toEqual(['subnet', 'subnet', 'subnet', 'key']);
  });

  it('shows brokers that accept plain text', async () => {
    const { resources } = await sandbox.collectAll(kafkaClusters, {
      accountId: ACCOUNTS.staging,
      region: 'us-east-1',
    });

    expect(resources).toMatchObject([
      {
        attributes: {
          Provisioned: {
            EncryptionInfo: {
              EncryptionInTransit: { ClientBroker: 'TLS_PLAINTEXT' },
            },
          },
        },
      },
    ]);
  });

  it('reads all pages', async () => {
    const token = Buffer.from('offset:1').toString('base64url');
    const { requests } = await sandbox.collectAll(kafkaClusters, EAST, {
      answer: text =>
        text.includes('prod-kafka')
          ? text.replace(/^{/, `{"nextToken":"${token}",`)
          : text,
    });

    expect(requests).toEqual({ 'kafka:ListClustersV2': 2 });
  });

  it('leaves out a record that makes no sense, and says so', async () => {
    const { resources, problems } = await sandbox.collectAll(
      kafkaClusters,
      EAST,
      {
        answer: text =>
          text.replace(/"clusterArn":"[^"]*"/, '"clusterArn":"nonsense"'),
      },
    );

    expect(resources).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({
        reason: 'invalid-answer',
        message: expect.stringContaining('prod-kafka'),
      }),
    ]);
  });
});
