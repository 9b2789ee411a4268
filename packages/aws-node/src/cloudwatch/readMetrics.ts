import {
  CloudWatchClient,
  GetMetricDataCommand,
  type GetMetricDataOutput,
} from '@aws-sdk/client-cloudwatch';
import { type MetricRequest, planMetricQueries } from './planMetricQueries';
import {
  type MetricReading,
  readMetricDataResults,
} from './readMetricDataResults';

/**
 * Reads series of one account and Region in as few GetMetricData requests as hold them.
 *
 * @param client - of the account and Region of all requests
 * @throws what the client throws; `explainAwsError` puts it into words
 */
export async function readMetrics<R extends MetricRequest>(
  client: CloudWatchClient,
  requests: readonly R[],
): Promise<MetricReading<R>[]> {
  const readings: MetricReading<R>[] = [];
  for (const batch of planMetricQueries(requests)) {
    const pages: GetMetricDataOutput[] = [];
    let token: string | undefined;
    do {
      const page: GetMetricDataOutput = await client.send(
        new GetMetricDataCommand({ ...batch.input, NextToken: token }),
      );
      pages.push(page);
      token = page.NextToken;
    } while (token);
    readings.push(...readMetricDataResults(pages, batch));
  }
  return readings;
}
