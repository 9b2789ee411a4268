import {
  DescribeAlarmsCommand,
  GetMetricDataCommand,
  ListMetricsCommand,
  ListTagsForResourceCommand,
  type Dimension,
  type DimensionFilter,
} from '@aws-sdk/client-cloudwatch';
import { AwsError, type AwsHandlers } from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';
import { toTagList } from '../tagList';
import { alarmAt } from './alarmState';
import { alarmsOf } from './alarmsOf';
import type { AlarmDefinition, MetricSource } from './collections';
import { getMetricData } from './getMetricData';
import { indexSources, metricKey, sourcesOf, type MetricName } from './sources';

const METRICS_PER_PAGE = 500;
const ALARMS_PER_PAGE = 100;
const ALARMS_PER_PAGE_BY_DEFAULT = 50;
const RECENTLY_MINUTES = 180;

/** Registers the read operations of CloudWatch. */
export function registerCloudWatch(aws: AwsHandlers): void {
  aws.on(GetMetricDataCommand, getMetricData);

  aws.on(ListMetricsCommand, (input, context) => {
    const values = (input.Dimensions ?? []).flatMap(({ Value }) =>
      Value === undefined ? [] : [Value],
    );
    const found = sourcesOf(
      context.estate,
      context.accountId,
      context.region,
      input.Namespace,
      {
        mayConcern: value => values.length === 0 || values.includes(value),
      },
    ).filter(
      source =>
        (input.MetricName === undefined ||
          source.metricName === input.MetricName) &&
        hasDimensions(source, input.Dimensions) &&
        (input.RecentlyActive === undefined ||
          isRecentlyActive(source, context.now)),
    );
    const { page, nextToken } = paginate(found, {
      token: input.NextToken,
      pageSize: METRICS_PER_PAGE,
      maximumPageSize: METRICS_PER_PAGE,
    });
    return {
      Metrics: page.map(({ namespace, metricName, dimensions }) => ({
        Namespace: namespace,
        MetricName: metricName,
        Dimensions: toDimensions(dimensions),
      })),
      NextToken: nextToken,
    };
  });

  aws.on(DescribeAlarmsCommand, (input, context) => {
    const wanted = new Set(input.AlarmNames ?? []);
    const isAskedFor =
      !input.AlarmTypes?.length || input.AlarmTypes.includes('MetricAlarm');
    const named = (
      isAskedFor ? alarmsOf(context).map(({ definition }) => definition) : []
    ).filter(
      alarm =>
        (wanted.size === 0 || wanted.has(alarm.AlarmName)) &&
        alarm.AlarmName.startsWith(input.AlarmNamePrefix ?? '') &&
        (input.ActionPrefix === undefined ||
          alarm.AlarmActions?.some(action =>
            action.startsWith(input.ActionPrefix ?? ''),
          )),
    );
    const sources = indexSources(named.map(nameOf), context);
    const describe = (alarm: AlarmDefinition) =>
      alarmAt(alarm, sources.get(metricKey(nameOf(alarm))), context.now);
    const inState =
      input.StateValue === undefined
        ? named
        : named.filter(
            alarm => describe(alarm).StateValue === input.StateValue,
          );
    const { page, nextToken } = paginate(inState, {
      token: input.NextToken,
      pageSize: input.MaxRecords ?? ALARMS_PER_PAGE_BY_DEFAULT,
      maximumPageSize: ALARMS_PER_PAGE,
    });
    return {
      MetricAlarms: page.map(describe),
      CompositeAlarms: [],
      NextToken: nextToken,
    };
  });

  aws.on(ListTagsForResourceCommand, (input, context) => {
    const found = alarmsOf(context).find(
      ({ definition }) => definition.AlarmArn === input.ResourceARN,
    );
    if (!found) {
      throw new AwsError(
        'ResourceNotFoundException',
        `The resource ${input.ResourceARN} does not exist.`,
        404,
      );
    }
    return { Tags: toTagList(found.tags) };
  });
}

function nameOf(alarm: AlarmDefinition): MetricName {
  return {
    namespace: alarm.Namespace,
    metricName: alarm.MetricName,
    dimensions: Object.fromEntries(
      (alarm.Dimensions ?? []).map(({ Name, Value }) => [
        Name ?? '',
        Value ?? '',
      ]),
    ),
  };
}

function hasDimensions(
  source: MetricSource,
  filters: readonly DimensionFilter[] | undefined,
): boolean {
  return (filters ?? []).every(({ Name, Value }) => {
    const value = source.dimensions[Name ?? ''];
    return value !== undefined && (Value === undefined || value === Value);
  });
}

function isRecentlyActive(source: MetricSource, now: Date): boolean {
  for (let minutes = 1; minutes <= RECENTLY_MINUTES; minutes++) {
    const time = new Date(now.getTime() - minutes * 60_000);
    const existed = !source.since || time >= source.since;
    if (existed && source.sample(time) !== undefined) return true;
  }
  return false;
}

function toDimensions(
  dimensions: Readonly<Record<string, string>>,
): Dimension[] {
  return Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
}
