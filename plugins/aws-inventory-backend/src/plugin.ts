import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { awsServiceRef } from '@meridian/aws-node';
import { awsInventoryPermissions } from '@meridian/plugin-aws-inventory-common';
import {
  awsInventoryCollectorsExtensionPoint,
  awsInventoryMetricsExtensionPoint,
  awsResourcePermissionRef,
  awsResourceRules,
} from '@meridian/plugin-aws-inventory-node';
import { registerActions } from './actions/registerActions';
import { builtInCollectors } from './collectors';
import { readInventoryConfig } from './config/readInventoryConfig';
import { collectorsExtension, metricsExtension, Registry } from './extensions';
import { builtInMetricSeries } from './metrics/definitions';
import { createRouter } from './router/createRouter';
import { AuthorizedInventory } from './service/AuthorizedInventory';
import { startInventory } from './startInventory';

/** Reads AWS into PostgreSQL and answers what is known about it. */
export const awsInventoryPlugin = createBackendPlugin({
  pluginId: 'aws-inventory',
  register(env) {
    const collectors = new Registry('collector', builtInCollectors);
    const metricSeries = new Registry('metric series', builtInMetricSeries);
    env.registerExtensionPoint(
      awsInventoryCollectorsExtensionPoint,
      collectorsExtension(collectors),
    );
    env.registerExtensionPoint(
      awsInventoryMetricsExtensionPoint,
      metricsExtension(metricSeries),
    );
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        aws: awsServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        rootLifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { inventory: everything, getResources } = await startInventory({
          ...deps,
          config: readInventoryConfig(
            deps.config,
            collectors.all().map(({ id }) => id),
          ),
          collectors: collectors.all(),
          metricDefinitions: metricSeries.all(),
        });
        deps.permissionsRegistry.addResourceType({
          resourceRef: awsResourcePermissionRef,
          permissions: awsInventoryPermissions,
          rules: Object.values(awsResourceRules),
          getResources,
        });
        const inventory = new AuthorizedInventory(
          everything,
          deps.permissions,
          deps.permissionsRegistry,
        );
        registerActions({ ...deps, inventory });
        deps.httpRouter.use(
          createRouter({
            inventory,
            httpAuth: deps.httpAuth,
            auditor: deps.auditor,
          }),
        );
      },
    });
  },
});
