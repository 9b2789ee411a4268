import { gzipSync } from 'node:zlib';
import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  type DescribeAlarmsCommandInput,
} from '@aws-sdk/client-cloudwatch';
import {
  AwsQueryProtocol,
  AwsSmithyRpcV2CborProtocol,
} from '@aws-sdk/core/protocols';
import { createSandbox, type Sandbox } from '../server';
import { AwsError } from './AwsHandlers';
import { Estate } from './Estate';

const INPUT: DescribeAlarmsCommandInput = {
  AlarmNames: ['a <b>', 'c'],
  MaxRecords: 7,
};
const OUTPUT = {
  MetricAlarms: [
    {
      AlarmName: 'a <b>',
      Threshold: 1.5,
      ActionsEnabled: true,
      StateUpdatedTimestamp: new Date('2026-01-01T00:00:00Z'),
      Dimensions: [{ Name: 'Service', Value: 'orders & payments' }],
    },
  ],
  CompositeAlarms: [],
};

describe('a service whose clients speak several protocols', () => {
  const received: object[] = [];
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = createSandbox({
      estate: new Estate(),
      services: [
        aws =>
          aws.on(DescribeAlarmsCommand, input => {
            received.push(input);
            if (input.NextToken) {
              throw new AwsError('InvalidNextToken', 'The token is not valid.');
            }
            return OUTPUT;
          }),
      ],
    });
    await sandbox.start();
  });

  afterAll(() => sandbox.stop());

  beforeEach(() => {
    received.length = 0;
  });

  it.each([
    ['JSON', undefined],
    ['CBOR', AwsSmithyRpcV2CborProtocol],
    ['query', AwsQueryProtocol],
  ])('is understood in %s', async (_name, protocol) => {
    const client = new CloudWatchClient({
      endpoint: sandbox.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      ...(protocol && { protocol }),
    });

    const { $metadata, ...output } = await client.send(
      new DescribeAlarmsCommand(INPUT),
    );

    expect(received).toEqual([INPUT]);
    expect(output).toEqual(OUTPUT);
    expect($metadata.requestId).toBeDefined();
    await expect(
      client.send(new DescribeAlarmsCommand({ NextToken: 'x' })),
    ).rejects.toMatchObject({
      name: 'InvalidNextToken',
      message: 'The token is not valid.',
    });
  });

  it('is understood when its requests are compressed', async () => {
    const response = await fetch(sandbox.url, {
      method: 'POST',
      headers: {
        'content-encoding': 'gzip',
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'GraniteServiceVersion20100801.DescribeAlarms',
      },
      body: gzipSync(JSON.stringify(INPUT)),
    });

    expect(response.status).toBe(200);
    expect(received).toEqual([INPUT]);
  });
});
