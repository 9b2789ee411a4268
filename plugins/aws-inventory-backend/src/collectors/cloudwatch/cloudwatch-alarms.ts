import {
  CloudWatchClient,
  paginateDescribeAlarms,
  type CompositeAlarm,
  type DescribeAlarmsOutput,
  type MetricAlarm,
} from '@aws-sdk/client-cloudwatch';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, toJson } from '../lib';
import { readTagsInBulk, type TagLookup } from '../lib/readTagsInBulk';
import { dependsOn } from '../lib/relations';
import { watchedArnOf } from './watchedArn';

const PAGE_SIZE = 100;

/**
 * CloudWatch alarms on metrics and composite ones, with their state and since when they have it.
 *
 * @remarks
 * The reason of the state repeats the newest values of the metric, so it is volatile.
 */
export const cloudWatchAlarms: AwsCollector = {
  id: 'cloudwatch-alarms',
  title: 'CloudWatch alarms',
  service: 'cloudwatch',
  resourceTypes: ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'],
  scope: 'regional',
  iamActions: ['cloudwatch:DescribeAlarms', 'tag:GetResources'],
  interval: { minutes: 5 },

  async *collect(context) {
    const pages = paginateDescribeAlarms(
      { client: context.client(CloudWatchClient), pageSize: PAGE_SIZE },
      // Without the types CloudWatch leaves composite alarms out.
      { AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] },
      { abortSignal: context.signal },
    );
    let tagsOf: TagLookup | undefined;
    for await (const page of pages) {
      if (!hasAlarms(page)) continue;
      const knownTagsOf = (tagsOf ??= await readTagsInBulk(context, {
        resourceType: 'cloudwatch:alarm',
        what: 'the CloudWatch alarms',
      }));
      yield* mapRecords(context, page.MetricAlarms, alarm =>
        metricAlarmToResource(alarm, knownTagsOf, context),
      );
      yield* mapRecords(context, page.CompositeAlarms, alarm =>
        toResource('AWS::CloudWatch::CompositeAlarm', alarm, knownTagsOf),
      );
    }
  },
};

function hasAlarms({ MetricAlarms, CompositeAlarms }: DescribeAlarmsOutput) {
  return Boolean(MetricAlarms?.length || CompositeAlarms?.length);
}

function metricAlarmToResource(
  alarm: MetricAlarm,
  tagsOf: TagLookup,
  context: CollectContext,
): ObservedResource {
  const resource = toResource('AWS::CloudWatch::Alarm', alarm, tagsOf);
  return {
    ...resource,
    relations: dependsOn([watchedArnOf(alarm, context)]),
  };
}

function toResource(
  type: string,
  alarm: MetricAlarm | CompositeAlarm,
  tagsOf: TagLookup,
): ObservedResource {
  const arn = required(alarm.AlarmArn, 'AlarmArn');
  const name = required(alarm.AlarmName, 'AlarmName');
  const { StateReason, StateReasonData, ...rest } = alarm;
  return {
    arn,
    type,
    name,
    resourceId: name,
    state: alarm.StateValue,
    tags: tagsOf(arn),
    attributes: toJson(rest),
    volatile: toJson({ StateReason, StateReasonData }),
  };
}
