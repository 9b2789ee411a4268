import { sortSets } from './sortSets';

describe('sortSets', () => {
  it('gives the same for every order, on all levels', () => {
    const https = {
      FromPort: 443,
      IpRanges: [{ CidrIp: 'b' }, { CidrIp: 'a' }],
    };
    const ssh = { FromPort: 22, IpRanges: [] };
    const sorted = {
      Rules: [
        ssh,
        { FromPort: 443, IpRanges: [{ CidrIp: 'a' }, { CidrIp: 'b' }] },
      ],
      Name: 'web',
      Nothing: null,
    };
    for (const Rules of [
      [https, ssh],
      [ssh, https],
    ]) {
      expect(sortSets({ Rules, Name: 'web', Nothing: null })).toEqual(sorted);
    }
  });

  it('leaves what it was given as it is', () => {
    const given = { List: [2, 1] };
    sortSets(given);
    expect(given).toEqual({ List: [2, 1] });
  });
});
