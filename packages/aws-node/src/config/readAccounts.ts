import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type {
  AwsOrganizationsConfig,
  AwsRolesConfig,
  ConfiguredAwsAccount,
} from './AwsConfig';
import {
  checkRoleName,
  readAccountId,
  readAccountIds,
  readDurationMs,
} from './readValues';

const THIRTY_MINUTES_MS = 30 * 60 * 1000;

/**
 * Reads the accounts that config knows, from `meridian.aws.accounts` and `aws.accounts`.
 *
 * @throws InputError naming the key and the fix
 */
export function readAccounts(root: Config): ConfiguredAwsAccount[] {
  const described = readUnique(root, 'meridian.aws.accounts', account => ({
    name: readText(account, 'name'),
    owner: readText(account, 'owner'),
    system: readText(account, 'system'),
    environment: readText(account, 'environment'),
  }));
  const withCredentials = readUnique(root, 'aws.accounts', () => ({}));
  const describedIds = new Set(described.map(account => account.accountId));
  return [
    ...described,
    ...withCredentials.filter(({ accountId }) => !describedIds.has(accountId)),
  ];
}

/**
 * Reads the names of the roles that the portal assumes.
 *
 * @throws InputError naming the key and the fix
 */
export function readRoles(root: Config): AwsRolesConfig {
  const defaultPath = 'aws.accountDefaults.roleName';
  const defaultRoleName = root.getOptionalString(defaultPath);
  const accounts = root.getOptionalConfigArray('aws.accounts') ?? [];
  return {
    defaultRoleName:
      defaultRoleName && checkRoleName(defaultRoleName, defaultPath),
    roleNameByAccountId: new Map(
      accounts.map((account, index) => {
        const roleName = account.getOptionalString('roleName');
        return [
          account.getString('accountId'),
          roleName &&
            checkRoleName(roleName, `aws.accounts[${index}].roleName`),
        ];
      }),
    ),
  };
}

/**
 * Reads how accounts are found through Organizations.
 *
 * @throws InputError naming the key and the fix
 */
export function readOrganizations(root: Config): AwsOrganizationsConfig {
  const path = 'meridian.aws.organizations';
  const config = root.getOptionalConfig(path);
  const enabled = config?.getOptionalBoolean('enabled') ?? false;
  const managementPath = `${path}.managementAccountId`;
  const managementAccountId = config?.getOptional('managementAccountId');
  if (enabled && managementAccountId === undefined) {
    throw new InputError(
      `${managementPath} is missing although ${path}.enabled is true; write the management account's id, for example '111122223333', or set enabled to false`,
    );
  }
  return {
    enabled,
    managementAccountId:
      managementAccountId === undefined
        ? undefined
        : readAccountId(managementAccountId, managementPath),
    excludeAccountIds: readAccountIds(config, {
      key: 'excludeAccountIds',
      path: `${path}.excludeAccountIds`,
    }),
    refreshIntervalMs: readDurationMs(config, {
      key: 'refreshInterval',
      path: `${path}.refreshInterval`,
      fallbackMs: THIRTY_MINUTES_MS,
    }),
  };
}

function readUnique(
  root: Config,
  path: string,
  read: (account: Config) => Omit<ConfiguredAwsAccount, 'accountId'>,
): ConfiguredAwsAccount[] {
  const firstIndexById = new Map<string, number>();
  return (root.getOptionalConfigArray(path) ?? []).map((account, index) => {
    const idPath = `${path}[${index}].accountId`;
    const accountId = readAccountId(account.getOptional('accountId'), idPath);
    const firstIndex = firstIndexById.get(accountId);
    if (firstIndex !== undefined) {
      throw new InputError(
        `${idPath}: '${accountId}' is there already as ${path}[${firstIndex}]; merge the two`,
      );
    }
    firstIndexById.set(accountId, index);
    return { accountId, ...read(account) };
  });
}

function readText(account: Config, key: string): string | undefined {
  return account.getOptionalString(key)?.trim() || undefined;
}
