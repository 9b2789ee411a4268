import {
  CloudWatchClient,
  paginateDescribeAlarms,
  type CompositeAlarm,
  type MetricAlarm,
} from '@aws-sdk/client-cloudwatch';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, toJson } from '../lib';
import { dependsOn } from '../lib/relations';
import { watchedArnOf } from './watchedArn';

const PAGE_SIZE = 100;

/**
 * CloudWatch alarms on metrics and composite ones, with their state and since when they have it.
 *
 * @remarks
 * Their tags would take a request for each alarm, every time; they are left out, that is unknown. An
 * alarm is related to the resource that it watches, which has an owner.
 * The reason of the state repeats the newest values of the metric, so it is volatile.
 */
export const cloudWatchAlarms: AwsCollector = {
  id: 'cloudwatch-alarms',
  title: 'CloudWatch alarms',
  service: 'cloudwatch',
  resourceTypes: ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'],
  scope: 'regional',
  iamActions: ['cloudwatch:DescribeAlarms'],
  interval: { minutes: 5 },

  async *collect(context) {
    const pages = paginateDescribeAlarms(
      { client: context.client(CloudWatchClient), pageSize: PAGE_SIZE },
      // Without the types CloudWatch leaves composite alarms out.
      { AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] },
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      yield* mapRecords(context, page.MetricAlarms, alarm =>
        metricAlarmToResource(alarm, context),
      );
      yield* mapRecords(context, page.CompositeAlarms, alarm =>
        toResource('AWS::CloudWatch::CompositeAlarm', alarm),
      );
    }
  },
};

function metricAlarmToResource(
  alarm: MetricAlarm,
  context: CollectContext,
): ObservedResource {
  const resource = toResource('AWS::CloudWatch::Alarm', alarm);
  return {
    ...resource,
    relations: dependsOn([watchedArnOf(alarm, context)]),
  };
}

function toResource(
  type: string,
  alarm: MetricAlarm | CompositeAlarm,
): ObservedResource {
  const name = required(alarm.AlarmName, 'AlarmName');
  const { StateReason, StateReasonData, ...rest } = alarm;
  return {
    arn: required(alarm.AlarmArn, 'AlarmArn'),
    type,
    name,
    resourceId: name,
    state: alarm.StateValue,
    attributes: toJson(rest),
    volatile: toJson({ StateReason, StateReasonData }),
  };
}
