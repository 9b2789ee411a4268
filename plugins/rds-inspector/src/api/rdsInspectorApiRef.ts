import { createApiRef } from '@backstage/frontend-plugin-api';
import type { RdsInspectorApi } from '@meridian/plugin-rds-inspector-common';

/** Reads what is known of databases as the signed-in person may see it. */
export const rdsInspectorApiRef = createApiRef<RdsInspectorApi>().with({
  id: 'plugin.rds-inspector.api',
  pluginId: 'rds-inspector',
});
