import { ACCOUNTS } from '../organization';
import { INCIDENT_PLANS } from './incidentPlans';
import {
  incidentOf,
  incidentProgress,
  incidentsBetween,
  type IncidentPlan,
} from './incidents';

const DAY = 86_400_000;
const PLACE = { accountId: ACCOUNTS.prod, region: 'us-east-1' };

const PLAN: IncidentPlan = {
  ...PLACE,
  id: 'test',
  kind: 'restart',
  instances: ['orders'],
  everyDays: 10,
  dayOffset: 2,
  startMinute: 60,
  durationMinutes: 30,
  what: 'A test.',
};

const startsBetween = (from: string, to: string) =>
  incidentsBetween({ ...PLACE, from: new Date(from), to: new Date(to) }, [
    PLAN,
  ]).map(({ startedAt }) => startedAt.toISOString());

describe('incidentsBetween', () => {
  it.each([
    [
      'two in twenty days',
      '2026-01-01T00:00:00Z',
      '2026-01-21T00:00:00Z',
      ['2026-01-03T01:00:00.000Z', '2026-01-13T01:00:00.000Z'],
    ],
    [
      'one that has begun before',
      '2026-01-13T01:29:59Z',
      '2026-01-13T02:00:00Z',
      ['2026-01-13T01:00:00.000Z'],
    ],
    [
      'none that has just ended',
      '2026-01-13T01:30:00Z',
      '2026-01-13T02:00:00Z',
      [],
    ],
    [
      'none that begins when the range ends',
      '2026-01-12T00:00:00Z',
      '2026-01-13T01:00:00Z',
      [],
    ],
    [
      'those of before 2026',
      '2025-12-20T00:00:00Z',
      '2025-12-30T00:00:00Z',
      ['2025-12-24T01:00:00.000Z'],
    ],
  ])('finds %s', (_, from, to, expected) => {
    expect(startsBetween(from, to)).toEqual(expected);
  });

  it('finds nothing in another Region', () => {
    const query = {
      ...PLACE,
      region: 'eu-west-1',
      from: new Date(0),
      to: new Date('2027-01-01T00:00:00Z'),
    };
    expect(incidentsBetween(query)).toEqual([]);
  });

  it.each([
    '2026-02-01T00:00:00Z',
    '2026-11-21T06:00:00Z',
    '2031-05-05T05:05Z',
  ])('has one of each plan in the 30 days before %s', now => {
    const to = new Date(now);
    const from = new Date(to.getTime() - 30 * DAY);
    for (const plan of INCIDENT_PLANS) {
      const { accountId, region } = plan;
      expect(
        incidentsBetween({ accountId, region, from, to }).map(({ id }) => id),
      ).toContain(plan.id);
    }
  });
});

describe('incidentOf', () => {
  const storm = INCIDENT_PLANS.find(({ kind }) => kind === 'connection-storm');
  const [occurrence] = incidentsBetween(
    {
      ...PLACE,
      from: new Date('2026-11-01T00:00:00Z'),
      to: new Date('2026-11-12T00:00:00Z'),
    },
    storm ? [storm] : [],
  );
  const writer = { ...PLACE, identifier: 'orders-prod-1' };

  it('knows the incident that an instance is in', () => {
    expect(incidentOf(writer, occurrence.startedAt)).toEqual(occurrence);
  });

  it.each([
    ['another instance', { ...writer, identifier: 'legacy-crm' }, 0],
    ['the moment of its end', writer, 38],
    ['the moment before', writer, -1],
  ])('knows none for %s', (_, instance, minutes) => {
    const time = new Date(occurrence.startedAt.getTime() + minutes * 60_000);
    expect(incidentOf(instance, time, ['connection-storm'])).toBeUndefined();
  });

  it('narrows to kinds', () => {
    expect(
      incidentOf(writer, occurrence.startedAt, ['maintenance']),
    ).toBeUndefined();
  });

  it('tells how far it has run', () => {
    const half = new Date(occurrence.startedAt.getTime() + 19 * 60_000);
    expect(incidentProgress(occurrence, half)).toBe(0.5);
  });
});
