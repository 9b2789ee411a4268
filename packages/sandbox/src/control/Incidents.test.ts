import type { Incident } from '../aws/recovery/collections';
import { Faults } from './Faults';
import { incidentSchema, Incidents } from './Incidents';

const NOW = new Date('2026-09-02T15:00:00Z');

describe('Incidents', () => {
  let list: Incident[];
  let faults: Faults;
  let incidents: Incidents;
  beforeEach(() => {
    list = [];
    faults = new Faults();
    incidents = new Incidents(list, faults, () => NOW);
  });
  const add = (request: object) => incidents.add(incidentSchema.parse(request));

  it('begin at the time of the clock, or before it', () => {
    add({ id: 'one', kind: 'replication-stopped' });
    add({ id: 'two', kind: 'replication-behind', startedSecondsAgo: 90 });

    expect(list).toEqual([
      {
        id: 'one',
        kind: 'replication-stopped',
        match: {},
        startedAt: NOW,
        lagSecondsPerSecond: 1,
      },
      {
        id: 'two',
        kind: 'replication-behind',
        match: {},
        startedAt: new Date('2026-09-02T14:58:30Z'),
        lagSecondsPerSecond: 0.5,
      },
    ]);
  });

  it('give way to one with the same id', () => {
    add({ id: 'one', kind: 'replication-stopped' });
    add({ id: 'one', kind: 'replication-behind' });

    expect(list.map(({ kind }) => kind)).toEqual(['replication-behind']);
  });

  it('cut the connections of a lost Region until the last of them ends', () => {
    const match = { region: 'us-west-2' };
    add({ id: 'one', kind: 'region-lost', match });
    add({ id: 'two', kind: 'region-lost', match });
    incidents.remove('one');
    const whileLost = faults.list().length;
    const wasThere = incidents.remove('two');

    expect(whileLost).toBe(1);
    expect(wasThere).toBe(true);
    expect(faults.list()).toEqual([]);
    expect(incidents.remove('two')).toBe(false);
  });

  it('all end at once', () => {
    add({ kind: 'region-lost', match: { region: 'us-east-1' } });
    add({ kind: 'replication-stopped' });
    incidents.clear();

    expect(list).toEqual([]);
    expect(faults.list()).toEqual([]);
  });

  it.each([
    [{ kind: 'region-lost' }],
    [{ kind: 'region-lost', match: { service: 'rds', region: 'us-east-1' } }],
    [{ kind: 'replication-behind', lagSecondsPerSecond: 0 }],
    [{ kind: 'replication-stopped', lagSecondsPerSecond: 2 }],
    [{ kind: 'replication-stopped', match: { service: 'ec2' } }],
    [{ kind: 'replication-stopped', match: { arn: 'orders' } }],
    [{ kind: 'replication-stopped', startedSecondsAgo: -1 }],
    [{ kind: 'fire' }],
  ])('are not made of %j', request => {
    expect(incidentSchema.safeParse(request).success).toBe(false);
  });
});
