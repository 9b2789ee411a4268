import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createScaffolderTaskConditionalDecision,
  scaffolderTaskConditions,
} from '@backstage/plugin-scaffolder-backend/alpha';
import {
  actionExecutePermission,
  taskCancelPermission,
  taskCreatePermission,
  taskReadPermission,
  templateParameterReadPermission,
  templateStepReadPermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import {
  awsCoverageReadPermission,
  awsResourceReadPermission,
} from '@meridian/plugin-aws-inventory-common';
import {
  awsResourceConditions,
  createAwsResourceConditionalDecision,
} from '@meridian/plugin-aws-inventory-node';
import {
  drDrillPlanPermission,
  drDrillRunPermission,
  drStatusReadPermission,
} from '@meridian/plugin-dr-status-common';
import {
  createDrSystemConditionalDecision,
  drSystemConditions,
} from '@meridian/plugin-dr-status-node';
import type { Role } from './roles';

/** Who asks, as far as decisions depend on it. */
export interface Subject {
  readonly userEntityRef: string;
  readonly ownershipEntityRefs: readonly string[];
  /** Owners whose resources everybody with a role may read. */
  readonly sharedOwners: readonly string[];
}

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

const DEVELOPER_MAY: readonly Permission[] = [
  awsCoverageReadPermission,
  taskCreatePermission,
  actionExecutePermission,
  templateParameterReadPermission,
  templateStepReadPermission,
];

/** What one role may do. The table of docs/permissions.md, as code. */
export function decide(
  role: Role,
  permission: Permission,
  subject: Subject,
): PolicyDecision {
  switch (role) {
    case 'platformEngineer':
      return ALLOW;
    case 'auditor':
      return permission.attributes.action === 'read' ? ALLOW : DENY;
    case 'developer':
      return decideForDeveloper(permission, subject);
    default:
      return DENY;
  }
}

function decideForDeveloper(
  permission: Permission,
  subject: Subject,
): PolicyDecision {
  const readableOwners = [
    ...subject.ownershipEntityRefs,
    ...subject.sharedOwners,
  ];
  if (isPermission(permission, catalogEntityReadPermission)) {
    return createCatalogConditionalDecision(permission, {
      anyOf: [
        { not: catalogConditions.isEntityKind({ kinds: ['resource'] }) },
        catalogConditions.isEntityOwner({ claims: readableOwners }),
      ],
    });
  }
  if (isPermission(permission, catalogEntityRefreshPermission)) {
    return createCatalogConditionalDecision(
      permission,
      catalogConditions.isEntityOwner({
        claims: [...subject.ownershipEntityRefs],
      }),
    );
  }
  if (isPermission(permission, awsResourceReadPermission)) {
    return createAwsResourceConditionalDecision(
      permission,
      awsResourceConditions.isOwnedBy({ owners: readableOwners }),
    );
  }
  if (isPermission(permission, drStatusReadPermission)) {
    return createDrSystemConditionalDecision(
      permission,
      drSystemConditions.isSystemOwnedBy({ owners: readableOwners }),
    );
  }
  for (const ofDrills of [drDrillPlanPermission, drDrillRunPermission]) {
    if (isPermission(permission, ofDrills)) {
      return createDrSystemConditionalDecision(
        permission,
        drSystemConditions.isSystemOwnedBy({
          owners: [...subject.ownershipEntityRefs],
        }),
      );
    }
  }
  for (const ownTasks of [taskReadPermission, taskCancelPermission]) {
    if (isPermission(permission, ownTasks)) {
      return createScaffolderTaskConditionalDecision(
        permission,
        scaffolderTaskConditions.isTaskOwner({
          createdBy: [subject.userEntityRef],
        }),
      );
    }
  }
  return DEVELOPER_MAY.some(allowed => isPermission(permission, allowed))
    ? ALLOW
    : DENY;
}

/** Puts the decisions of several roles together: what any of them allows is allowed. */
export function combine(decisions: readonly PolicyDecision[]): PolicyDecision {
  if (decisions.some(({ result }) => result === AuthorizeResult.ALLOW)) {
    return ALLOW;
  }
  const conditional = decisions.flatMap(decision =>
    decision.result === AuthorizeResult.CONDITIONAL ? [decision] : [],
  );
  const [first, ...others] = conditional;
  if (!first) {
    return DENY;
  }
  if (others.length === 0) {
    return first;
  }
  return {
    ...first,
    conditions: {
      anyOf: [first.conditions, ...others.map(({ conditions }) => conditions)],
    },
  };
}
