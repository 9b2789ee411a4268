import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { regionName } from '@meridian/aws-common';
import type { AwsInventoryService } from '@meridian/plugin-aws-inventory-node';
import type {
  DatabaseChart,
  DatabaseMetrics,
  DatabaseRow,
  LiveState,
} from '@meridian/plugin-rds-inspector-common';
import { worstState } from '../live/worstState';
import type { TimeRange } from '../service/readRange';
import { CHARTS } from './chartDefinitions';
import type { ChartReader } from './ChartReader';
import { choosePeriod } from './choosePeriod';
import { alignToPeriod, wantedLines, type WantedLine } from './planCharts';
import { readStoredLines } from './readStoredLines';
import { type PlacedSeries, toSeries } from './toSeries';

/**
 * Reads the charts of a database from CloudWatch, and where that fails, from what the inventory keeps.
 *
 * @param databases - itself and what belongs to it, as far as the caller may read that
 */
export async function readCharts(
  row: DatabaseRow,
  databases: readonly DatabaseRow[],
  range: TimeRange,
  options: {
    readonly reader: ChartReader;
    readonly inventory: AwsInventoryService;
    readonly credentials: BackstageCredentials;
    readonly now: Date;
  },
): Promise<DatabaseMetrics> {
  const periodSeconds = choosePeriod(range, options.now);
  const window = alignToPeriod(range, periodSeconds, options.now);
  const lines = wantedLines(databases);
  const notices: string[] = [];
  const states: LiveState[] = [];
  const placed: PlacedSeries[] = [];
  for (const target of await options.reader.read(lines, window)) {
    const { value, state } = target.answer;
    states.push(state);
    if (value) {
      for (const { arn, metricName, dimensions, points, failure } of value) {
        const line = target.lines.find(
          one =>
            one.database.arn === arn && one.metric.metricName === metricName,
        );
        const lineState = failure ? { ...state, failure } : state;
        if (failure) states.push(lineState);
        if (line) {
          placed.push(
            toSeries(
              line,
              { dimensions, points, periodSeconds, state: lineState },
              'cloudwatch',
            ),
          );
        }
      }
      continue;
    }
    notices.push(
      `CloudWatch in ${regionName(target.target.region)} did not answer: ${
        state.failure?.message
      } The charts show what the inventory keeps.`,
    );
    const stored = await readStoredLines(target.lines, range, {
      ...options,
      failure: state.failure,
    });
    notices.push(...stored.notices);
    placed.push(...stored.series);
  }
  return {
    arn: row.arn,
    from: range.from.toISOString(),
    to: range.to.toISOString(),
    periodSeconds,
    charts: toCharts(placed, lines),
    notices,
    state: worstState(states),
  };
}

/** Every chart that the databases can have, in its order, also when it has no points. */
function toCharts(
  placed: readonly PlacedSeries[],
  lines: readonly WantedLine[],
): DatabaseChart[] {
  const wanted = new Set(lines.map(({ chart }) => chart.id));
  return CHARTS.filter(({ id }) => wanted.has(id)).map(
    ({ id, title, unit }) => ({
      id,
      title,
      unit,
      isShare: unit === 'percent',
      series: placed
        .filter(({ chartId }) => chartId === id)
        .map(({ series }) => series),
    }),
  );
}
