import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import type { AwsAccountsService } from './accounts/AwsAccountsService';
import type { AwsConfig } from './config/AwsConfig';
import { createAwsService } from './createAwsService';
import type { CallMeter } from './meter/CallMeter';
import { exportCallMetrics } from './meter/exportCallMetrics';
import type { AwsClients } from './types';

/** AWS, for backend plugins. All plugins of a process share clients, limits and the call meter. */
export interface AwsService {
  readonly clients: AwsClients;
  readonly accounts: AwsAccountsService;
  readonly callMeter: CallMeter;
  readonly config: AwsConfig;
}

/**
 * Depend on it to read AWS. Config is read, and refused where it is wrong, when the first plugin
 * that depends on it starts.
 */
export const awsServiceRef = createServiceRef<AwsService>({
  id: 'meridian.aws',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        rootConfig: coreServices.rootConfig,
        rootLogger: coreServices.rootLogger,
        rootLifecycle: coreServices.rootLifecycle,
        metrics: metricsServiceRef,
      },
      createRootContext({ rootConfig, rootLogger, rootLifecycle }) {
        const { close, ...aws } = createAwsService({
          root: rootConfig,
          logger: rootLogger.child({ service: 'meridian.aws' }),
        });
        rootLifecycle.addShutdownHook(close);
        return { aws, isExported: false };
      },
      factory({ metrics }, shared) {
        // There is one meter, so the first plugin exports it; a second would count twice.
        if (!shared.isExported) {
          shared.isExported = true;
          exportCallMetrics(shared.aws.callMeter, metrics);
        }
        return shared.aws;
      },
    }),
});
