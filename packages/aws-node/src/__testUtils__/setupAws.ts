import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { createAwsService } from '../createAwsService';
import { FakeAwsServer } from './FakeAwsServer';

const ENVIRONMENT = [
  'AWS_ENDPOINT_URL',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_CONFIG_FILE',
  'AWS_SHARED_CREDENTIALS_FILE',
];

/** The prod account of the tests. */
export const PROD = '555566667777';

/**
 * A fake AWS for each test, found by `AWS_ENDPOINT_URL` alone, and the service that reads it.
 */
export function setupAws() {
  let server: FakeAwsServer;
  let saved: Array<[string, string | undefined]>;
  let closers: Array<() => void>;

  beforeEach(async () => {
    server = await FakeAwsServer.start();
    closers = [];
    saved = ENVIRONMENT.map(name => [name, process.env[name]]);
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: server.url,
      AWS_ACCESS_KEY_ID: 'AKIAPORTAL',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    });
  });

  afterEach(async () => {
    closers.forEach(close => close());
    await server.stop();
    for (const [name, value] of saved) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  return {
    get server() {
      return server;
    },
    /**
     * @param options.client - `meridian.aws.client`
     * @param options.aws - more of `meridian.aws`
     */
    create(
      options: {
        client?: JsonObject;
        aws?: JsonObject;
        now?: () => Date;
      } = {},
    ) {
      const service = createAwsService({
        root: mockServices.rootConfig({
          data: {
            aws: { accountDefaults: { roleName: 'MeridianReader' } },
            meridian: {
              aws: {
                regions: ['us-east-1', 'us-west-2'],
                accounts: [{ accountId: PROD, name: 'prod' }],
                client: options.client ?? {},
                ...options.aws,
              },
            },
          },
        }),
        logger: mockServices.logger.mock(),
        now: options.now,
      });
      closers.push(service.close);
      return service;
    },
  };
}
