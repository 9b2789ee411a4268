import {
  AttributeReader,
  known,
  unknown,
  type Fact,
} from '@meridian/aws-common';
import type { BlueGreenFacts, MaintenanceFacts } from './related';
import type { SourceResource } from './sources';

/** The maintenance that waits for an instance or cluster; unknown when the scan could not read it. */
export function readMaintenance(
  resource: SourceResource,
): Fact<readonly MaintenanceFacts[]> {
  const actions = new AttributeReader(resource.attributes ?? {}).objects(
    'PendingMaintenanceActions',
  );
  if (!actions) {
    return unknown({
      reason: 'missing',
      message: `The maintenance that waits for ${resource.name} could not be read. The portal needs rds:DescribePendingMaintenanceActions.`,
      missingAction: 'rds:DescribePendingMaintenanceActions',
    });
  }
  return known(
    actions.map(action => ({
      action: action.text('Action') ?? 'unknown',
      description: action.text('Description'),
      autoAppliedAfter: action.time('AutoAppliedAfterDate'),
      forcedApplyAt: action.time('ForcedApplyDate'),
      currentApplyAt: action.time('CurrentApplyDate'),
      optInStatus: action.text('OptInStatus'),
    })),
    resource.observedAt,
  );
}

export function readBlueGreen(resource: SourceResource): BlueGreenFacts {
  const reader = new AttributeReader({
    ...resource.attributes,
    ...resource.volatile,
  });
  return {
    arn: resource.arn,
    name: resource.name,
    status: resource.state ?? reader.text('Status'),
    statusDetails: reader.text('StatusDetails'),
    sourceArn: reader.text('Source'),
    targetArn: reader.text('Target'),
    createdAt: resource.createdAt ?? reader.time('CreateTime'),
    tasks: (reader.objects('Tasks') ?? []).map(task => ({
      name: task.text('Name') ?? '',
      status: task.text('Status') ?? '',
    })),
    switchovers: (reader.objects('SwitchoverDetails') ?? []).map(detail => ({
      sourceArn: detail.text('SourceMember'),
      targetArn: detail.text('TargetMember'),
      status: detail.text('Status'),
    })),
  };
}
