import { ConfigReader } from '@backstage/config';
import { DEFAULT_TYPES, readProviderConfig } from './readProviderConfig';

function read(awsInventory?: { types?: string[]; unownedGroup?: string }) {
  return readProviderConfig(
    new ConfigReader({
      catalog: { providers: awsInventory ? { awsInventory } : {} },
    }),
  );
}

describe('readProviderConfig', () => {
  it('has defaults for everything', () => {
    expect(read()).toMatchObject({
      types: DEFAULT_TYPES,
      unownedGroup: 'group:default/unowned',
      lookBackMilliseconds: 10 * 60_000,
    });
  });

  it('looks back as far as a scan may take, and a little further', () => {
    expect(
      readProviderConfig(
        new ConfigReader({ awsInventory: { scanDeadline: { minutes: 20 } } }),
      ).lookBackMilliseconds,
    ).toBe(25 * 60_000);
  });

  it.each([
    [
      { types: ['rds'] },
      "catalog.providers.awsInventory.types[0]: 'rds' is not the name of a resource type",
    ],
    [{ types: [] }, 'catalog.providers.awsInventory.types: the list is empty'],
    [
      { unownedGroup: ':' },
      "catalog.providers.awsInventory.unownedGroup: ':' is not an entity reference",
    ],
  ])('refuses %j', (awsInventory, message) => {
    expect(() => read(awsInventory)).toThrow(message);
  });
});
