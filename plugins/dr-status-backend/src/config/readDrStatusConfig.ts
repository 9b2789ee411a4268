import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readNumber, readSeconds } from '@meridian/api-node';
import {
  DEFAULT_ASSUMPTIONS,
  DEFAULT_OPTIONS,
  type RecoveryAssumptions,
} from '@meridian/plugin-dr-status-common';
import type { DrStatusConfig, RetentionConfig } from './DrStatusConfig';
import { readTiers } from './readTiers';

const ROOT = 'drStatus';
const MINUTE = 60;
const DAY = 24 * 3600;

/**
 * Reads and validates `drStatus`.
 *
 * @param root - the root of the config
 * @throws InputError at the first mistake; the message names the key and the fix
 */
export function readDrStatusConfig(root: Config): DrStatusConfig {
  const config = root.getOptionalConfig(ROOT);
  const staleAfterSeconds = readSeconds(
    config,
    ROOT,
    'staleAfter',
    DEFAULT_OPTIONS.lagStaleAfterSeconds,
  );
  return {
    policy: readTiers(config),
    options: {
      lagStaleAfterSeconds: staleAfterSeconds,
      atRiskShare: readShare(
        config,
        'atRiskShare',
        DEFAULT_OPTIONS.atRiskShare,
      ),
      environments:
        config?.getOptionalStringArray('environments') ??
        DEFAULT_OPTIONS.environments,
      intendedTraffic: readIntendedTraffic(config),
      trafficTolerance: readShare(
        config,
        'trafficTolerance',
        DEFAULT_OPTIONS.trafficTolerance,
      ),
      assumptions: readAssumptions(config),
      typesWithoutWorkload:
        config?.getOptionalStringArray('typesWithoutWorkload') ??
        DEFAULT_OPTIONS.typesWithoutWorkload,
    },
    assessment: {
      intervalSeconds: readSeconds(config, ROOT, 'assessment.interval', MINUTE),
      debounceSeconds: readSeconds(config, ROOT, 'assessment.debounce', 10),
    },
    staleAfterSeconds,
    retention: readRetention(config),
    notifications: {
      enabled: config?.getOptionalBoolean('notifications.enabled') ?? true,
    },
  };
}

function readAssumptions(config: Config | undefined): RecoveryAssumptions {
  const seconds = (key: string, fallback: number) =>
    readSeconds(config, ROOT, `assumptions.${key}`, fallback);
  const defaults = DEFAULT_ASSUMPTIONS;
  return {
    auroraFailoverSeconds: seconds(
      'auroraFailover',
      defaults.auroraFailoverSeconds,
    ),
    auroraInstanceCreationSeconds: seconds(
      'auroraInstanceCreation',
      defaults.auroraInstanceCreationSeconds,
    ),
    replicaPromotionSeconds: seconds(
      'replicaPromotion',
      defaults.replicaPromotionSeconds,
    ),
    restoreSeconds: seconds('restore', defaults.restoreSeconds),
    globalDatastoreFailoverSeconds: seconds(
      'globalDatastoreFailover',
      defaults.globalDatastoreFailoverSeconds,
    ),
    aliasTtlSeconds: seconds('aliasTtl', defaults.aliasTtlSeconds),
  };
}

function readRetention(config: Config | undefined): RetentionConfig {
  const seconds = (key: string, days: number) =>
    readSeconds(config, ROOT, `retention.${key}`, days * DAY);
  const retention = {
    rawSeconds: seconds('raw', 7),
    fiveMinutesSeconds: seconds('fiveMinutes', 90),
    hourlySeconds: seconds('hourly', 730),
  };
  if (retention.rawSeconds < DAY) {
    throw new InputError(
      `${ROOT}.retention.raw must be at least a day, because trends compare with yesterday; write for example { days: 7 }`,
    );
  }
  if (retention.fiveMinutesSeconds < retention.rawSeconds) {
    throw new InputError(
      `${ROOT}.retention.fiveMinutes must not be shorter than ${ROOT}.retention.raw; write for example { days: 90 }`,
    );
  }
  if (retention.hourlySeconds < retention.fiveMinutesSeconds) {
    throw new InputError(
      `${ROOT}.retention.hourly must not be shorter than ${ROOT}.retention.fiveMinutes; write for example { days: 730 }`,
    );
  }
  return retention;
}

function readIntendedTraffic(
  config: Config | undefined,
): Readonly<Record<string, number>> {
  const regions = config?.getOptionalConfig('intendedTraffic');
  if (!regions) return DEFAULT_OPTIONS.intendedTraffic;
  return Object.fromEntries(
    regions
      .keys()
      .map(region => [
        region,
        readShare(config, `intendedTraffic.${region}`, 0),
      ]),
  );
}

function readShare(
  config: Config | undefined,
  key: string,
  fallback: number,
): number {
  const share = readNumber(config, ROOT, key) ?? fallback;
  if (share > 1) {
    throw new InputError(
      `${ROOT}.${key}: '${share}' is no share from 0 to 1; write for example ${fallback}`,
    );
  }
  return share;
}
