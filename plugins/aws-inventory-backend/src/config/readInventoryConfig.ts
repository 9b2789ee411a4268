import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import type { TagMapping } from '../attribution/attributeResource';
import type { InventoryConfig } from './InventoryConfig';

const ROOT = 'awsInventory';
const HOUR = 3600;
const DAY = 24 * HOUR;

const DEFAULT_TAGS: TagMapping = {
  owner: ['owner', 'Owner', 'team', 'Team'],
  system: ['system', 'System', 'project', 'Project'],
  component: ['component', 'Component', 'service', 'Service'],
  environment: ['environment', 'Environment', 'env', 'Env'],
};

/**
 * Reads and validates `awsInventory`.
 *
 * @param root - the root of the config
 * @param collectorIds - the ids of the collectors that there are
 * @throws InputError at the first mistake; the message names the key and the fix
 */
export function readInventoryConfig(
  root: Config,
  collectorIds: readonly string[],
): InventoryConfig {
  const config = root.getOptionalConfig(ROOT);
  const enabled = readCollectorIds(config, 'enabledCollectors', collectorIds);
  const disabled = readCollectorIds(config, 'disabledCollectors', collectorIds);
  const intervals = new Map<string, number | undefined>();
  for (const id of config?.getOptionalConfig('intervals')?.keys() ?? []) {
    checkCollectorId(id, `${ROOT}.intervals.${id}`, collectorIds);
    intervals.set(id, readSeconds(config, `intervals.${id}`));
  }
  const defaultInterval = readSeconds(config, 'defaultInterval');
  const seconds = (key: string, fallback: number) =>
    readSeconds(config, key) ?? fallback;
  return {
    isEnabled: id => (enabled?.includes(id) ?? true) && !disabled?.includes(id),
    intervalSecondsOf: id => intervals.get(id) ?? defaultInterval,
    workersPerRegion: readCount(config, 'workersPerRegion', 6),
    workersPerTarget: readCount(config, 'workersPerTarget', 2),
    scanDeadlineSeconds: seconds('scanDeadline', 300),
    staleAfterIntervals: readCount(config, 'staleAfterIntervals', 12),
    tags: readTags(config),
    scanRetentionSeconds: seconds('scans.retention', 7 * DAY),
    historyRetentionSeconds: seconds('history.retention', 400 * DAY),
    metrics: {
      enabled: config?.getOptionalBoolean('metrics.enabled') ?? true,
      intervalSeconds: seconds('metrics.interval', 300),
      backfillSeconds: seconds('metrics.backfill', 3 * HOUR),
      rawRetentionSeconds: seconds('metrics.retention.raw', 7 * DAY),
      fiveMinuteRetentionSeconds: seconds(
        'metrics.retention.fiveMinutes',
        90 * DAY,
      ),
      hourlyRetentionSeconds: seconds('metrics.retention.hourly', 730 * DAY),
    },
  };
}

function readCollectorIds(
  config: Config | undefined,
  key: string,
  collectorIds: readonly string[],
): string[] | undefined {
  const ids = config?.getOptionalStringArray(key);
  ids?.forEach((id, index) =>
    checkCollectorId(id, `${ROOT}.${key}[${index}]`, collectorIds),
  );
  return ids;
}

function checkCollectorId(
  id: string,
  path: string,
  collectorIds: readonly string[],
): void {
  if (!collectorIds.includes(id)) {
    throw new InputError(
      `${path}: there is no collector '${id}'; write one of ${[...collectorIds]
        .sort()
        .join(', ')}`,
    );
  }
}

function readSeconds(
  config: Config | undefined,
  key: string,
): number | undefined {
  if (!config?.has(key)) {
    return undefined;
  }
  const path = `${ROOT}.${key}`;
  let seconds: number;
  try {
    seconds =
      durationToMilliseconds(readDurationFromConfig(config, { key })) / 1000;
  } catch (error) {
    throw new InputError(
      `${path} is not a duration; write for example { minutes: 5 }`,
      error,
    );
  }
  if (!(seconds >= 1)) {
    throw new InputError(
      `${path} must be at least a second; write for example { minutes: 5 }`,
    );
  }
  return seconds;
}

function readCount(
  config: Config | undefined,
  key: string,
  fallback: number,
): number {
  const value = config?.getOptional(key) ?? fallback;
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) {
    throw new InputError(
      `${ROOT}.${key}: '${value}' is not a whole number of at least 1; write for example ${fallback}`,
    );
  }
  return count;
}

function readTags(config: Config | undefined): TagMapping {
  const tags = config?.getOptionalConfig('tags');
  for (const key of tags?.keys() ?? []) {
    if (!(key in DEFAULT_TAGS)) {
      throw new InputError(
        `${ROOT}.tags.${key}: resources have no such attribution; write one of ${Object.keys(
          DEFAULT_TAGS,
        ).join(', ')}`,
      );
    }
  }
  const read = (field: keyof TagMapping) =>
    tags?.getOptionalStringArray(field) ?? DEFAULT_TAGS[field];
  return {
    owner: read('owner'),
    system: read('system'),
    component: read('component'),
    environment: read('environment'),
  };
}
