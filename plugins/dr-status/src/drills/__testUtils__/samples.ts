import type { DrillEvent, DrillType } from '@meridian/plugin-dr-status-common';
import { before } from '../../__testUtils__/systems';
import type { FakeDrills } from './FakeDrills';

const PRIYA = 'user:default/priya.patel';
const OLIVIA = 'user:default/olivia.ortega';

type Planned = Extract<DrillEvent, { kind: 'drill-planned' }>;

/** A plan in four steps for one system. */
export function plannedEvent(
  system: string,
  plannedFor: string,
  type: DrillType = 'switchover',
): Planned {
  return {
    kind: 'drill-planned',
    title: `Monthly ${type} of ${system}`,
    type,
    scope: {
      entityRefs: [`system:default/${system}`],
      storeArns: [],
      ...(type === 'region-loss' ? { region: 'us-east-1' } : {}),
    },
    plannedFor,
    owner: 'group:default/platform-engineering',
    steps: [
      { id: 'announce', title: 'Announce the drill in #incidents' },
      { id: 'promote', title: 'Switch orders-global over to us-west-2' },
      { id: 'verify', title: 'Place an order against us-west-2' },
      { id: 'back', title: 'Switch back and check the lag' },
    ],
  };
}

/** Drills in every state: planned, running, succeeded, failed and cancelled. */
export async function fillDrills(drills: FakeDrills, now: Date): Promise<void> {
  const day = 86_400;
  const at = (seconds: number) => ({ at: before(now, seconds), actor: PRIYA });
  await drills.add(
    'past-success',
    plannedEvent('catalog-search', before(now, 12 * day)),
    at(20 * day),
  );
  await drills.add('past-success', { kind: 'drill-started' }, at(12 * day));
  for (const [index, stepId] of ['announce', 'promote', 'verify'].entries()) {
    const start = 12 * day - index * 130;
    await drills.add(
      'past-success',
      { kind: 'step-started', stepId },
      at(start),
    );
    await drills.add(
      'past-success',
      { kind: 'step-finished', stepId, outcome: 'done' },
      at(start - 110),
    );
  }
  await drills.add(
    'past-success',
    { kind: 'step-measured', stepId: 'verify', rpoSeconds: 0.4 },
    at(12 * day - 500),
  );
  await drills.add(
    'past-success',
    { kind: 'drill-closed', isSuccessful: true },
    at(12 * day - 600),
  );

  await drills.add(
    'past-failure',
    plannedEvent('billing', before(now, 9 * day), 'restore'),
    at(15 * day),
  );
  await drills.add('past-failure', { kind: 'drill-started' }, at(9 * day));
  await drills.add(
    'past-failure',
    { kind: 'drill-closed', isSuccessful: false, rtoSeconds: 7_900 },
    at(9 * day - 7_900),
  );

  await drills.add(
    'dropped',
    plannedEvent('sessions', before(now, 3 * day), 'failover'),
    at(10 * day),
  );
  await drills.add(
    'dropped',
    {
      kind: 'drill-cancelled',
      reason: 'The freeze before Black Friday began a day earlier.',
    },
    at(4 * day),
  );

  await drills.add(
    'ahead',
    plannedEvent('billing', before(now, -5 * day), 'region-loss'),
    at(2 * day),
  );

  await drills.add(
    'running',
    plannedEvent('orders', before(now, 1_500)),
    at(6 * day),
  );
  await drills.add('running', { kind: 'drill-started' }, at(1_200));
  await drills.add(
    'running',
    { kind: 'step-started', stepId: 'announce' },
    at(1_190),
  );
  await drills.add(
    'running',
    { kind: 'step-finished', stepId: 'announce', outcome: 'done' },
    at(1_100),
  );
  await drills.add(
    'running',
    { kind: 'step-started', stepId: 'promote' },
    at(247),
  );
  await drills.add(
    'running',
    {
      kind: 'note-added',
      text: 'Writes paused for 11 s during the switchover; the queue caught up.',
    },
    { at: before(now, 120), actor: OLIVIA },
  );
}
