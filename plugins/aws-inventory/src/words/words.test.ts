import { entityRouteParams, shortOwnerName, shortTypeName } from './names';

describe('names', () => {
  it('leaves out what all types begin with', () => {
    expect(shortTypeName('AWS::RDS::DBInstance')).toBe('RDS::DBInstance');
    expect(shortTypeName('Custom::Thing')).toBe('Custom::Thing');
  });

  it.each([
    ['group:default/orders-team', 'orders-team'],
    ['group:orders-team', 'orders-team'],
    ['orders-team', 'orders-team'],
    ['user:prod/ann', 'ann'],
  ])('%s is called %s', (ref, name) => {
    expect(shortOwnerName(ref)).toBe(name);
  });

  it('finds the page of an owner', () => {
    expect(entityRouteParams('group:default/orders-team')).toEqual({
      kind: 'group',
      namespace: 'default',
      name: 'orders-team',
    });
  });
});
