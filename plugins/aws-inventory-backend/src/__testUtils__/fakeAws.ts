import {
  type AwsAccount,
  type AwsService,
  InMemoryCallMeter,
} from '@meridian/aws-node';

export const PROD_ACCOUNT: AwsAccount = {
  accountId: '111122223333',
  name: 'prod',
  defaults: { environment: 'prod' },
  source: 'config',
};

/** AWS without anything to call: the collectors of a test see what the test says. */
export function fakeAws(
  options: { accounts?: AwsAccount[]; regions?: string[] } = {},
): AwsService {
  const { accounts = [PROD_ACCOUNT], regions = ['us-east-1'] } = options;
  return {
    clients: {
      client() {
        throw new Error('Nothing in this test calls AWS');
      },
    },
    accounts: {
      accounts: async () => accounts,
      status: () => ({ organizationsEnabled: false }),
    },
    callMeter: new InMemoryCallMeter(),
    config: {
      regions,
      partition: 'aws',
      accounts,
      organizations: {
        enabled: false,
        excludeAccountIds: [],
        refreshIntervalMs: 1_800_000,
      },
      client: {
        concurrencyPerTarget: 8,
        callTimeoutMs: 20_000,
        connectTimeoutMs: 5_000,
        maxAttempts: 4,
        circuitBreaker: { failureThreshold: 5, openForMs: 60_000 },
      },
      roles: { roleNameByAccountId: new Map() },
    },
  };
}
