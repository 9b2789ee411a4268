import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readInventoryConfig } from './readInventoryConfig';

const COLLECTORS = ['rds-db-instances', 'sqs-queues'];

function read(awsInventory?: JsonObject) {
  const root = new ConfigReader(awsInventory ? { awsInventory } : {});
  return readInventoryConfig(root, COLLECTORS);
}

describe('readInventoryConfig', () => {
  it('has defaults for everything', () => {
    const config = read();
    expect(config).toMatchObject({
      workersPerRegion: 6,
      workersPerTarget: 2,
      scanDeadlineSeconds: 300,
      staleAfterIntervals: 12,
      scanRetentionSeconds: 7 * 86_400,
      historyRetentionSeconds: 400 * 86_400,
      metrics: { enabled: true, intervalSeconds: 300, backfillSeconds: 10_800 },
    });
    expect(config.isEnabled('sqs-queues')).toBe(true);
    expect(config.intervalSecondsOf('sqs-queues')).toBeUndefined();
    expect(config.tags.owner).toContain('owner');
  });

  it('reads which collectors run, and how often', () => {
    const config = read({
      enabledCollectors: COLLECTORS,
      disabledCollectors: ['sqs-queues'],
      defaultInterval: { minutes: 20 },
      intervals: { 'rds-db-instances': 'PT5M' },
    });
    expect(COLLECTORS.map(config.isEnabled)).toEqual([true, false]);
    expect(COLLECTORS.map(config.intervalSecondsOf)).toEqual([300, 1200]);
  });

  it('replaces the tags that are named, and keeps the others', () => {
    const { tags } = read({ tags: { owner: ['squad'] } });
    expect(tags.owner).toEqual(['squad']);
    expect(tags.system).toContain('system');
  });

  it.each([
    [
      { enabledCollectors: ['sqs'] },
      "awsInventory.enabledCollectors[0]: there is no collector 'sqs'; write one of rds-db-instances, sqs-queues",
    ],
    [
      { intervals: { sqs: { minutes: 5 } } },
      "awsInventory.intervals.sqs: there is no collector 'sqs'; write one of rds-db-instances, sqs-queues",
    ],
    [
      { intervals: { 'sqs-queues': 'often' } },
      'awsInventory.intervals.sqs-queues is not a duration; write for example { minutes: 5 }',
    ],
    [
      { scanDeadline: { seconds: 0 } },
      'awsInventory.scanDeadline must be at least a second; write for example { minutes: 5 }',
    ],
    [
      { workersPerRegion: 0 },
      "awsInventory.workersPerRegion: '0' is not a whole number of at least 1; write for example 6",
    ],
    [
      { workersPerTarget: 'two' },
      "awsInventory.workersPerTarget: 'two' is not a whole number of at least 1; write for example 2",
    ],
    [
      { tags: { squad: ['x'] } },
      'awsInventory.tags.squad: resources have no such attribution; write one of owner, system, component, environment',
    ],
    [
      { metrics: { retention: { raw: true } } },
      'awsInventory.metrics.retention.raw is not a duration; write for example { minutes: 5 }',
    ],
  ])('refuses %j and says how it is done', (config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
