import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readNumber, readSeconds } from '@meridian/api-node';
import {
  DEFAULT_EXTENDED_SUPPORT_PRICES,
  readExceptions,
  resolveStandard,
  type CheckException,
} from '@meridian/plugin-rds-inspector-common';
import type { RdsInspectorConfig } from './RdsInspectorConfig';
import { readStandard } from './readStandard';

const ROOT = 'rdsInspector';
const MINUTE = 60;
const DAY = 24 * 3600;

/**
 * Reads and validates `rdsInspector`.
 *
 * @param root - the root of the config
 * @throws InputError at the first mistake; the message names the key and the fix
 */
export function readRdsInspectorConfig(root: Config): RdsInspectorConfig {
  const config = root.getOptionalConfig(ROOT);
  const seconds = (key: string, fallback: number) =>
    readSeconds(config, ROOT, key, fallback);
  const prices = (key: keyof typeof DEFAULT_EXTENDED_SUPPORT_PRICES) =>
    readNumber(config, ROOT, `extendedSupport.${key}`) ??
    DEFAULT_EXTENDED_SUPPORT_PRICES[key];
  return {
    assessment: {
      intervalSeconds: seconds('assessment.interval', 5 * MINUTE),
      debounceSeconds: seconds('assessment.debounce', 10),
    },
    reference: { intervalSeconds: seconds('reference.interval', DAY) },
    events: { retentionSeconds: seconds('events.retention', 90 * DAY) },
    findings: { retentionSeconds: seconds('findings.retention', 730 * DAY) },
    live: {
      maximumAgeSeconds: seconds('live.maximumAge', MINUTE),
      keepForSeconds: seconds('live.keepFor', DAY),
      patienceSeconds: seconds('live.patience', 5),
      maximumCount: readCount(config, 'live.maximumCount', 500),
    },
    notifications: {
      enabled: config?.getOptionalBoolean('notifications.enabled') ?? true,
    },
    exceptions: readConfigExceptions(config),
    standard: resolveStandard(
      readStandard(config?.getOptionalConfig('standard')),
    ),
    prices: {
      firstYearsUsdPerVcpuHour: prices('firstYearsUsdPerVcpuHour'),
      thirdYearUsdPerVcpuHour: prices('thirdYearUsdPerVcpuHour'),
    },
  };
}

function readCount(
  config: Config | undefined,
  key: string,
  fallback: number,
): number {
  const count = readNumber(config, ROOT, key) ?? fallback;
  if (!Number.isInteger(count) || count < 1) {
    throw new InputError(
      `${ROOT}.${key}: '${count}' is not a whole number of at least 1; write for example ${fallback}`,
    );
  }
  return count;
}

function readConfigExceptions(
  config: Config | undefined,
): readonly CheckException[] {
  const list = config?.getOptional('exceptions') ?? [];
  const { exceptions, problems } = readExceptions(list, 'config');
  if (problems.length > 0) {
    throw new InputError(
      `${ROOT}.exceptions: ${problems[0]} Write for example { check: multi-az, name: orders-dev, reason: ..., approver: ..., expires: '2027-01-31' }`,
    );
  }
  return exceptions;
}
