import type { DatabaseNode } from '../assembly';
import { lastValueOf, type KeyUse, type StoreSettings } from '../facts';
import { engineFamily } from '../lib/engines';
import { effectiveParameter, isOn } from '../lib/parameters';
import { count } from '../lib/time';
import type { StandardValues } from '../standard';

/** A setting of a database, for people; undefined when it is not known or there is no such thing. */
export function actualValueOf(
  database: DatabaseNode,
  name: keyof StandardValues,
): string | undefined {
  const { facts } = database;
  switch (name) {
    case 'encrypted':
      return onOff(facts.settings.encrypted);
    case 'deletionProtection':
      return onOff(facts.settings.deletionProtection);
    case 'customerManagedKey':
      return keyOf(lastValueOf(facts.key));
    case 'publicAccess':
      return facts.kind === 'instance'
        ? onOff(facts.settings.publiclyAccessible)
        : undefined;
    case 'storageAutoscaling':
      return facts.kind === 'instance'
        ? autoscalingOf(facts.settings.maximumStorageGib)
        : undefined;
    case 'readerCount':
      return facts.kind === 'cluster'
        ? String(Math.max(0, facts.settings.members.length - 1))
        : undefined;
    case 'alarms':
      return lastValueOf(facts.alarms)?.length.toString();
    case 'tlsRequired':
      return tlsOf(database);
    default:
      return facts.kind === 'global-cluster'
        ? undefined
        : storeValueOf(facts.settings, name);
  }
}

function storeValueOf(
  settings: StoreSettings,
  name: keyof StandardValues,
): string | undefined {
  switch (name) {
    case 'backupRetentionDays':
      return settings.backupRetentionDays === undefined
        ? undefined
        : count(settings.backupRetentionDays, 'day');
    case 'multiAz':
      return onOff(settings.multiAz);
    case 'iamAuthentication':
      return onOff(settings.iamAuthentication);
    case 'monitoringIntervalSeconds':
      return intervalOf(settings.monitoringIntervalSeconds);
    case 'performanceInsights':
      return onOff(settings.performanceInsights);
    case 'logExports':
      return settings.logExports.join(', ') || 'none';
    case 'autoMinorVersionUpgrade':
      return upgradesOf(settings.autoMinorVersionUpgrade);
    case 'copyTagsToSnapshot':
      return onOff(settings.copyTagsToSnapshot);
    default:
      return undefined;
  }
}

/** What there is to know of a database about which the standard wants nothing: id, label and value. */
export function plainSettingsOf({
  facts,
}: DatabaseNode): (readonly [string, string, string | undefined])[] {
  const version = [facts.settings.engine, facts.settings.engineVersion]
    .filter(Boolean)
    .join(' ');
  const common = [['engine', 'Engine', version || undefined] as const];
  if (facts.kind === 'global-cluster') return common;
  const { settings } = facts;
  const group =
    facts.kind === 'instance'
      ? facts.settings.parameterGroups[0]?.name
      : facts.settings.parameterGroup;
  return [
    ...common,
    ['instance-class', 'Class', settings.instanceClass],
    ['storage-type', 'Storage type', settings.storageType],
    ['port', 'Port', settings.port?.toString()],
    ['master-username', 'Administrator', settings.masterUsername],
    ['parameter-group', 'Parameter group', group],
    ['backup-window', 'Backup window (UTC)', settings.backupWindow],
    [
      'maintenance-window',
      'Maintenance window (UTC)',
      settings.maintenanceWindow,
    ],
  ];
}

function onOff(value: boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  return value ? 'on' : 'off';
}

function upgradesOf(isAutomatic: boolean | undefined): string | undefined {
  if (isAutomatic === undefined) return undefined;
  return isAutomatic ? 'automatic' : 'by hand';
}

function intervalOf(seconds: number | undefined): string | undefined {
  if (seconds === undefined) return undefined;
  return seconds === 0 ? 'off' : `every ${seconds} s`;
}

function autoscalingOf(maximumGib: number | undefined): string {
  return maximumGib === undefined ? 'off' : `up to ${maximumGib} GiB`;
}

function keyOf(use: KeyUse | undefined): string | undefined {
  switch (use?.kind) {
    case 'customer-managed':
      return use.key.aliases[0] ?? use.key.arn;
    case 'aws-managed':
      return 'AWS managed';
    case 'foreign':
      return `of account ${use.accountId}`;
    default:
      return undefined;
  }
}

function tlsOf({ facts }: DatabaseNode): string | undefined {
  if (facts.kind === 'global-cluster') return undefined;
  const group = lastValueOf(facts.parameterGroup);
  const parameter = ['postgres', 'sqlserver'].includes(
    engineFamily(facts.settings.engine),
  )
    ? 'rds.force_ssl'
    : 'require_secure_transport';
  const effective = group && effectiveParameter(group, parameter);
  return effective && (isOn(effective.value) ? 'required' : 'not required');
}
