import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_AWS_RESOURCE,
  type InventoryResource,
} from '@meridian/plugin-aws-inventory-common';

/**
 * A condition on stored resources that can be put into SQL. It is the query that permission rules
 * of the inventory turn into.
 */
export type AwsResourceCriterion = {
  /** The owner is one of these entity references. */
  readonly owners: readonly string[];
};

/** What permission rules about AWS resources work on. */
export const awsResourcePermissionRef = createPermissionResourceRef<
  InventoryResource,
  AwsResourceCriterion
>().with({
  pluginId: 'aws-inventory',
  resourceType: RESOURCE_TYPE_AWS_RESOURCE,
});
