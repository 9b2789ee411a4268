import {
  statusFromChildren,
  statusFromObservations,
  type HealthCheckStatus,
} from './healthCheckStatus';

function observations(successes: number, failures: number) {
  return [
    ...Array.from({ length: successes }, () => ({
      StatusReport: { Status: 'Success: HTTP Status Code 200, OK' },
    })),
    ...Array.from({ length: failures }, () => ({
      StatusReport: { Status: 'Failure: Connection timed out.' },
    })),
  ];
}

describe('statusFromObservations', () => {
  it.each([
    ['all succeed', {}, observations(16, 0), 'Healthy'],
    ['all fail', {}, observations(0, 16), 'Unhealthy'],
    ['18 % succeed', {}, observations(18, 82), 'Unhealthy'],
    ['19 % succeed', {}, observations(19, 81), 'Healthy'],
    [
      'all succeed, inverted',
      { Inverted: true },
      observations(16, 0),
      'Unhealthy',
    ],
    ['all fail, inverted', { Inverted: true }, observations(0, 16), 'Healthy'],
    ['disabled', { Disabled: true }, observations(0, 16), 'Disabled'],
    ['nobody looked', {}, [], 'Unknown'],
    ['could not be read', {}, undefined, 'Unknown'],
    ['observations say nothing', {}, [{ Region: 'us-east-1' }], 'Unknown'],
  ] as const)('%s', (_case, config, seen, status) => {
    expect(statusFromObservations(config, seen)).toBe(status);
  });
});

describe('statusFromChildren', () => {
  const statuses: Record<string, HealthCheckStatus> = {
    good: 'Healthy',
    bad: 'Unhealthy',
    off: 'Disabled',
    dark: 'Unknown',
  };

  it.each([
    [['good', 'bad'], 1, false, 'Healthy'],
    [['good', 'bad'], 2, false, 'Unhealthy'],
    [['good', 'off'], 2, false, 'Healthy'],
    [['good', 'dark'], 2, false, 'Unknown'],
    [['good', 'missing'], 2, false, 'Unknown'],
    [['bad', 'dark'], 2, false, 'Unhealthy'],
    [['good', 'dark'], 1, false, 'Healthy'],
    [['good'], 1, true, 'Unhealthy'],
    [[], 0, false, 'Healthy'],
  ] as const)(
    'of %j with threshold %d, inverted %s, is %s',
    (children, HealthThreshold, Inverted, status) => {
      expect(
        statusFromChildren(
          { ChildHealthChecks: [...children], HealthThreshold, Inverted },
          id => statuses[id],
        ),
      ).toBe(status);
    },
  );
});
