import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { awsInventoryServiceRef } from '@meridian/plugin-aws-inventory-node';
import { AwsInventoryEntityProvider } from './AwsInventoryEntityProvider';
import { PartOfProcessor } from './PartOfProcessor';
import { readProviderConfig } from './readProviderConfig';

/** Makes Resource entities of what the AWS inventory knows. */
export const catalogModuleAwsInventory = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'aws-inventory',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        inventory: awsInventoryServiceRef,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({
        auth,
        catalog,
        config,
        inventory,
        logger,
        processing,
        scheduler,
      }) {
        const providerConfig = readProviderConfig(config);
        processing.addProcessor(new PartOfProcessor());
        processing.addEntityProvider(
          new AwsInventoryEntityProvider({
            auth,
            catalog,
            inventory,
            logger,
            config: providerConfig,
            taskRunner: scheduler.createScheduledTaskRunner(
              providerConfig.schedule,
            ),
          }),
        );
      },
    });
  },
});
