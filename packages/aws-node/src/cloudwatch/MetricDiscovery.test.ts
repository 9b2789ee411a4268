import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { MetricDiscovery, type WantedDimensions } from './MetricDiscovery';

const MINUTE = 60_000;
const TARGET = { accountId: '555566667777', region: 'us-west-2' };

describe('MetricDiscovery', () => {
  let now: number;
  let listed: Array<Record<string, string>>;
  let requestCount: number;
  let failure: Error | undefined;
  let discovery: MetricDiscovery;
  const client = new CloudWatchClient({ region: TARGET.region });
  client.middlewareStack.add(
    () => async () => {
      requestCount += 1;
      if (failure) throw failure;
      const Metrics = listed.map(dimensions => ({
        Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({
          Name,
          Value,
        })),
      }));
      return { output: { Metrics, $metadata: {} }, response: {} };
    },
    { step: 'initialize', priority: 'high' },
  );

  beforeEach(() => {
    now = Date.parse('2026-03-01T12:00:00Z');
    listed = [];
    requestCount = 0;
    failure = undefined;
    discovery = new MetricDiscovery(() => new Date(now));
  });
  afterAll(() => client.destroy());

  const find = (dimensions: WantedDimensions) =>
    discovery.find(client, {
      target: TARGET,
      namespace: 'AWS/Any',
      metricName: 'Lag',
      dimensions,
    });

  it('finds the combinations that hold what is wanted', async () => {
    listed = [
      { Cluster: 'a', Node: '1' },
      { Cluster: 'b', Node: '1' },
      { Cluster: 'c', Node: '1' },
      { Cluster: 'a', Source: 'east' },
    ];

    expect(await find({ Cluster: 'a', Node: '1' })).toEqual([listed[0]]);
    expect(await find({ Cluster: 'a' })).toEqual([listed[0], listed[3]]);
    expect(await find({ Cluster: ['a', 'c'], Node: '1' })).toEqual([
      listed[0],
      listed[2],
    ]);
    expect(await find({ Cluster: [] })).toEqual([]);
    expect(requestCount).toBe(1);
  });

  it('lists again after an hour', async () => {
    listed = [{ Cluster: 'a' }];
    await find({ Cluster: 'a' });
    now += 59 * MINUTE;
    await find({ Cluster: 'a' });
    expect(requestCount).toBe(1);
    now += MINUTE;
    await find({ Cluster: 'a' });
    expect(requestCount).toBe(2);
  });

  it('lists again for what nobody asked for before', async () => {
    listed = [{ Cluster: 'west' }];
    await find({ Cluster: 'west' });
    now += 30 * MINUTE;
    listed = [{ Cluster: 'west' }, { Cluster: 'east' }];

    expect(await find({ Cluster: 'east' })).toEqual([{ Cluster: 'east' }]);
    expect(requestCount).toBe(2);
  });

  it('looks a while for what it does not find, and not at every turn', async () => {
    const turn = async () => {
      await find({ Cluster: 'primary' });
      await find({ Cluster: 'another' });
      now += MINUTE;
    };
    for (let minute = 0; minute < 60; minute += 1) await turn();
    // At once, and after 5, 10 and 15 minutes.
    expect(requestCount).toBe(4);
  });

  it('lists again after a failure', async () => {
    failure = new Error('denied');
    await expect(find({ Cluster: 'a' })).rejects.toThrow('denied');
    failure = undefined;
    listed = [{ Cluster: 'a' }];

    expect(await find({ Cluster: 'a' })).toEqual(listed);
    expect(requestCount).toBe(2);
  });
});
