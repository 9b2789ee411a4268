import '@backstage/cli/asset-types';
import '@meridian/aws-react/tokens.css';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import type { RdsInspectorApi } from '@meridian/plugin-rds-inspector-common';
import rdsInspectorPlugin, { rdsInspectorApiRef } from '../src';

/** Shows the plugin over an API that needs no backend. */
export function showDatabases(api: RdsInspectorApi): void {
  createDevApp({
    features: [
      rdsInspectorPlugin,
      createFrontendModule({
        pluginId: 'rds-inspector',
        extensions: [
          ApiBlueprint.make({
            params: defineParams =>
              defineParams({
                api: rdsInspectorApiRef,
                deps: {},
                factory: () => api,
              }),
          }),
        ],
      }),
    ],
  });
}
