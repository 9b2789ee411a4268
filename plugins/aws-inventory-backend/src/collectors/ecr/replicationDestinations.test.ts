import { replicationDestinationsOf } from './replicationDestinations';

const west = { region: 'us-west-2', registryId: '222233334444' };
const east = { region: 'us-east-2', registryId: '222233334444' };

function prefix(filter: string) {
  return { filter, filterType: 'PREFIX_MATCH' as const };
}

describe('replicationDestinationsOf', () => {
  it.each([
    ['no rules', { rules: [] }, []],
    ['a rule for all', { rules: [{ destinations: [west] }] }, [west]],
    [
      'a rule with an empty list of filters',
      { rules: [{ destinations: [west], repositoryFilters: [] }] },
      [west],
    ],
    [
      'one of the filters matches',
      {
        rules: [
          {
            destinations: [west],
            repositoryFilters: [prefix('users/'), prefix('orders/')],
          },
        ],
      },
      [west],
    ],
    [
      'no filter matches',
      {
        rules: [
          { destinations: [west], repositoryFilters: [prefix('users/')] },
        ],
      },
      [],
    ],
    [
      'two rules, one destination twice',
      {
        rules: [
          { destinations: [west] },
          { destinations: [west, east], repositoryFilters: [prefix('ord')] },
        ],
      },
      [east, west],
    ],
  ])('%s', (_case, configuration, destinations) => {
    expect(
      replicationDestinationsOf('orders/payment-service', configuration),
    ).toEqual(destinations);
  });
});
