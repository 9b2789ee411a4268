import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { roleNameOf } from './AwsConfig';
import { readAwsConfig } from './readAwsConfig';

const minimal = {
  regions: ['us-east-1'],
  accounts: [{ accountId: '555566667777' }],
};

const read = (meridianAws: JsonObject | undefined, aws?: JsonObject) =>
  readAwsConfig(
    new ConfigReader({
      ...(meridianAws && { meridian: { aws: meridianAws } }),
      ...(aws && { aws }),
    }),
  );

describe('readAwsConfig', () => {
  it('fills in the defaults', () => {
    expect(read(minimal)).toEqual({
      regions: ['us-east-1'],
      partition: 'aws',
      accounts: [{ accountId: '555566667777' }],
      organizations: {
        enabled: false,
        managementAccountId: undefined,
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
      roles: { defaultRoleName: undefined, roleNameByAccountId: new Map() },
    });
  });

  it('reads every key', () => {
    const config = read(
      {
        regions: ['us-east-1', 'us-west-2'],
        accounts: [
          {
            accountId: '012345678901',
            name: 'prod',
            owner: 'group:default/platform',
            system: 'shop',
            environment: 'prod',
          },
        ],
        organizations: {
          enabled: true,
          managementAccountId: '111122223333',
          excludeAccountIds: ['999900001111'],
          refreshInterval: { minutes: 5 },
        },
        client: {
          concurrencyPerTarget: 2,
          callTimeout: '10s',
          connectTimeout: { seconds: 1 },
          maxAttempts: 2,
          circuitBreaker: { failureThreshold: 3, openFor: 'PT10S' },
        },
      },
      {
        accountDefaults: { roleName: 'MeridianReader' },
        accounts: [
          { accountId: '222233334444', roleName: 'path/Other' },
          { accountId: '012345678901' },
        ],
      },
    );
    expect(config.accounts).toEqual([
      {
        accountId: '012345678901',
        name: 'prod',
        owner: 'group:default/platform',
        system: 'shop',
        environment: 'prod',
      },
      { accountId: '222233334444' },
    ]);
    expect(config.organizations).toEqual({
      enabled: true,
      managementAccountId: '111122223333',
      excludeAccountIds: ['999900001111'],
      refreshIntervalMs: 300_000,
    });
    expect(config.client).toEqual({
      concurrencyPerTarget: 2,
      callTimeoutMs: 10_000,
      connectTimeoutMs: 1_000,
      maxAttempts: 2,
      circuitBreaker: { failureThreshold: 3, openForMs: 10_000 },
    });
    expect(roleNameOf(config.roles, '222233334444')).toBe('path/Other');
    expect(roleNameOf(config.roles, '012345678901')).toBeUndefined();
    expect(roleNameOf(config.roles, '777788889999')).toBe('MeridianReader');
  });

  it.each([
    ['us-gov-west-1', 'aws-us-gov'],
    ['cn-north-1', 'aws-cn'],
    ['sa-west-1', 'aws'],
    ['us-east-9', 'aws'],
  ])('accepts the Region %s', (region, partition) => {
    const config = read({ ...minimal, regions: [region] });
    expect(config).toMatchObject({ regions: [region], partition });
  });

  const account = (accountId: string | number) => ({
    ...minimal,
    accounts: [{ accountId }],
  });
  const withClient = (client: JsonObject) => ({ ...minimal, client });

  it.each<[string, JsonObject | undefined, JsonObject | undefined, string]>([
    [
      'no config at all',
      undefined,
      undefined,
      'meridian.aws.regions must list at least one Region to read, for example [us-east-1, us-west-2]',
    ],
    [
      'no Region',
      { ...minimal, regions: [] },
      undefined,
      'meridian.aws.regions must list at least one Region',
    ],
    [
      'a misspelt Region',
      { ...minimal, regions: ['us-west-2', 'us-esat-1'] },
      undefined,
      "meridian.aws.regions[1]: 'us-esat-1' is not a Region name; write it as us-east-1",
    ],
    [
      'a Region in capitals',
      { ...minimal, regions: ['EU_CENTRAL_1'] },
      undefined,
      "meridian.aws.regions[0]: 'EU_CENTRAL_1' is not a Region name; write it as eu-central-1",
    ],
    [
      'a Region without its number',
      { ...minimal, regions: ['us-east'] },
      undefined,
      "'us-east' is not a Region name; write it as us-east-1",
    ],
    [
      'an availability zone',
      { ...minimal, regions: ['us-west-2a'] },
      undefined,
      "'us-west-2a' is not a Region name; write it as us-west-2",
    ],
    [
      'a Region that is no text',
      { ...minimal, regions: [1] },
      undefined,
      "meridian.aws.regions[0]: '1' is not a Region name",
    ],
    [
      'a Region twice',
      { ...minimal, regions: ['us-east-1', 'us-east-1'] },
      undefined,
      "meridian.aws.regions[1]: 'us-east-1' is listed twice; remove one of them",
    ],
    [
      'two partitions',
      { ...minimal, regions: ['us-east-1', 'cn-north-1'] },
      undefined,
      "meridian.aws.regions[1]: 'cn-north-1' is in the partition aws-cn and 'us-east-1' in aws; run one portal for each partition",
    ],
    [
      'no account',
      { regions: ['us-east-1'] },
      undefined,
      'No AWS account to read: list accounts in meridian.aws.accounts or aws.accounts, or set meridian.aws.organizations.enabled to true',
    ],
    [
      'an account without id',
      { ...minimal, accounts: [{ name: 'prod' }] },
      undefined,
      'meridian.aws.accounts[0].accountId is missing',
    ],
    [
      'an account id that is a number',
      account(12345678901),
      undefined,
      "meridian.aws.accounts[0].accountId: 12345678901 is a number, and YAML drops the leading zeros of numbers; write it in quotes as '012345678901'",
    ],
    [
      'an account id with dashes',
      account('5555-6666-7777'),
      undefined,
      "meridian.aws.accounts[0].accountId: '5555-6666-7777' is not an account id; write the 12 digits of the account in quotes, without dashes",
    ],
    [
      'an account twice',
      {
        ...minimal,
        accounts: [
          { accountId: '555566667777' },
          { accountId: '111122223333' },
          { accountId: '555566667777' },
        ],
      },
      undefined,
      "meridian.aws.accounts[2].accountId: '555566667777' is there already as meridian.aws.accounts[0]; merge the two",
    ],
    [
      'a numeric id among the credentials',
      minimal,
      { accounts: [{ accountId: 555566667777 }] },
      'aws.accounts[0].accountId: 555566667777 is a number',
    ],
    [
      'a role ARN',
      minimal,
      {
        accountDefaults: { roleName: 'arn:aws:iam::555566667777:role/Reader' },
      },
      "aws.accountDefaults.roleName: 'arn:aws:iam::555566667777:role/Reader' is an ARN; write only the role's name, 'Reader'",
    ],
    [
      'a role name with a space',
      minimal,
      { accounts: [{ accountId: '555566667777', roleName: 'My Reader' }] },
      "aws.accounts[0].roleName: 'My Reader' is not the name of an IAM role",
    ],
    [
      'Organizations without its account',
      { ...minimal, organizations: { enabled: true } },
      undefined,
      'meridian.aws.organizations.managementAccountId is missing although meridian.aws.organizations.enabled is true',
    ],
    [
      'an excluded account twice',
      {
        ...minimal,
        organizations: { excludeAccountIds: ['555566667777', '555566667777'] },
      },
      undefined,
      "meridian.aws.organizations.excludeAccountIds[1]: '555566667777' is listed twice",
    ],
    [
      'excluded accounts that are no list',
      { ...minimal, organizations: { excludeAccountIds: '555566667777' } },
      undefined,
      'meridian.aws.organizations.excludeAccountIds must be a list of account ids',
    ],
    [
      'no concurrency',
      withClient({ concurrencyPerTarget: 0 }),
      undefined,
      "meridian.aws.client.concurrencyPerTarget: '0' is not a whole number of at least 1; write for example 8",
    ],
    [
      'half an attempt',
      withClient({ maxAttempts: 1.5 }),
      undefined,
      "meridian.aws.client.maxAttempts: '1.5' is not a whole number of at least 1; write for example 4",
    ],
    [
      'a duration that is a number',
      withClient({ callTimeout: 20 }),
      undefined,
      'meridian.aws.client.callTimeout is not a duration; write for example { seconds: 20 }',
    ],
    [
      'a duration of nothing',
      withClient({ callTimeout: { seconds: 0 } }),
      undefined,
      'meridian.aws.client.callTimeout must be longer than nothing; write for example { seconds: 20 }',
    ],
    [
      'a negative duration',
      withClient({ circuitBreaker: { openFor: { seconds: -1 } } }),
      undefined,
      'meridian.aws.client.circuitBreaker.openFor must be longer than nothing',
    ],
    [
      'a connection that may take longer than its call',
      withClient({
        callTimeout: { seconds: 2 },
        connectTimeout: { seconds: 3 },
      }),
      undefined,
      'meridian.aws.client.connectTimeout must not be longer than meridian.aws.client.callTimeout',
    ],
  ])('refuses %s', (_, meridianAws, aws, message) => {
    expect(() => read(meridianAws, aws)).toThrow(message);
  });
});
