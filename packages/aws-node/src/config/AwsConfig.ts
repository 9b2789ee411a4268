/** What config says about one account. */
export interface ConfiguredAwsAccount {
  readonly accountId: string;
  /** Absent where config gives no name; Organizations may know one. */
  readonly name?: string;
  readonly owner?: string;
  readonly system?: string;
  readonly environment?: string;
}

export interface AwsOrganizationsConfig {
  readonly enabled: boolean;
  /** Present whenever {@link AwsOrganizationsConfig.enabled} is true. */
  readonly managementAccountId?: string;
  readonly excludeAccountIds: readonly string[];
  readonly refreshIntervalMs: number;
}

export interface AwsClientConfig {
  readonly concurrencyPerTarget: number;
  readonly callTimeoutMs: number;
  readonly connectTimeoutMs: number;
  readonly maxAttempts: number;
  readonly circuitBreaker: {
    readonly failureThreshold: number;
    readonly openForMs: number;
  };
}

/** The roles that the portal assumes, from the config of `integration-aws-node`. */
export interface AwsRolesConfig {
  /** `aws.accountDefaults.roleName` */
  readonly defaultRoleName?: string;
  /** `aws.accounts[].roleName` by account id; undefined for an account that has no role. */
  readonly roleNameByAccountId: ReadonlyMap<string, string | undefined>;
}

/** `meridian.aws` and what it needs of `aws`, validated and with defaults. */
export interface AwsConfig {
  /** Never empty, without duplicates. */
  readonly regions: readonly string[];
  /** The partition of all Regions, for example `aws`. */
  readonly partition: string;
  /** The union of `meridian.aws.accounts` and `aws.accounts`, in that order. */
  readonly accounts: readonly ConfiguredAwsAccount[];
  readonly organizations: AwsOrganizationsConfig;
  readonly client: AwsClientConfig;
  readonly roles: AwsRolesConfig;
}

/** The role that the portal assumes in an account; undefined when it uses its own identity. */
export function roleNameOf(
  roles: AwsRolesConfig,
  accountId: string,
): string | undefined {
  return roles.roleNameByAccountId.has(accountId)
    ? roles.roleNameByAccountId.get(accountId)
    : roles.defaultRoleName;
}
