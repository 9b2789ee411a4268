import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { AwsService, awsServiceRef } from './service';

describe('awsServiceRef', () => {
  const data = {
    meridian: {
      aws: {
        regions: ['us-east-1'],
        accounts: [{ accountId: '555566667777', name: 'prod' }],
      },
    },
  };

  it('is shared by all plugins of a process and exports one meter once', async () => {
    const seen: AwsService[] = [];
    const plugin = (pluginId: string) =>
      createBackendPlugin({
        pluginId,
        register(env) {
          env.registerInit({
            deps: { aws: awsServiceRef, logger: coreServices.logger },
            async init({ aws }) {
              seen.push(aws);
            },
          });
        },
      });
    const add = jest.fn();
    const metrics = metricsServiceMock.mock({
      createCounter: jest.fn(() => ({ add })),
    });
    const backend = await startTestBackend({
      features: [
        plugin('a'),
        plugin('b'),
        metrics.factory,
        mockServices.rootConfig.factory({ data }),
      ],
    });
    expect(seen).toHaveLength(2);
    expect(seen[0].callMeter).toBe(seen[1].callMeter);
    expect(seen[0].clients).toBe(seen[1].clients);
    expect(await seen[0].accounts.accounts()).toEqual([
      expect.objectContaining({ accountId: '555566667777', name: 'prod' }),
    ]);

    seen[0].callMeter.record({
      service: 'ce',
      operation: 'GetCostAndUsage',
      accountId: '555566667777',
      region: 'us-east-1',
      outcome: 'ok',
      billableUnits: 1,
    });
    const attributes = {
      service: 'ce',
      operation: 'GetCostAndUsage',
      account: '555566667777',
      region: 'us-east-1',
      outcome: 'ok',
    };
    expect(add.mock.calls).toEqual([
      [1, attributes],
      [0.01, attributes],
    ]);
    await backend.stop();
  });
});
