import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { ROLES, type Role } from './roles';

/** Who has which role, and whose resources are everybody's to read. */
export interface PermissionConfig {
  /** The groups of each role, as full entity references. */
  readonly groupsByRole: Readonly<Record<Role, readonly string[]>>;
  readonly sharedOwners: readonly string[];
}

const ROOT = 'meridian.permission';

/**
 * Reads `meridian.permission`.
 *
 * @throws InputError naming the key and what to write there
 */
export function readPermissionConfig(
  config: RootConfigService,
): PermissionConfig {
  const roles = config.getOptionalConfig(`${ROOT}.roles`);
  for (const name of roles?.keys() ?? []) {
    if (!ROLES.some(role => role === name)) {
      throw new InputError(
        `${ROOT}.roles.${name}: there is no such role; the roles are ${ROLES.join(
          ', ',
        )}`,
      );
    }
  }
  const groupsByRole = {
    developer: readRefs(config, `${ROOT}.roles.developer.groups`),
    platformEngineer: readRefs(config, `${ROOT}.roles.platformEngineer.groups`),
    auditor: readRefs(config, `${ROOT}.roles.auditor.groups`),
  };
  if (Object.values(groupsByRole).every(groups => groups.length === 0)) {
    throw new InputError(
      `${ROOT}.roles: no role has a group, so nobody could see anything; name the groups of at least one role, for example ${ROOT}.roles.platformEngineer.groups: [group:default/platform-engineering]`,
    );
  }
  return {
    groupsByRole,
    sharedOwners: readRefs(config, `${ROOT}.sharedOwners`),
  };
}

function readRefs(config: RootConfigService, key: string): string[] {
  return (config.getOptionalStringArray(key) ?? []).map((text, index) => {
    try {
      return stringifyEntityRef(parseEntityRef(text, { defaultKind: 'group' }));
    } catch (error) {
      throw new InputError(
        `${key}[${index}]: '${text}' is not an entity reference; write it as group:default/name`,
        error,
      );
    }
  });
}
