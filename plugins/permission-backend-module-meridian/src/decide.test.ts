import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  createPermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  actionExecutePermission,
  taskCreatePermission,
  taskReadPermission,
  templateManagementPermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import {
  awsCoverageReadPermission,
  awsResourceReadPermission,
  awsScanCreatePermission,
  awsUsageReadPermission,
} from '@meridian/plugin-aws-inventory-common';
import {
  drDrillPlanPermission,
  drDrillRunPermission,
  drStatusReadPermission,
} from '@meridian/plugin-dr-status-common';
import { combine, decide } from './decide';
import type { Role } from './roles';

const ALLOW = AuthorizeResult.ALLOW;
const DENY = AuthorizeResult.DENY;
const CONDITIONAL = AuthorizeResult.CONDITIONAL;

const subject = {
  userEntityRef: 'user:default/olivia.ortega',
  ownershipEntityRefs: [
    'user:default/olivia.ortega',
    'group:default/orders-team',
  ],
  sharedOwners: ['group:default/platform-engineering'],
};

const entityDeletePermission = createPermission({
  name: 'catalog.entity.delete',
  attributes: { action: 'delete' },
  resourceType: 'catalog-entity',
});

describe('decide', () => {
  it.each<[Permission, Record<Role, PolicyDecision['result']>]>([
    [catalogEntityReadPermission, row(CONDITIONAL, ALLOW, ALLOW)],
    [entityDeletePermission, row(DENY, ALLOW, DENY)],
    [awsResourceReadPermission, row(CONDITIONAL, ALLOW, ALLOW)],
    [awsCoverageReadPermission, row(ALLOW, ALLOW, ALLOW)],
    [awsUsageReadPermission, row(DENY, ALLOW, ALLOW)],
    [awsScanCreatePermission, row(DENY, ALLOW, DENY)],
    [drStatusReadPermission, row(CONDITIONAL, ALLOW, ALLOW)],
    [drDrillPlanPermission, row(CONDITIONAL, ALLOW, DENY)],
    [drDrillRunPermission, row(CONDITIONAL, ALLOW, DENY)],
    [taskCreatePermission, row(ALLOW, ALLOW, DENY)],
    [taskReadPermission, row(CONDITIONAL, ALLOW, ALLOW)],
    [actionExecutePermission, row(ALLOW, ALLOW, DENY)],
    [templateManagementPermission, row(DENY, ALLOW, DENY)],
  ])('decides $name by role', (permission, expected) => {
    for (const [role, result] of entriesOf(expected)) {
      expect([role, decide(role, permission, subject).result]).toEqual([
        role,
        result,
      ]);
    }
  });

  it('lets a developer read the AWS resources of their teams and the shared ones only', () => {
    expect(
      decide('developer', awsResourceReadPermission, subject),
    ).toMatchObject({
      pluginId: 'aws-inventory',
      conditions: {
        rule: 'IS_OWNED_BY',
        params: {
          owners: [
            'user:default/olivia.ortega',
            'group:default/orders-team',
            'group:default/platform-engineering',
          ],
        },
      },
    });
  });
});

describe('what a developer may do about recovery', () => {
  const OWN = ['user:default/olivia.ortega', 'group:default/orders-team'];

  it.each<[Permission, string[]]>([
    [drStatusReadPermission, [...OWN, 'group:default/platform-engineering']],
    [drDrillPlanPermission, OWN],
    [drDrillRunPermission, OWN],
  ])('$name is limited to owners', (permission, owners) => {
    expect(decide('developer', permission, subject)).toMatchObject({
      pluginId: 'dr-status',
      conditions: { rule: 'IS_SYSTEM_OWNED_BY', params: { owners } },
    });
  });
});

describe('combine', () => {
  const conditional = decide('developer', awsResourceReadPermission, subject);

  it.each<[string, PolicyDecision[], PolicyDecision]>([
    ['nothing allows nothing', [], { result: DENY }],
    [
      'one that allows is enough',
      [{ result: DENY }, conditional, { result: ALLOW }],
      { result: ALLOW },
    ],
    [
      'a condition outlives a denial',
      [{ result: DENY }, conditional],
      conditional,
    ],
  ])('%s', (_, decisions, expected) => {
    expect(combine(decisions)).toEqual(expected);
  });

  it('asks for any of several conditions', () => {
    expect(combine([conditional, conditional])).toMatchObject({
      result: CONDITIONAL,
      conditions: {
        anyOf: [{ rule: 'IS_OWNED_BY' }, { rule: 'IS_OWNED_BY' }],
      },
    });
  });
});

function row<T>(
  developer: T,
  platformEngineer: T,
  auditor: T,
): Record<Role, T> {
  return { developer, platformEngineer, auditor };
}

function entriesOf<T>(record: Record<Role, T>): [Role, T][] {
  return [
    ['developer', record.developer],
    ['platformEngineer', record.platformEngineer],
    ['auditor', record.auditor],
  ];
}
