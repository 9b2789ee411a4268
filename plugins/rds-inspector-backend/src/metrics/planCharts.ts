import { parseArn, type Target } from '@meridian/aws-common';
import type { MetricRequest } from '@meridian/aws-node';
import type { DatabaseRow } from '@meridian/plugin-rds-inspector-common';
import {
  CHARTS,
  type ChartDefinition,
  type ChartMetric,
} from './chartDefinitions';

/** A line that a chart should have. */
export interface WantedLine {
  readonly chart: ChartDefinition;
  readonly metric: ChartMetric;
  readonly database: DatabaseRow;
  /** Where CloudWatch has it. */
  readonly target: Target;
}

/** A line to be asked of CloudWatch. */
export interface LineRequest extends MetricRequest {
  readonly line: WantedLine;
}

/** The window and period for which lines are asked. */
export interface ChartWindow {
  readonly from: Date;
  readonly to: Date;
  readonly periodSeconds: number;
}

/** The window whose periods are all over: requests of the same minutes ask the same. */
export function alignToPeriod(
  range: { readonly from: Date; readonly to: Date },
  periodSeconds: number,
  now: Date,
): ChartWindow {
  const period = periodSeconds * 1000;
  const end = Math.min(range.to.getTime(), now.getTime());
  return {
    from: new Date(Math.floor(range.from.getTime() / period) * period),
    to: new Date(Math.floor(end / period) * period),
    periodSeconds,
  };
}

/** The lines of all charts of some databases. Databases that exist no more have none. */
export function wantedLines(databases: readonly DatabaseRow[]): WantedLine[] {
  return databases
    .filter(database => !database.isDeleted)
    .flatMap(database =>
      CHARTS.flatMap(chart =>
        chart.metrics
          .filter(metric => metric.appliesTo(database))
          .map(metric => ({
            chart,
            metric,
            database,
            target: targetOf(database),
          })),
      ),
    );
}

/** What a line is found by in CloudWatch, as far as it is known beforehand. */
export function dimensionsOf({ database }: WantedLine): Record<string, string> {
  const identifier = parseArn(database.arn).resource.split(':').at(-1) ?? '';
  return database.kind === 'instance'
    ? { DBInstanceIdentifier: identifier }
    : { DBClusterIdentifier: identifier };
}

/** The line as it is asked of CloudWatch. */
export function toRequest(
  line: WantedLine,
  dimensions: Readonly<Record<string, string>>,
  window: ChartWindow,
): LineRequest {
  const { metricName, statistic, awsUnit } = line.metric;
  return {
    line,
    target: line.target,
    namespace: 'AWS/RDS',
    metricName,
    dimensions,
    statistic,
    unit: line.chart.unit,
    awsUnit,
    ...window,
  };
}

function targetOf({ accountId, region }: DatabaseRow): Target {
  return { accountId, region };
}
