import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { AwsInventoryService } from '@meridian/plugin-aws-inventory-node';
import type {
  DatabaseLoad,
  DatabaseRow,
  LoadCandidate,
} from '@meridian/plugin-rds-inspector-common';
import type { TimeRange } from '../service/readRange';
import { enableGuide } from './enableGuide';
import { loadWindow } from './loadPeriod';
import type { LoadReader } from './LoadReader';

/** What is kept of an instance that does not say how long. */
const DEFAULT_RETENTION_DAYS = 7;

/**
 * Reads what the sessions of an instance waited for.
 *
 * @param instance - the one asked for, or the writer of the cluster asked for; undefined when there is none
 * @param candidates - all instances of the group that the caller may read
 */
export async function readLoad(
  {
    database,
    instance,
    candidates,
  }: {
    readonly database: DatabaseRow;
    readonly instance: DatabaseRow | undefined;
    readonly candidates: readonly LoadCandidate[];
  },
  { range, groupBy }: { range: TimeRange; groupBy: 'wait' | 'sql' },
  options: {
    readonly reader: LoadReader;
    readonly inventory: AwsInventoryService;
    readonly credentials: BackstageCredentials;
    readonly now: Date;
  },
): Promise<DatabaseLoad> {
  const { arn, name } = instance ?? database;
  const base = {
    arn,
    databaseName: name,
    from: range.from.toISOString(),
    to: range.to.toISOString(),
    groupBy,
    candidates,
    vcpuCount: instance?.vcpuCount,
    periodSeconds: 60,
    total: [],
    groups: [],
    notices: [],
    state: {},
  };
  if (!instance || instance.isDeleted) {
    return {
      ...base,
      status: 'not-readable',
      message: `${name} has no instance whose load could be read.`,
    };
  }
  const settings = await readSettings(instance, options);
  if (settings.isEnabled === false) {
    return {
      ...base,
      status: 'not-enabled',
      message: `${name} has no Performance Insights, so nothing is recorded of its load.`,
      guide: enableGuide(instance),
    };
  }
  if (settings.resourceId === undefined) {
    return {
      ...base,
      status: 'not-readable',
      message: `AWS did not say by which id Performance Insights knows ${name}.`,
    };
  }
  const window = loadWindow(range, settings.retentionDays, options.now);
  const kept = `Performance Insights keeps the load of ${name} for ${settings.retentionDays} days.`;
  if (!window) {
    return {
      ...base,
      status: 'enabled',
      notices: [`${kept} Nothing of this range is left.`],
    };
  }
  const { value, state } = await options.reader.read({
    target: { accountId: instance.accountId, region: instance.region },
    resourceId: settings.resourceId,
    engine: instance.engine,
    groupBy,
    window,
  });
  return {
    ...base,
    periodSeconds: window.periodSeconds,
    notices: window.isCut ? [kept] : [],
    state,
    ...(value
      ? { ...value, status: 'enabled' }
      : { status: 'not-readable', message: state.failure?.message }),
  };
}

/** How Performance Insights is set up, as the inventory last saw the instance. */
async function readSettings(
  { arn }: DatabaseRow,
  {
    inventory,
    credentials,
  }: { inventory: AwsInventoryService; credentials: BackstageCredentials },
): Promise<{
  resourceId: string | undefined;
  isEnabled: boolean | undefined;
  retentionDays: number;
}> {
  const api = await inventory.as(credentials);
  const { attributes } = await api.getResource(arn);
  const {
    DbiResourceId: resourceId,
    PerformanceInsightsEnabled: isEnabled,
    PerformanceInsightsRetentionPeriod: retentionDays,
  } = attributes;
  return {
    resourceId: typeof resourceId === 'string' ? resourceId : undefined,
    isEnabled: typeof isEnabled === 'boolean' ? isEnabled : undefined,
    retentionDays:
      typeof retentionDays === 'number'
        ? retentionDays
        : DEFAULT_RETENTION_DAYS,
  };
}
