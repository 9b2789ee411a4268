import { createApiRef } from '@backstage/frontend-plugin-api';
import type { DrStatusApi } from '@meridian/plugin-dr-status-common';

/** Reads how recovery stands, and records drills. */
export const drStatusApiRef = createApiRef<DrStatusApi>().with({
  id: 'plugin.dr-status.service',
  pluginId: 'dr-status',
});
