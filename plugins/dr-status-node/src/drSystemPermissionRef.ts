import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import type { AwsResourceCriterion } from '@meridian/plugin-aws-inventory-node';
import { RESOURCE_TYPE_DR_SYSTEM } from '@meridian/plugin-dr-status-common';

/** A System, Component or store, as far as permissions depend on it. */
export interface RecoverySubject {
  /** Entity reference of a System or Component, or the ARN of a store. */
  readonly ref: string;
  /** Entity reference; absent when nobody owns it. */
  readonly owner?: string;
}

/**
 * What permission rules about recovery work on.
 *
 * Their query is that of the inventory's rules, so `applyOwnerRestriction` puts both into SQL.
 */
export const drSystemPermissionRef = createPermissionResourceRef<
  RecoverySubject,
  AwsResourceCriterion
>().with({
  pluginId: 'dr-status',
  resourceType: RESOURCE_TYPE_DR_SYSTEM,
});
