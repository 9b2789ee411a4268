import type {
  MetricKeyDataPoints,
  ResponseResourceMetricKey,
} from '@aws-sdk/client-pi';
import type {
  ChartPoint,
  LoadGroup,
  LoadStatement,
} from '@meridian/plugin-rds-inspector-common';
import { roundForChart } from '../live/roundForChart';
import type { LoadWindow } from './loadPeriod';

/** The whole text of a statement, or why there is none. */
export interface StatementText {
  readonly text?: string;
  readonly unavailable?: string;
}

/** The load of an instance, all together and by group. */
export interface LoadData {
  readonly total: readonly ChartPoint[];
  /** The largest first. */
  readonly groups: readonly LoadGroup[];
}

/** Performance Insights gives this much of a text in lists. */
const LISTED_BYTES = 500;

/** Puts the series of Performance Insights into the API's words. */
export function toLoadData(
  series: readonly MetricKeyDataPoints[],
  options: {
    readonly groupBy: 'wait' | 'sql';
    readonly window: LoadWindow;
    /** By the ids of digests. */
    readonly texts: ReadonlyMap<string, StatementText>;
  },
): LoadData {
  const whole = series.find(({ Key }) => !Key?.Dimensions);
  const total = pointsOf(whole, options.window);
  const load = averageOver(total, total);
  const groups = series
    .filter(({ Key }) => Key?.Dimensions)
    .map(one => {
      const points = pointsOf(one, options.window);
      // Where there is a total, a group without a value had no load.
      const averageActiveSessions = averageOver(points, total);
      return {
        ...describeGroup(one.Key, options),
        averageActiveSessions,
        percentOfLoad: load > 0 ? (averageActiveSessions / load) * 100 : 0,
        points,
      };
    })
    .sort((a, b) => b.averageActiveSessions - a.averageActiveSessions);
  return { total, groups };
}

export function statementIdOf(
  key: ResponseResourceMetricKey | undefined,
): string | undefined {
  return key?.Dimensions?.['db.sql_tokenized.id'];
}

export function statementTextOf(
  key: ResponseResourceMetricKey | undefined,
): string | undefined {
  return key?.Dimensions?.['db.sql_tokenized.statement'];
}

/** Whether a list cut a text short. A character at its end can have been left out. */
export function isTruncated(text: string | undefined): boolean {
  return text !== undefined && Buffer.byteLength(text) > LISTED_BYTES - 4;
}

function describeGroup(
  key: ResponseResourceMetricKey | undefined,
  { groupBy, texts }: { groupBy: string } & Pick<TextOptions, 'texts'>,
): Pick<LoadGroup, 'id' | 'label' | 'waitType' | 'statement'> {
  if (groupBy === 'sql') {
    const statement = toStatement(key, { texts });
    return {
      id: statement.id,
      label: statement.text ?? statement.id,
      statement,
    };
  }
  const name = key?.Dimensions?.['db.wait_event.name'] ?? 'unknown';
  const waitType = key?.Dimensions?.['db.wait_event.type'];
  // Of some engines the name has its type in front already, and `CPU` is its own type.
  const isWhole =
    !waitType || name === waitType || name.startsWith(`${waitType}:`);
  const label = isWhole ? name : `${waitType}:${name}`;
  return { id: label, label, waitType };
}

interface TextOptions {
  readonly texts: ReadonlyMap<string, StatementText>;
}

function toStatement(
  key: ResponseResourceMetricKey | undefined,
  { texts }: TextOptions,
): LoadStatement {
  const id = statementIdOf(key) ?? 'unknown';
  const listed = statementTextOf(key);
  if (listed === undefined) {
    return {
      id,
      isTruncated: false,
      textUnavailable: 'Performance Insights has no text of it.',
    };
  }
  const whole = texts.get(id);
  return whole?.text === undefined
    ? {
        id,
        text: listed,
        isTruncated: isTruncated(listed),
        textUnavailable: whole?.unavailable,
      }
    : { id, text: whole.text, isTruncated: false };
}

function pointsOf(
  series: MetricKeyDataPoints | undefined,
  { from, to }: LoadWindow,
): ChartPoint[] {
  return (series?.DataPoints ?? []).flatMap(({ Timestamp, Value }) =>
    Timestamp && Value !== undefined && Timestamp >= from && Timestamp < to
      ? [{ time: Timestamp.toISOString(), value: roundForChart(Value) }]
      : [],
  );
}

function averageOver(
  points: readonly ChartPoint[],
  all: readonly ChartPoint[],
): number {
  const sum = points.reduce((total, { value }) => total + value, 0);
  return all.length > 0 ? sum / all.length : 0;
}
