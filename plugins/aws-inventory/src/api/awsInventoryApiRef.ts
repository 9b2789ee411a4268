import { createApiRef } from '@backstage/frontend-plugin-api';
import type { AwsInventoryApi } from '@meridian/plugin-aws-inventory-common';

/** Reads the AWS inventory as the signed-in person may see it. */
export const awsInventoryApiRef = createApiRef<AwsInventoryApi>().with({
  id: 'plugin.aws-inventory.api',
  pluginId: 'aws-inventory',
});
