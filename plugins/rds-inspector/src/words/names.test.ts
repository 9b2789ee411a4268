import { engineName, shortEntityName, shortVersion } from './names';

describe('names', () => {
  it.each([
    ['aurora-postgresql', 'Aurora PostgreSQL'],
    ['mysql', 'MySQL'],
    ['oracle-ee-cdb', 'oracle-ee-cdb'],
  ])('%s is called %s', (engine, name) => {
    expect(engineName(engine)).toBe(name);
  });

  it.each([
    ['8.0.mysql_aurora.3.04.1', '3.04.1'],
    ['5.7.mysql_aurora.2.11.2', '2.11.2'],
    ['14.9', '14.9'],
  ])('version %s is said as %s', (version, short) => {
    expect(shortVersion(version)).toBe(short);
  });

  it.each([
    ['group:default/orders-team', 'orders-team'],
    ['orders-team', 'orders-team'],
    ['user:prod/ann', 'ann'],
  ])('%s is called %s', (ref, name) => {
    expect(shortEntityName(ref)).toBe(name);
  });
});
