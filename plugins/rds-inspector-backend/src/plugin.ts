import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { awsServiceRef } from '@meridian/aws-node';
import { awsInventoryServiceRef } from '@meridian/plugin-aws-inventory-node';
import { registerActions } from './actions/registerActions';
import { readRdsInspectorConfig } from './config/readRdsInspectorConfig';
import { createRouter } from './router/createRouter';
import { AuthorizedDatabases } from './service/AuthorizedDatabases';
import { startInspector } from './startInspector';

/** Judges databases by what the inventory knows, and answers what is known of them. */
export const rdsInspectorPlugin = createBackendPlugin({
  pluginId: 'rds-inspector',
  register(env) {
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        aws: awsServiceRef,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        inventory: awsInventoryServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { fleet, databases: reads } = await startInspector({
          ...deps,
          config: readRdsInspectorConfig(deps.config),
        });
        const databases = new AuthorizedDatabases(
          fleet,
          reads,
          deps.permissions,
        );
        registerActions({ ...deps, databases });
        deps.httpRouter.use(
          createRouter({
            databases,
            httpAuth: deps.httpAuth,
            auditor: deps.auditor,
          }),
        );
      },
    });
  },
});
