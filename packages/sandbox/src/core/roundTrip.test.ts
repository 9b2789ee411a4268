import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NormalizedSchema } from '@smithy/core/schema';
import { ACMClient } from '@aws-sdk/client-acm';
import { AutoScalingClient } from '@aws-sdk/client-auto-scaling';
import { BackupClient } from '@aws-sdk/client-backup';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EC2Client } from '@aws-sdk/client-ec2';
import { ECRClient } from '@aws-sdk/client-ecr';
import { EKSClient } from '@aws-sdk/client-eks';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { ElastiCacheClient } from '@aws-sdk/client-elasticache';
import { KafkaClient } from '@aws-sdk/client-kafka';
import { KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { PIClient } from '@aws-sdk/client-pi';
import { RDSClient } from '@aws-sdk/client-rds';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { Route53Client } from '@aws-sdk/client-route-53';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { STSClient } from '@aws-sdk/client-sts';
import { SERVICES } from '../services';
import { generateStruct, seededRandom } from './__testUtils__/generateValue';
import type { AwsCommandConstructor, AwsHandlers } from './AwsHandlers';
import { Estate } from './Estate';
import { readWireRequest } from './httpBody';
import { operationIdOf, SandboxAws } from './SandboxAws';
import { isOperationSchema } from './ServiceModel';
import { SERVICE_MODELS } from './serviceModels';

interface ServedOperation {
  readonly id: string;
  /** A real command with this input. */
  command(input: object): object;
  readonly input: NormalizedSchema;
  readonly output: NormalizedSchema;
}

/** The operations that the sandbox registers handlers for. */
function servedOperations(): ServedOperation[] {
  const served: ServedOperation[] = [];
  const recorder: AwsHandlers = {
    on<I extends object, O extends object>(
      Command: AwsCommandConstructor<I, O>,
    ) {
      const { schema } = new Command(Object.create(null));
      if (!isOperationSchema(schema)) {
        throw new Error(`${Command.name} has no schema.`);
      }
      served.push({
        id: operationIdOf(Command),
        command: input => Reflect.construct(Command, [input]),
        input: NormalizedSchema.of(schema[4]),
        output: NormalizedSchema.of(schema[5]),
      });
    },
  };
  SERVICES.forEach(register => register(recorder));
  return served;
}

/** Sends any command with any client: what fits together is known from the schema, not the types. */
async function send(client: object, command: object): Promise<unknown> {
  const method: unknown = Reflect.get(client, 'send');
  if (typeof method !== 'function') {
    throw new Error('This is not an SDK client.');
  }
  return Reflect.apply(method, client, [command]);
}

/** Payload streams become bytes, and what the SDK adds by itself goes. */
async function plain(output: unknown): Promise<Record<string, unknown>> {
  const { $metadata, ...rest }: Record<string, unknown> = Object.assign(
    {},
    output,
  );
  expect($metadata).toBeDefined();
  for (const [name, value] of Object.entries(rest)) {
    if (
      typeof value === 'object' &&
      value !== null &&
      'transformToByteArray' in value &&
      typeof value.transformToByteArray === 'function'
    ) {
      rest[name] = new Uint8Array(await value.transformToByteArray());
    }
  }
  return rest;
}

describe('the wire between the SDK and the sandbox', () => {
  const operations = servedOperations();
  const received = new Map<string, unknown>();
  const outputs = new Map<string, object>();
  const aws = new SandboxAws({
    services: SERVICE_MODELS,
    estate: new Estate(),
    now: () => new Date(),
  });
  const server = createServer(async (message, response) => {
    const answer = await aws.handle(await readWireRequest(message));
    response.writeHead(answer.statusCode, answer.headers).end(answer.body);
  });
  let clients: Map<string, object>;

  beforeAll(async () => {
    for (const { id } of operations) {
      aws.answer(id, input => {
        received.set(id, input);
        return outputs.get(id) ?? {};
      });
    }
    const address = await new Promise<AddressInfo | string | null>(resolve => {
      server.listen(0, '127.0.0.1', () => resolve(server.address()));
    });
    if (typeof address !== 'object' || !address) {
      throw new Error('The server has no address.');
    }
    const config = {
      endpoint: `http://127.0.0.1:${address.port}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
      disableHostPrefix: true,
    };
    clients = new Map(
      [
        new ACMClient(config),
        new AutoScalingClient(config),
        new BackupClient(config),
        new CloudWatchClient(config),
        new DynamoDBClient(config),
        new EC2Client(config),
        new ECRClient(config),
        new EKSClient(config),
        new ElasticLoadBalancingV2Client(config),
        new ElastiCacheClient(config),
        new KafkaClient(config),
        new KMSClient(config),
        new LambdaClient(config),
        new OrganizationsClient(config),
        new PIClient(config),
        new RDSClient(config),
        new ResourceGroupsTaggingAPIClient(config),
        new Route53Client(config),
        new S3Client(config),
        new SecretsManagerClient(config),
        new ServiceQuotasClient(config),
        new SNSClient(config),
        // The sandbox echoes made-up bodies here, whose digests cannot be right.
        new SQSClient({
          ...config,
          md5: false,
          useQueueUrlAsEndpoint: false,
        }),
        new STSClient(config),
      ].map(client => [
        String(client.config.protocolSettings.defaultNamespace),
        client,
      ]),
    );
  });

  afterAll(async () => {
    clients.forEach(client =>
      Reflect.apply(Reflect.get(client, 'destroy'), client, []),
    );
    server.closeAllConnections();
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  function clientOf({ id }: ServedOperation): object {
    const client = clients.get(id.split('#')[0]);
    if (!client) {
      throw new Error(`This test has no client for ${id}.`);
    }
    return client;
  }

  it.each(operations.map(operation => [operation.id, operation] as const))(
    '%s arrives and comes back as it was sent',
    async (id, operation) => {
      const random = seededRandom(id.length);
      const input = generateStruct(operation.input, random);
      const output = generateStruct(operation.output, random);
      outputs.set(id, output);

      const answer = await send(clientOf(operation), operation.command(input));

      expect(received.get(id)).toEqual(input);
      expect(await plain(answer)).toEqual(output);
    },
  );

  it('would see a difference', async () => {
    const operation = operations.find(({ id }) =>
      id.endsWith('sts#GetCallerIdentity'),
    );
    if (!operation) {
      throw new Error('STS is not served.');
    }
    const output = generateStruct(operation.output, seededRandom(1));
    outputs.set(operation.id, { ...output, Account: 'another' });

    const answer = await send(clientOf(operation), operation.command({}));

    expect(await plain(answer)).not.toEqual(output);
  });
});
