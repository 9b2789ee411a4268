import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { createTestDatabases } from '@meridian/backend-test-utils';
import { DEFAULT_TIERS } from '@meridian/plugin-dr-status-common';
import { applyMigrations } from '../database/applyMigrations';
import { plantSystem } from './__testUtils__/plantSystem';
import { notifyOverdue } from './notifyOverdue';

jest.setTimeout(60_000);

const databases = createTestDatabases(applyMigrations);
const OWNER = 'group:default/orders-team';

async function start() {
  const db = await databases.migrated();
  const sent: NotificationSendOptions[] = [];
  const state = { isReachable: true, now: new Date('2026-11-21T08:00:00Z') };
  const run = () =>
    notifyOverdue({
      db,
      policy: DEFAULT_TIERS,
      logger: mockServices.logger.mock(),
      now: () => state.now,
      notifications: {
        send: async notification => {
          if (!state.isReachable) throw new Error('unreachable');
          sent.push(notification);
        },
      },
    });
  const plant = (name: string, owner: string | undefined, knownSince: string) =>
    plantSystem(db, {
      entityRef: `system:default/${name}`,
      owner,
      knownSince: new Date(knownSince),
    });
  return { db, sent, state, run, plant };
}

describe('notifyOverdue', () => {
  it('tells each owner once of all that is overdue, and again of the next date', async () => {
    const { db, sent, run, plant } = await start();
    await plant('orders', OWNER, '2026-10-01');
    await plant('baskets', OWNER, '2026-10-02');
    await plant('young', OWNER, '2026-11-20');
    await plant('orphan', undefined, '2026-10-01');
    await plant('users', 'group:default/identity-team', '2026-10-01');

    await run();
    await run();
    expect(sent).toHaveLength(2);
    expect(sent).toContainEqual({
      recipients: { type: 'entity', entityRef: OWNER },
      payload: {
        title: 'Drills of 2 systems are overdue',
        description:
          'system:default/orders: never drilled, due every 30 days in the tier multi-region\n' +
          'system:default/baskets: never drilled, due every 30 days in the tier multi-region',
        link: '/recovery/drills?overdue=true&owner=group%3Adefault%2Forders-team',
        severity: 'high',
        topic: 'dr-drills',
      },
    });
    expect(sent).toContainEqual(
      expect.objectContaining({
        payload: expect.objectContaining({
          title: 'Drill overdue: system:default/users',
          link: '/recovery/drills/new?ref=system%3Adefault%2Fusers',
        }),
      }),
    );

    await db('drill_cadence')
      .where('entity_ref', 'system:default/users')
      .update({ known_since: new Date('2026-10-05') });
    await run();
    expect(sent).toHaveLength(3);
  });

  it('tries again what could not be sent', async () => {
    const { sent, state, run, plant } = await start();
    await plant('orders', OWNER, '2026-10-01');
    state.isReachable = false;
    await run();
    expect(sent).toEqual([]);
    state.isReachable = true;
    await run();
    expect(sent).toHaveLength(1);
  });
});
