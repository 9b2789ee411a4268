import type { InstanceSettings, MetricFacts } from '../facts';
import { forecastStorage } from './storageForecast';

const GIB = 1024 ** 3;

describe('forecastStorage', () => {
  const settings: InstanceSettings = {
    allocatedStorageGib: 100,
    logExports: [],
    securityGroupIds: [],
    statusInfos: [],
    replicas: [],
    subnetIds: [],
    parameterGroups: [],
    replicatesFromCluster: false,
  };
  const free: MetricFacts = {
    newest: 40 * GIB,
    newestAt: '2026-11-21T12:00:00Z',
    oldestPointAt: '2026-10-22T12:00:00Z',
    pointCount: 720,
    slopePerSecond: -GIB / 86_400,
  };

  it('divides what is free by the growth', () => {
    expect(forecastStorage(settings, free)).toEqual({
      freeBytes: 40 * GIB,
      allocatedBytes: 100 * GIB,
      maximumBytes: undefined,
      growthBytesPerDay: GIB,
      daysUntilFull: 40,
    });
  });

  it('adds what autoscaling may', () => {
    expect(
      forecastStorage({ ...settings, maximumStorageGib: 150 }, free)
        ?.daysUntilFull,
    ).toBe(90);
  });

  it('has no end without growth', () => {
    expect(
      forecastStorage(settings, { ...free, slopePerSecond: 5 })?.daysUntilFull,
    ).toBeUndefined();
  });

  it('says nothing of storage whose size is not known', () => {
    expect(
      forecastStorage({ ...settings, allocatedStorageGib: undefined }, free),
    ).toBeUndefined();
  });
});
