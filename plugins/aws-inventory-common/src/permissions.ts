import { createPermission } from '@backstage/plugin-permission-common';

/** The resource type of permission decisions about single AWS resources. */
export const RESOURCE_TYPE_AWS_RESOURCE = 'aws-resource';

/** To read an AWS resource: its description, relations, metrics and history. */
export const awsResourceReadPermission = createPermission({
  name: 'aws-inventory.resource.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_AWS_RESOURCE,
});

/** To see what of AWS was read when, and what could not be read. */
export const awsCoverageReadPermission = createPermission({
  name: 'aws-inventory.coverage.read',
  attributes: { action: 'read' },
});

/** To see the requests that the portal sends to AWS and what they cost. */
export const awsUsageReadPermission = createPermission({
  name: 'aws-inventory.usage.read',
  attributes: { action: 'read' },
});

/** To ask for AWS to be read again now. */
export const awsScanCreatePermission = createPermission({
  name: 'aws-inventory.scan.create',
  attributes: { action: 'create' },
});

export const awsInventoryPermissions = [
  awsResourceReadPermission,
  awsCoverageReadPermission,
  awsUsageReadPermission,
  awsScanCreatePermission,
];
