import type { AwsConfig } from '../config/AwsConfig';
import type { AwsAccount } from '../types';

/** An account as Organizations knows it. */
export interface OrganizationAccount {
  readonly accountId: string;
  readonly name: string;
}

/**
 * Puts the accounts of config and of the organization together, sorted by id.
 *
 * Config's facts win. Excluded accounts are left out unless config lists them by themselves.
 */
export function mergeAccounts(
  config: Pick<AwsConfig, 'accounts' | 'organizations'>,
  organizationAccounts: readonly OrganizationAccount[],
): AwsAccount[] {
  const nameById = new Map(
    organizationAccounts.map(({ accountId, name }) => [accountId, name]),
  );
  const configured = config.accounts.map((account): AwsAccount => {
    const { accountId, name, owner, system, environment } = account;
    return {
      accountId,
      name: name ?? nameById.get(accountId) ?? accountId,
      defaults: { owner, system, environment },
      source: 'config',
    };
  });
  const left = new Set([
    ...config.organizations.excludeAccountIds,
    ...config.accounts.map(account => account.accountId),
  ]);
  const found = organizationAccounts
    .filter(({ accountId }) => !left.has(accountId))
    .map(
      ({ accountId, name }): AwsAccount => ({
        accountId,
        name,
        defaults: {},
        source: 'organizations',
      }),
    );
  return [...configured, ...found].sort((a, b) =>
    a.accountId.localeCompare(b.accountId),
  );
}
