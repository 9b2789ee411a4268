import { KNOWN_REGIONS, regionName } from './regionName';

describe('regionName', () => {
  it.each([
    ['us-east-1', 'N. Virginia'],
    ['us-west-2', 'Oregon'],
    ['global', 'Global'],
    ['xx-future-9', 'xx-future-9'],
  ])('names %s %s', (region, name) => {
    expect(regionName(region)).toBe(name);
  });

  it('lists Regions only', () => {
    expect(KNOWN_REGIONS).toContain('us-west-2');
    expect(KNOWN_REGIONS).not.toContain('global');
    expect(
      KNOWN_REGIONS.filter(r => !/^[a-z]{2}(-[a-z]+)+-\d$/.test(r)),
    ).toEqual([]);
  });
});
