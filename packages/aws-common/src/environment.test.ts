import { canonicalEnvironment, compareEnvironments } from './environment';

describe('canonicalEnvironment', () => {
  it.each([
    ['prod', 'prod'],
    ['Production', 'prod'],
    [' PRD ', 'prod'],
    ['stg', 'staging'],
    ['development', 'dev'],
    ['Shared-Services', 'shared-services'],
  ])('reads %s as %s', (text, environment) => {
    expect(canonicalEnvironment(text)).toBe(environment);
  });
});

describe('compareEnvironments', () => {
  it('puts environments in the order of delivery and unknown ones last', () => {
    expect(
      ['shared', 'prod', 'dev', 'alpha', 'staging'].sort(compareEnvironments),
    ).toEqual(['dev', 'staging', 'prod', 'alpha', 'shared']);
  });
});
