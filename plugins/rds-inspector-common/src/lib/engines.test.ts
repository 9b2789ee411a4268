import { compareVersions, engineFamily } from './engines';

describe('engines', () => {
  it('orders versions by their numbers', () => {
    expect(['14.10', '14.9', '15.2', '8.0.41'].sort(compareVersions)).toEqual([
      '8.0.41',
      '14.9',
      '14.10',
      '15.2',
    ]);
  });

  it.each([
    ['aurora-postgresql', 'postgres'],
    ['aurora', 'mysql'],
    ['custom-oracle-ee', 'oracle'],
    ['sqlserver-web', 'sqlserver'],
    ['neptune', 'other'],
  ])('%s is of the family %s', (engine, family) => {
    expect(engineFamily(engine)).toBe(family);
  });
});
