import type { ChartSeries } from '@meridian/plugin-rds-inspector-common';
import { ORDERS, RECORDS } from '../arns';
import { get } from '../readers';
import { portal, sandbox } from '../sharedPortal';

/**
 * What is read from AWS while somebody looks, and what is shown when AWS does not answer. It comes before
 * tests that read the same of a database: they would leave an answer for it.
 */
describe('what AWS is asked for while somebody looks', () => {
  afterEach(() => sandbox().control('DELETE', 'faults'));

  const startedAt = Date.now();
  let shift = 0;

  /**
   * A range of its own for every test, so that none has an answer already. Answers are kept for whole minutes, and
   * a minute before now can be the same one twice.
   */
  function range(hours: number): string {
    shift += 1;
    const to = startedAt - shift * 60_000;
    return `from=${new Date(
      to - hours * 3_600_000,
    ).toISOString()}&to=${new Date(to).toISOString()}`;
  }

  async function requestsOf(operation: string): Promise<number> {
    const requests = await sandbox().requests();
    return requests
      .filter(one => one.operation === operation)
      .reduce((sum, { count }) => sum + count, 0);
  }

  function seriesOf(metrics: {
    charts: { id: string; series: ChartSeries[] }[];
  }) {
    return metrics.charts.flatMap(({ series }) => series);
  }

  it('draws a global cluster with one request for each Region', async () => {
    await sandbox().control('DELETE', 'requests');
    const metrics = await get(`/database/metrics?arn=${ORDERS}&${range(3)}`);
    expect(await requestsOf('GetMetricData')).toBe(2);
    expect(metrics.periodSeconds).toBe(60);
    expect(metrics.charts.map(({ id }: { id: string }) => id)).toEqual([
      'cpu',
      'connections',
      'memory',
      'latency',
      'iops',
      'throughput',
      'used-storage',
      'replica-lag',
      'global-lag',
    ]);
    const series = seriesOf(metrics);
    expect(new Set(series.map(({ source }) => source))).toEqual(
      new Set(['cloudwatch']),
    );
    const lag = series.find(
      ({ metricName }) => metricName === 'AuroraGlobalDBRPOLag',
    );
    // Milliseconds at AWS, seconds here.
    expect(lag?.points[0].value).toBeGreaterThan(0.01);
    expect(lag?.points[0].value).toBeLessThan(10);
  });

  it('asks once for all who look at the same time', async () => {
    await sandbox().control('DELETE', 'requests');
    const path = `/database/metrics?arn=${RECORDS}&${range(1)}`;
    await Promise.all([get(path), get(path), get(path)]);
    await get(path);
    expect(await requestsOf('GetMetricData')).toBe(1);
  });

  it.each(['denied', 'throttled', 'hang', 'refused'])(
    'shows what the inventory keeps when CloudWatch is %s, and says why',
    async kind => {
      await sandbox().control('POST', 'faults', {
        match: { service: 'monitoring' },
        kind,
      });
      const metrics = await get(`/database/metrics?arn=${RECORDS}&${range(1)}`);
      expect(metrics.state.failure).toMatchObject({
        reason:
          { denied: 'denied', throttled: 'throttled' }[kind] ?? 'unreachable',
      });
      expect(metrics.notices[0]).toContain('what the inventory keeps');
      const cpu = seriesOf(metrics).find(
        ({ metricName, arn }) =>
          metricName === 'CPUUtilization' && arn === RECORDS,
      );
      expect(cpu?.source).toBe('inventory');
      expect(cpu?.points.length).toBeGreaterThan(0);
    },
  );

  it('tells load by wait event, and the statements behind it', async () => {
    const waits = await get(
      `/database/load?arn=${ORDERS}&${range(3)}&groupBy=wait`,
    );
    expect(waits).toMatchObject({
      status: 'enabled',
      databaseName: 'orders-prod-1',
      periodSeconds: 60,
    });
    expect(waits.candidates).toHaveLength(5);
    expect(waits.groups.length).toBeGreaterThan(2);
    const shares = waits.groups.map(
      ({ percentOfLoad }: { percentOfLoad: number }) => percentOfLoad,
    );
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    const sql = await get(
      `/database/load?arn=${ORDERS}&${range(3)}&groupBy=sql`,
    );
    expect(sql.groups[0].statement.text).toMatch(/select|update|insert|with/i);
    for (const { statement } of sql.groups) {
      expect(statement.isTruncated).toBe(false);
      expect(statement.text).not.toMatch(/'[^']+'/);
    }
  });

  it('says where load is not recorded, and how to record it', async () => {
    const load = await get(
      `/database/load?arn=arn:aws:rds:us-east-1:444455556666:db:staging-postgres&${range(
        1,
      )}`,
    );
    expect(load.status).toBe('not-enabled');
    expect(load.guide.cli).toContain(
      '--db-instance-identifier staging-postgres',
    );
  });

  it('says why load cannot be read', async () => {
    await sandbox().control('POST', 'faults', {
      match: { service: 'pi' },
      kind: 'denied',
    });
    const load = await get(`/database/load?arn=${RECORDS}&${range(1)}`);
    expect(load).toMatchObject({
      status: 'not-readable',
      state: {
        failure: { reason: 'denied', missingAction: 'pi:GetResourceMetrics' },
      },
    });
  });

  it('says how long load is kept', async () => {
    const load = await get(`/database/load?arn=${RECORDS}&${range(24 * 20)}`);
    expect(load.notices[0]).toContain('keeps the load of prod-postgres for');
    expect(load.total.length).toBeGreaterThan(0);
  });

  it('keeps events that AWS forgets, and says what may be missing', async () => {
    const events = await get(
      `/database/events?arn=${RECORDS}&${range(24 * 29)}`,
    );
    expect(events.items.length).toBeGreaterThan(10);
    expect(Date.parse(events.completeFrom)).toBeGreaterThan(
      Date.now() - 15 * 86_400_000,
    );
    await portal()
      .db('rds_events')
      .insert({
        id: 'of-another-month',
        account_id: '555566667777',
        region: 'us-east-1',
        source_arn: RECORDS,
        occurred_at: new Date(Date.now() - 20 * 86_400_000),
        message: 'DB instance restarted',
        categories: ['availability'],
      });
    await sandbox().control('POST', 'faults', {
      match: { service: 'rds', operation: 'DescribeEvents' },
      kind: 'throttled',
    });
    const later = await get(
      `/database/events?arn=${RECORDS}&${range(24 * 29)}`,
    );
    expect(later.items).toContainEqual(
      expect.objectContaining({ id: 'of-another-month', isIncident: true }),
    );
  });

  it('stands without recommendations and log files', async () => {
    for (const [path, operation] of [
      ['/database/recommendations', 'DescribeDBRecommendations'],
      ['/database/logs', 'DescribeDBLogFiles'],
    ]) {
      await sandbox().control('POST', 'faults', {
        match: { service: 'rds', operation },
        kind: 'denied',
      });
      const denied = await get(`${path}?arn=${RECORDS}`);
      expect(denied).toMatchObject({
        items: [],
        state: {
          failure: { reason: 'denied', missingAction: `rds:${operation}` },
        },
      });
      await sandbox().control('DELETE', 'faults');
      const { items, state } = await get(`${path}?arn=${RECORDS}`);
      expect(items.length).toBeGreaterThan(0);
      expect(state.failure).toBeUndefined();
    }
  });
});
