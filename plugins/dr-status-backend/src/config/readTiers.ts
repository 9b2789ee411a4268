import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readSeconds } from '@meridian/api-node';
import {
  DEFAULT_TIERS,
  parseDuration,
  RECOVERY_STRATEGIES,
  type RecoveryParts,
  type RecoveryTier,
  type TierPolicy,
} from '@meridian/plugin-dr-status-common';

const ROOT = 'drStatus';
const DEFAULT_CADENCE_DAYS = 30;

/**
 * Reads the tiers and which of them counts for what names none.
 *
 * @throws InputError at the first mistake; the message names the key and the fix
 */
export function readTiers(config: Config | undefined): TierPolicy {
  const configured = config?.getOptionalConfigArray('tiers');
  const tiers = configured?.map(readTier) ?? DEFAULT_TIERS.tiers;
  if (tiers.length === 0) {
    throw new InputError(
      `${ROOT}.tiers is empty; leave it out for the default tiers, or write for example [{ id: gold, strategy: warm-standby, rto: 15m, rpo: 1m }]`,
    );
  }
  const ids = tiers.map(({ id }) => id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice !== -1) {
    throw new InputError(
      `${ROOT}.tiers[${twice}].id: there is another tier '${ids[twice]}'; give each its own id`,
    );
  }
  const defaultTier =
    config?.getOptionalString('defaultTier') ??
    (configured ? ids[0] : DEFAULT_TIERS.defaultTier);
  if (!ids.includes(defaultTier)) {
    throw new InputError(
      `${ROOT}.defaultTier: there is no tier '${defaultTier}'; write one of ${ids.join(
        ', ',
      )}`,
    );
  }
  return { tiers, defaultTier };
}

function readTier(config: Config, index: number): RecoveryTier {
  const path = `${ROOT}.tiers[${index}]`;
  const id = config.getOptionalString('id')?.trim();
  if (!id) {
    throw new InputError(`${path}.id is missing; write for example id: gold`);
  }
  const strategy = RECOVERY_STRATEGIES.find(
    one => one === config.getOptionalString('strategy'),
  );
  if (!strategy) {
    throw new InputError(
      `${path}.strategy: '${String(
        config.getOptional('strategy'),
      )}' is no strategy; write one of ${RECOVERY_STRATEGIES.join(', ')}`,
    );
  }
  const parts = readParts(config.getOptionalConfig('parts'), `${path}.parts`);
  return {
    id,
    title: config.getOptionalString('title') ?? id,
    strategy,
    rtoSeconds: readPromise(config, path, 'rto'),
    rpoSeconds: readPromise(config, path, 'rpo'),
    ...(parts ? { parts } : {}),
    drillCadenceDays: readCadence(config, path),
  };
}

function readParts(
  config: Config | undefined,
  path: string,
): RecoveryParts | undefined {
  if (!config) return undefined;
  const part = (key: string) =>
    config.has(key) ? readPromise(config, path, key) : undefined;
  return {
    applicationSeconds: part('application'),
    databaseSeconds: part('database'),
    dnsSeconds: part('dns'),
    regionSeconds: part('region'),
  };
}

/** What a promise is written as in annotations, or a duration as elsewhere in the configuration. */
function readPromise(config: Config, path: string, key: string): number {
  const value = config.getOptional(key);
  if (value === undefined) {
    throw new InputError(
      `${path}.${key} is missing; write for example ${key}: 15m`,
    );
  }
  if (typeof value === 'object') return readSeconds(config, path, key, 0);
  const seconds = parseDuration(String(value));
  if (seconds === undefined || seconds <= 0) {
    throw new InputError(
      `${path}.${key}: '${String(
        value,
      )}' is no span of time; write for example 15m`,
    );
  }
  return seconds;
}

function readCadence(config: Config, path: string): number {
  const days =
    config.getOptionalNumber('drillCadenceDays') ?? DEFAULT_CADENCE_DAYS;
  if (!Number.isInteger(days) || days < 1) {
    throw new InputError(
      `${path}.drillCadenceDays: '${days}' is not a whole number of days of at least 1; write for example 30`,
    );
  }
  return days;
}
