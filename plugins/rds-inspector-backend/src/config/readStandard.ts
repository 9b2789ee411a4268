import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readNumber } from '@meridian/api-node';
import {
  DEFAULT_STANDARD,
  type StandardOverrides,
  type StandardValues,
} from '@meridian/plugin-rds-inspector-common';

const PATH = 'rdsInspector.standard';

/**
 * Reads what the platform wants differently from the default standard.
 *
 * @throws InputError at the first mistake; the message names the key and the fix
 */
export function readStandard(config: Config | undefined): StandardOverrides {
  checkKeys(config, PATH, ['production', 'environments']);
  const production = config?.getOptionalConfig('production');
  const environments = config?.getOptionalConfig('environments');
  return {
    production: production && readValues(production, `${PATH}.production`),
    environments: Object.fromEntries(
      environments
        ?.keys()
        .map(name => [
          name,
          readValues(
            environments.getConfig(name),
            `${PATH}.environments.${name}`,
          ),
        ]) ?? [],
    ),
  };
}

function readValues(config: Config, path: string): Partial<StandardValues> {
  const defaults = DEFAULT_STANDARD.production;
  checkKeys(config, path, Object.keys(defaults));
  const flag = (key: keyof StandardValues) => config.getOptionalBoolean(key);
  const number = (key: keyof StandardValues) => readNumber(config, path, key);
  return {
    encrypted: flag('encrypted'),
    customerManagedKey: flag('customerManagedKey'),
    publicAccess: flag('publicAccess'),
    deletionProtection: flag('deletionProtection'),
    backupRetentionDays: number('backupRetentionDays'),
    multiAz: flag('multiAz'),
    readerCount: number('readerCount'),
    iamAuthentication: flag('iamAuthentication'),
    tlsRequired: flag('tlsRequired'),
    monitoringIntervalSeconds: number('monitoringIntervalSeconds'),
    performanceInsights: flag('performanceInsights'),
    logExports: flag('logExports'),
    autoMinorVersionUpgrade: flag('autoMinorVersionUpgrade'),
    copyTagsToSnapshot: flag('copyTagsToSnapshot'),
    storageAutoscaling: flag('storageAutoscaling'),
    secondRegion: flag('secondRegion'),
    restoreTestDays: number('restoreTestDays'),
    eventSubscription: flag('eventSubscription'),
    alarms: flag('alarms'),
    replicaLagSeconds: number('replicaLagSeconds'),
    globalLagSeconds: number('globalLagSeconds'),
    connectionsPercent: number('connectionsPercent'),
    daysUntilStorageFull: number('daysUntilStorageFull'),
    supportWarningDays: number('supportWarningDays'),
    certificateWarningDays: number('certificateWarningDays'),
  };
}

function checkKeys(
  config: Config | undefined,
  path: string,
  known: readonly string[],
): void {
  for (const key of config?.keys() ?? []) {
    if (!known.includes(key)) {
      throw new InputError(
        `${path}.${key}: the standard says nothing of that; write one of ${known.join(
          ', ',
        )}`,
      );
    }
  }
}
