import { ConfigReader } from '@backstage/config';
import { readPermissionConfig } from './readPermissionConfig';
import { rolesOf } from './roles';

function read(permission: object) {
  return readPermissionConfig(
    new ConfigReader({
      meridian: { permission: JSON.parse(JSON.stringify(permission)) },
    }),
  );
}

describe('readPermissionConfig', () => {
  it('completes short references to groups', () => {
    expect(
      read({
        roles: { auditor: { groups: ['auditors'] } },
        sharedOwners: ['platform'],
      }),
    ).toEqual({
      groupsByRole: {
        developer: [],
        platformEngineer: [],
        auditor: ['group:default/auditors'],
      },
      sharedOwners: ['group:default/platform'],
    });
  });

  it.each([
    ['no role at all', {}, 'meridian.permission.roles: no role has a group'],
    [
      'a role that does not exist',
      { roles: { admin: { groups: ['x'] } } },
      'meridian.permission.roles.admin: there is no such role; the roles are developer, platformEngineer, auditor',
    ],
    [
      'a bad reference',
      { roles: { auditor: { groups: ['group:'] } } },
      "meridian.permission.roles.auditor.groups[0]: 'group:' is not an entity reference",
    ],
  ])('refuses %s', (_, permission, message) => {
    expect(() => read(permission)).toThrow(message);
  });
});

describe('rolesOf', () => {
  const groupsByRole = {
    developer: ['group:default/developers'],
    platformEngineer: ['group:default/platform'],
    auditor: ['group:default/auditors'],
  };

  it.each([
    ['nobody', [], []],
    ['a stranger', ['user:default/x', 'group:default/sales'], []],
    ['one', ['group:default/Auditors'], ['auditor']],
    [
      'several',
      ['group:default/platform', 'group:default/developers'],
      ['developer', 'platformEngineer'],
    ],
  ])('gives %s their roles', (_, refs, roles) => {
    expect(rolesOf(refs, groupsByRole)).toEqual(roles);
  });
});
