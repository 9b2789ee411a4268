import { countByState, describeTargets } from './targetHealth';

describe('countByState', () => {
  it('says 0 where there is none', () => {
    expect(countByState([])).toEqual({ healthy: 0, unhealthy: 0 });
  });

  it('counts every state, also none', () => {
    expect(
      countByState([
        { TargetHealth: { State: 'healthy' } },
        { TargetHealth: { State: 'draining' } },
        { TargetHealth: { State: 'healthy' } },
        {},
      ]),
    ).toEqual({ healthy: 2, unhealthy: 0, draining: 1, unknown: 1 });
  });
});

describe('describeTargets', () => {
  it('gives the same order whatever the order of the answer', () => {
    const one = { Target: { Id: '10.0.11.1', Port: 80 } };
    const two = { Target: { Id: '10.0.11.2', Port: 80 } };

    expect(describeTargets([two, one])).toEqual(describeTargets([one, two]));
    expect(describeTargets([two, one])).toEqual([one, two]);
  });
});
