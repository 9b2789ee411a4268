import type { DatabaseNode } from '../assembly';
import { lastValueOf } from '../facts';
import { isAurora } from '../lib/engines';
import { forecastStorage } from '../lib/storageForecast';
import type { DatabaseRow } from '../types';

const GIB = 1024 ** 3;
const SECONDS_PER_DAY = 86_400;

type StorageFields = Pick<
  DatabaseRow,
  | 'storageType'
  | 'storageAllocatedBytes'
  | 'storageUsedBytes'
  | 'storageMaximumBytes'
  | 'storageGrowthBytesPerDay'
  | 'daysUntilStorageFull'
>;

/** How much storage a database has and uses. That of Aurora belongs to the cluster and has no size. */
export function storageOf({ facts }: DatabaseNode): StorageFields {
  const { settings } = facts;
  if (facts.kind === 'global-cluster') return {};
  if (facts.kind === 'cluster' && isAurora(settings.engine)) {
    const used = lastValueOf(facts.metrics['rds-volume-bytes-used']);
    return {
      storageType: facts.settings.storageType,
      storageUsedBytes: used?.newest,
      storageGrowthBytesPerDay:
        used?.slopePerSecond === undefined
          ? undefined
          : used.slopePerSecond * SECONDS_PER_DAY,
    };
  }
  const { storageType, allocatedStorageGib } = facts.settings;
  const isMember =
    facts.kind === 'instance' && facts.settings.clusterIdentifier !== undefined;
  if (isMember && isAurora(settings.engine)) return { storageType };
  const free = lastValueOf(facts.metrics['rds-free-storage-space']);
  const forecast =
    facts.kind === 'instance' && free
      ? forecastStorage(facts.settings, free)
      : undefined;
  const maximum =
    facts.kind === 'instance' ? facts.settings.maximumStorageGib : undefined;
  return {
    storageType,
    storageAllocatedBytes:
      allocatedStorageGib === undefined ? undefined : allocatedStorageGib * GIB,
    storageUsedBytes:
      forecast && Math.max(0, forecast.allocatedBytes - forecast.freeBytes),
    storageMaximumBytes: maximum === undefined ? undefined : maximum * GIB,
    storageGrowthBytesPerDay: forecast?.growthBytesPerDay,
    daysUntilStorageFull: forecast?.daysUntilFull,
  };
}
