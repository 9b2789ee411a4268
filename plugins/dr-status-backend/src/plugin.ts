import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ConflictError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { awsInventoryServiceRef } from '@meridian/plugin-aws-inventory-node';
import {
  BUILT_IN_PROBES,
  chooseProbes,
  drStatusPermissions,
  type RecoveryProbe,
} from '@meridian/plugin-dr-status-common';
import {
  drStatusProbesExtensionPoint,
  drSystemPermissionRef,
  drSystemRules,
} from '@meridian/plugin-dr-status-node';
import { registerActions } from './actions/registerActions';
import { readDrStatusConfig } from './config/readDrStatusConfig';
import { createRouter } from './router/createRouter';
import { AuthorizedRecovery } from './service/AuthorizedRecovery';
import { startRecovery } from './startRecovery';

/** Judges recovery by what the inventory and the catalog know, and keeps the book of drills. */
export const drStatusPlugin = createBackendPlugin({
  pluginId: 'dr-status',
  register(env) {
    const added: RecoveryProbe[] = [];
    env.registerExtensionPoint(drStatusProbesExtensionPoint, {
      addProbe(...probes) {
        for (const probe of probes) {
          if (
            [...BUILT_IN_PROBES, ...added].some(({ id }) => id === probe.id)
          ) {
            throw new ConflictError(`There is another probe '${probe.id}'.`);
          }
          added.push(probe);
        }
      },
    });
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        inventory: awsInventoryServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const started = await startRecovery({
          ...deps,
          config: readDrStatusConfig(deps.config),
          probes: chooseProbes(BUILT_IN_PROBES, added),
        });
        deps.permissionsRegistry.addResourceType({
          resourceRef: drSystemPermissionRef,
          permissions: drStatusPermissions,
          rules: Object.values(drSystemRules),
          getResources: started.getSubjects,
        });
        const recovery = new AuthorizedRecovery(
          started.recovery,
          deps.permissions,
        );
        registerActions({ ...deps, recovery, drills: started.drills });
        deps.httpRouter.use(
          createRouter({
            recovery,
            drills: started.drills,
            httpAuth: deps.httpAuth,
            auditor: deps.auditor,
          }),
        );
      },
    });
  },
});
