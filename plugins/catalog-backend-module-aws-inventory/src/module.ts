import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
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
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        inventory: awsInventoryServiceRef,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, catalog, config, inventory, logger, scheduler }) {
        const providerConfig = readProviderConfig(config);
        catalog.addProcessor(new PartOfProcessor());
        catalog.addEntityProvider(
          new AwsInventoryEntityProvider({
            auth,
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
