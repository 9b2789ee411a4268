import { AttributeReader } from '@meridian/aws-common';
import type {
  AlarmFacts,
  AutomatedBackupFacts,
  EventSubscriptionFacts,
  KeyFacts,
  ParameterFacts,
  ParameterGroupFacts,
  ProxyFacts,
  RestoreJobFacts,
} from './related';
import type { SourceResource } from './sources';

function readerOf({ attributes, volatile }: SourceResource): AttributeReader {
  return new AttributeReader({ ...attributes, ...volatile });
}

export function readAutomatedBackup(
  resource: SourceResource,
): AutomatedBackupFacts {
  const reader = readerOf(resource);
  const window = reader.object('RestoreWindow');
  return {
    arn: resource.arn,
    region: resource.region,
    accountId: resource.accountId,
    sourceRegion: reader.text('Region'),
    status: resource.state,
    encrypted: reader.flag('Encrypted'),
    retentionDays: reader.number('BackupRetentionPeriod'),
    earliest: window?.time('EarliestTime'),
    latest: window?.time('LatestTime'),
  };
}

export function readProxy(resource: SourceResource): ProxyFacts {
  const reader = readerOf(resource);
  return {
    arn: resource.arn,
    name: resource.name,
    region: resource.region,
    accountId: resource.accountId,
    status: resource.state,
    requiresTls: reader.flag('RequireTLS'),
    targets: reader.objects('Targets')?.map(target => ({
      arn: target.text('TargetArn'),
      clusterIdentifier: target.text('TrackedClusterId'),
      identifier: target.text('RdsResourceId'),
      type: target.text('Type'),
      health: target.object('TargetHealth')?.text('State'),
    })),
  };
}

/**
 * A parameter group of instances or clusters.
 *
 * @returns undefined when its parameters or its family's defaults are not among the attributes, which is
 *   how the collector says that it could not read them
 */
export function readParameterGroup(
  resource: SourceResource,
): ParameterGroupFacts | undefined {
  const reader = readerOf(resource);
  const parameters = reader.objects('Parameters');
  const engineDefaults = reader.textFields('EngineDefaults');
  if (!parameters || !engineDefaults) return undefined;
  const byName: Record<string, ParameterFacts> = {};
  for (const parameter of parameters) {
    const name = parameter.text('ParameterName');
    if (name) {
      byName[name] = {
        value: parameter.text('ParameterValue'),
        defaultValue: engineDefaults[name] ?? undefined,
        applyType: parameter.text('ApplyType'),
        applyMethod: parameter.text('ApplyMethod'),
      };
    }
  }
  return {
    arn: resource.arn,
    name: resource.name,
    family: reader.text('DBParameterGroupFamily'),
    parameters: byName,
    engineDefaults,
  };
}

export function readEventSubscription(
  resource: SourceResource,
): EventSubscriptionFacts {
  const reader = readerOf(resource);
  return {
    arn: resource.arn,
    name: resource.name,
    enabled: reader.flag('Enabled'),
    sourceType: reader.text('SourceType'),
    sourceIds: reader.texts('SourceIdsList') ?? [],
    categories: reader.texts('EventCategoriesList') ?? [],
    topicArn: reader.text('SnsTopicArn'),
    status: resource.state ?? reader.text('Status'),
  };
}

export function readRestoreJob(resource: SourceResource): RestoreJobFacts {
  const reader = readerOf(resource);
  return {
    arn: resource.arn,
    status: resource.state ?? reader.text('Status'),
    validationStatus: reader.text('ValidationStatus'),
    message:
      reader.text('ValidationStatusMessage') ?? reader.text('StatusMessage'),
    createdAt: resource.createdAt ?? reader.time('CreationDate'),
    completedAt: reader.time('CompletionDate'),
    recoveryPointArn: reader.text('RecoveryPointArn'),
    restoreTestingPlanArn:
      reader.text('RestoreTestingPlanArn') ??
      reader.object('CreatedBy')?.text('RestoreTestingPlanArn'),
  };
}

export function readKey(resource: SourceResource): KeyFacts {
  const reader = readerOf(resource);
  return {
    arn: resource.arn,
    state: resource.state,
    rotationEnabled: reader.flag('KeyRotationEnabled'),
    deletionDate: reader.time('DeletionDate'),
    aliases: reader.texts('Aliases') ?? [],
  };
}

export function readAlarm(resource: SourceResource): AlarmFacts {
  const reader = readerOf(resource);
  return {
    arn: resource.arn,
    name: resource.name,
    metricName: reader.text('MetricName'),
    state: resource.state,
    actionsEnabled: reader.flag('ActionsEnabled'),
    actionCount: reader.texts('AlarmActions')?.length ?? 0,
  };
}
