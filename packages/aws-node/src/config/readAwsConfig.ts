import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { partitionOfRegion } from '@meridian/aws-common';
import type { AwsClientConfig, AwsConfig } from './AwsConfig';
import { readAccounts, readOrganizations, readRoles } from './readAccounts';
import { readRegions } from './readRegions';
import { readCount, readDurationMs } from './readValues';

/**
 * Reads and validates `meridian.aws`, with the accounts and role names of `aws`.
 *
 * @param root - the root of the config
 * @throws InputError at the first mistake; the message names the key and the fix
 */
export function readAwsConfig(root: Config): AwsConfig {
  const regions = readRegions(root.getOptionalConfig('meridian.aws'));
  const accounts = readAccounts(root);
  const organizations = readOrganizations(root);
  if (accounts.length === 0 && !organizations.enabled) {
    throw new InputError(
      `No AWS account to read: list accounts in meridian.aws.accounts or aws.accounts, or set meridian.aws.organizations.enabled to true`,
    );
  }
  return {
    regions,
    partition: partitionOfRegion(regions[0]),
    accounts,
    organizations,
    client: readClient(root),
    roles: readRoles(root),
  };
}

function readClient(root: Config): AwsClientConfig {
  const path = 'meridian.aws.client';
  const config = root.getOptionalConfig(path);
  const breakerPath = `${path}.circuitBreaker`;
  const breaker = root.getOptionalConfig(breakerPath);
  const callTimeoutMs = readDurationMs(config, {
    key: 'callTimeout',
    path: `${path}.callTimeout`,
    fallbackMs: 20_000,
  });
  const connectTimeoutMs = readDurationMs(config, {
    key: 'connectTimeout',
    path: `${path}.connectTimeout`,
    fallbackMs: Math.min(5_000, callTimeoutMs),
  });
  if (connectTimeoutMs > callTimeoutMs) {
    throw new InputError(
      `${path}.connectTimeout must not be longer than ${path}.callTimeout, which ends the call; lower the one or raise the other`,
    );
  }
  return {
    callTimeoutMs,
    connectTimeoutMs,
    concurrencyPerTarget: readCount(config, {
      key: 'concurrencyPerTarget',
      path: `${path}.concurrencyPerTarget`,
      fallback: 8,
    }),
    maxAttempts: readCount(config, {
      key: 'maxAttempts',
      path: `${path}.maxAttempts`,
      fallback: 4,
    }),
    circuitBreaker: {
      failureThreshold: readCount(breaker, {
        key: 'failureThreshold',
        path: `${breakerPath}.failureThreshold`,
        fallback: 5,
      }),
      openForMs: readDurationMs(breaker, {
        key: 'openFor',
        path: `${breakerPath}.openFor`,
        fallbackMs: 60_000,
      }),
    },
  };
}
