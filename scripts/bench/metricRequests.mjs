import { say } from '../lib/say.mjs';
import { sandboxClient } from './sandboxClient.mjs';

const SERIES_PER_REQUEST = 500;
const MINUTE_MILLISECONDS = 60_000;

/**
 * Counts the requests of a round in which every account and Region has its metrics read once, when
 * everything was read before and only new points are fetched.
 */
export async function measureMetricRequests(sandboxUrl, database) {
  const sandbox = sandboxClient(sandboxUrl);
  const scansSince = async since => {
    const { rows } = await database.query(
      `SELECT t.id, t.account_id, t.region,
              (SELECT count(*)::int FROM "aws-inventory".scans s
                WHERE s.scan_target_id = t.id AND s.started_at >= $1) AS scans,
              (SELECT count(*)::int FROM "aws-inventory".metric_series m
                 JOIN "aws-inventory".resources r ON r.arn = m.arn
                WHERE r.account_id = t.account_id AND r.region = t.region) AS series,
              t.lease_until > now() AS running
         FROM "aws-inventory".scan_targets t
        WHERE t.collector = 'cloudwatch-metrics' AND t.enabled`,
      [since],
    );
    return rows;
  };
  const until = Date.now() + 20 * MINUTE_MILLISECONDS;
  await sandbox.forgetRequests();
  const since = new Date();
  say('Waiting for a round of metrics, which are read every five minutes');
  for (;;) {
    const targets = await scansSince(since);
    const wanted = targets.filter(({ series }) => series > 0);
    if (wanted.every(({ scans, running }) => scans > 0 && !running)) {
      const { requests } = await sandbox.requests();
      const actual = requests
        .filter(({ operation }) => operation === 'GetMetricData')
        .reduce((sum, { count }) => sum + count, 0);
      const minimum = wanted.reduce(
        (sum, { scans, series }) =>
          sum + scans * Math.ceil(series / SERIES_PER_REQUEST),
        0,
      );
      const seriesCount = wanted.reduce((sum, { series }) => sum + series, 0);
      return {
        figure: `GetMetricData requests for ${seriesCount.toLocaleString(
          'en-GB',
        )} series (${actual}) / minimum (${minimum})`,
        value: (actual / minimum).toFixed(3),
        goal: '≤ 1.05',
      };
    }
    if (Date.now() > until) {
      throw new Error('The metrics were not read again within 20 minutes');
    }
    await new Promise(resolve => setTimeout(resolve, 2000));
  }
}
