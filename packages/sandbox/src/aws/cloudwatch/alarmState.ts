import type { MetricAlarm, StateValue } from '@aws-sdk/client-cloudwatch';
import type { AlarmDefinition, MetricSource } from './collections';
import { datapoint, parseStatistic } from './statistics';

/** Rhythms of the estate repeat within a week, so a state that is older than this has always been. */
const LOOK_BACK_MILLISECONDS = 8 * 86_400_000;
/** Alarms look at one sample a period: they go back over days whenever they are described. */
const SAMPLES_PER_PERIOD = 1;

/** An alarm as DescribeAlarms tells it at a moment. */
export function alarmAt(
  alarm: AlarmDefinition,
  source: MetricSource | undefined,
  now: Date,
): MetricAlarm {
  const { state, since } = evaluate(alarm, source, now);
  const updated = since ?? alarm.AlarmConfigurationUpdatedTimestamp;
  return {
    ...alarm,
    StateValue: state,
    StateReason: reasonOf(alarm, state),
    StateUpdatedTimestamp: updated,
    StateTransitionedTimestamp: updated,
  };
}

function evaluate(
  alarm: AlarmDefinition,
  source: MetricSource | undefined,
  now: Date,
): { state: StateValue; since: Date | undefined } {
  if (!source) return { state: 'INSUFFICIENT_DATA', since: undefined };
  const period = alarm.Period * 1000;
  // The newest period is the last one that is over.
  const newest = Math.floor(now.getTime() / period) * period - period;
  const values = new Map<number, number | undefined>();
  const valueAt = (time: number): number | undefined => {
    if (!values.has(time)) values.set(time, pointAt(alarm, source, time, now));
    return values.get(time);
  };
  const stateAt = (time: number): StateValue =>
    judge(
      alarm,
      Array.from({ length: alarm.EvaluationPeriods }, (_, index) =>
        valueAt(time - index * period),
      ),
    );
  const state = stateAt(newest);
  for (
    let time = newest;
    time > now.getTime() - LOOK_BACK_MILLISECONDS;
    time -= period
  ) {
    if (stateAt(time - period) !== state) {
      return { state, since: new Date(time + period) };
    }
  }
  return { state, since: undefined };
}

function judge(
  alarm: AlarmDefinition,
  points: readonly (number | undefined)[],
): StateValue {
  const present = points.filter(value => value !== undefined);
  if (present.length === 0 && alarm.TreatMissingData !== 'notBreaching') {
    return 'INSUFFICIENT_DATA';
  }
  const breaching = present.filter(value => isBreaching(alarm, value)).length;
  return breaching >= (alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods)
    ? 'ALARM'
    : 'OK';
}

function isBreaching(alarm: AlarmDefinition, value: number): boolean {
  switch (alarm.ComparisonOperator) {
    case 'GreaterThanThreshold':
      return value > alarm.Threshold;
    case 'GreaterThanOrEqualToThreshold':
      return value >= alarm.Threshold;
    case 'LessThanThreshold':
      return value < alarm.Threshold;
    default:
      return value <= alarm.Threshold;
  }
}

function pointAt(
  alarm: AlarmDefinition,
  source: MetricSource,
  time: number,
  now: Date,
): number | undefined {
  const statistic = parseStatistic(alarm.Statistic);
  return statistic
    ? datapoint(
        source,
        statistic,
        new Date(time),
        alarm.Period,
        now,
        SAMPLES_PER_PERIOD,
      )
    : undefined;
}

function reasonOf(alarm: AlarmDefinition, state: StateValue): string {
  const count = alarm.EvaluationPeriods;
  switch (state) {
    case 'INSUFFICIENT_DATA':
      return `Insufficient Data: ${count} datapoints were unknown.`;
    case 'ALARM':
      return `Threshold Crossed: the datapoints of ${count} periods crossed the threshold (${alarm.Threshold}).`;
    default:
      return `Threshold not crossed: the datapoints of ${count} periods did not all cross the threshold (${alarm.Threshold}).`;
  }
}
