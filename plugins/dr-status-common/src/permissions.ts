import { createPermission } from '@backstage/plugin-permission-common';

/** The resource type of permission decisions about what recovers: a System or Component of the catalog. */
export const RESOURCE_TYPE_DR_SYSTEM = 'dr-system';

/** To see what recovery a system was promised, how it stands, what a loss would mean, and its drills. */
export const drStatusReadPermission = createPermission({
  name: 'dr.status.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_DR_SYSTEM,
});

/** To plan, change and cancel drills of a system. */
export const drDrillPlanPermission = createPermission({
  name: 'dr.drill.plan',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_DR_SYSTEM,
});

/** To run drills of a system: start, steps, measurements, notes and close. */
export const drDrillRunPermission = createPermission({
  name: 'dr.drill.run',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_DR_SYSTEM,
});

export const drStatusPermissions = [
  drStatusReadPermission,
  drDrillPlanPermission,
  drDrillRunPermission,
];
