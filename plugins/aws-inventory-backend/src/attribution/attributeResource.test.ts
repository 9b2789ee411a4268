import { attributeResource, ownerRefOf } from './attributeResource';

const mapping = {
  owner: ['owner', 'Team'],
  system: ['system'],
  component: ['component', 'service'],
  environment: ['env'],
};

describe('attributeResource', () => {
  it.each([
    [
      'the first tag of the mapping',
      { Team: 'b', owner: 'a', service: 'cart' },
      {},
      {
        owner: 'group:default/a',
        component: 'cart',
        attribution: { owner: 'tag', component: 'tag' },
      },
    ],
    [
      'the account where no tag says it',
      { system: 'orders' },
      { owner: 'platform', environment: 'prod', system: 'other' },
      {
        owner: 'group:default/platform',
        system: 'orders',
        environment: 'prod',
        attribution: {
          owner: 'account',
          system: 'tag',
          environment: 'account',
        },
      },
    ],
    [
      'the next tag when one is empty',
      { owner: ' ', Team: 'b' },
      {},
      { owner: 'group:default/b', attribution: { owner: 'tag' } },
    ],
    ['nobody', undefined, {}, { attribution: {} }],
  ])('takes %s', (_title, tags, defaults, expected) => {
    expect(attributeResource({ tags, defaults, mapping })).toEqual(expected);
  });

  it.each([
    [{}, { attribution: { owner: 'aws' } }],
    [
      { owner: 'platform' },
      { owner: 'group:default/platform', attribution: { owner: 'account' } },
    ],
  ])(
    'has no owner of what AWS made but its account: %j',
    (defaults, expected) => {
      expect(
        attributeResource({ tags: {}, defaults, mapping, isMadeByAws: true }),
      ).toEqual(expected);
    },
  );
});

describe('ownerRefOf', () => {
  it.each([
    ['orders-team', 'group:default/orders-team'],
    [' Orders Team ', 'group:default/orders-team'],
    ['group:default/Orders', 'group:default/orders'],
    ['user:jane', 'user:default/jane'],
    ['payments/core', 'group:payments/core'],
    ['team@example.com', 'group:default/team-example.com'],
    ['--', undefined],
    ['', undefined],
  ])('of %j is %j', (value, expected) => {
    expect(ownerRefOf(value)).toBe(expected);
  });
});
