import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { ReadFailure } from '@meridian/aws-common';
import type { AwsInventoryService } from '@meridian/plugin-aws-inventory-node';
import { roundForChart } from '../live/roundForChart';
import type { TimeRange } from '../service/readRange';
import type { WantedLine } from './planCharts';
import { type PlacedSeries, toSeries } from './toSeries';

/**
 * Reads lines from the series that the inventory keeps.
 *
 * @param options.failure - why they are not asked of CloudWatch
 */
export async function readStoredLines(
  lines: readonly WantedLine[],
  range: TimeRange,
  options: {
    readonly inventory: AwsInventoryService;
    readonly credentials: BackstageCredentials;
    readonly failure: ReadFailure | undefined;
  },
): Promise<{ series: PlacedSeries[]; notices: string[] }> {
  const inventory = await options.inventory.as(options.credentials);
  const arns = [...new Set(lines.map(({ database }) => database.arn))];
  const series: PlacedSeries[] = [];
  const notices: string[] = [];
  await Promise.all(
    arns.map(async arn => {
      const own = lines.filter(({ database }) => database.arn === arn);
      try {
        const { items } = await inventory.getResourceMetrics({
          arn,
          metric: own.map(({ metric }) => metric.inventoryId),
          from: range.from.toISOString(),
          to: range.to.toISOString(),
        });
        for (const item of items) {
          const line = own.find(
            ({ metric }) => metric.inventoryId === item.metric,
          );
          if (line) {
            series.push(
              toSeries(
                line,
                {
                  dimensions: item.dimensions,
                  points: item.points.map(({ time, average }) => ({
                    time,
                    value: roundForChart(average),
                  })),
                  periodSeconds: item.resolutionSeconds,
                  state: {
                    observedAt: item.observedAt,
                    failure: options.failure,
                  },
                },
                'inventory',
              ),
            );
          }
        }
      } catch (error) {
        if (!(error instanceof ResponseError)) throw error;
        notices.push(
          `The inventory has no metrics of ${own[0].database.name}: ${error.cause.message}`,
        );
      }
    }),
  );
  return { series, notices };
}
