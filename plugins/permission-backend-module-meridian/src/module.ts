import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { MeridianPermissionPolicy } from './MeridianPermissionPolicy';
import { readPermissionConfig } from './readPermissionConfig';

/** Decides who may see and do what, by roles that come from catalog groups. */
export const permissionModuleMeridian = createBackendModule({
  pluginId: 'permission',
  moduleId: 'meridian',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        config: coreServices.rootConfig,
        policy: policyExtensionPoint,
      },
      async init({ auditor, config, policy }) {
        policy.setPolicy(
          new MeridianPermissionPolicy({
            auditor,
            config: readPermissionConfig(config),
          }),
        );
      },
    });
  },
});
