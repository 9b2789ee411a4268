import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { withStsRegion } from './credentialsConfig';

describe('withStsRegion', () => {
  const read = (aws: JsonObject | undefined, override = false) =>
    withStsRegion(new ConfigReader(aws ? { aws } : {}), {
      stsRegion: 'us-west-2',
      partition: 'aws',
      override,
    }).get('aws');

  it.each<[string, JsonObject | undefined, boolean, JsonObject]>([
    [
      'gives the main account a Region where there is no config',
      undefined,
      false,
      {
        mainAccount: { region: 'us-west-2' },
        accountDefaults: {},
        accounts: [],
      },
    ],
    [
      'keeps a Region that config names',
      {
        mainAccount: { profile: 'x', region: 'eu-west-1' },
        accountDefaults: { roleName: 'Reader', region: 'eu-west-1' },
        accounts: [{ accountId: '1', roleName: 'Other', partition: 'aws-cn' }],
      },
      false,
      {
        mainAccount: { profile: 'x', region: 'eu-west-1' },
        accountDefaults: {
          roleName: 'Reader',
          partition: 'aws',
          region: 'eu-west-1',
        },
        accounts: [
          {
            accountId: '1',
            roleName: 'Other',
            partition: 'aws-cn',
            region: 'us-west-2',
          },
        ],
      },
    ],
    [
      'replaces it on request',
      { accountDefaults: { roleName: 'Reader', region: 'eu-west-1' } },
      true,
      {
        mainAccount: { region: 'us-west-2' },
        accountDefaults: {
          roleName: 'Reader',
          partition: 'aws',
          region: 'us-west-2',
        },
        accounts: [],
      },
    ],
    [
      'leaves accounts without a role alone',
      { accounts: [{ accountId: '1', accessKeyId: 'k' }] },
      true,
      {
        mainAccount: { region: 'us-west-2' },
        accountDefaults: {},
        accounts: [{ accountId: '1', accessKeyId: 'k' }],
      },
    ],
  ])('%s', (_, aws, override, expected) => {
    expect(read(aws, override)).toEqual(expected);
  });
});
