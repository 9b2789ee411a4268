import { createTestDatabases } from '@meridian/backend-test-utils';
import { FakeInventory } from '../__testUtils__/fakeInventory';
import { setUpRecovery, systemOf } from '../__testUtils__/setUpRecovery';
import { applyMigrations } from '../database/applyMigrations';

jest.setTimeout(60_000);

const databases = createTestDatabases(applyMigrations);

describe('assessments', () => {
  it('judge what the inventory and the catalog know', async () => {
    const { inventory, run, row, now, as, recovery } = await setUpRecovery(
      await databases.migrated(),
    );
    inventory.putReplicatedDatabase('orders', { at: now(), lagSeconds: 2 });
    await run();
    expect(await row()).toMatchObject({
      name: 'orders',
      owner: 'group:default/orders-team',
      rpo: { verdict: 'met', seconds: 2, marginSeconds: 58 },
      primaryRegion: 'us-east-1',
      storeCount: 1,
      isDrillOverdue: false,
    });
    const { state, stores, tree } = await recovery.getSystem(
      'system:default/orders',
      as,
    );
    expect(state).toMatchObject({ ageSeconds: 0, isStale: false });
    expect(stores).toHaveLength(1);
    expect(tree.children).toHaveLength(1);
    const { items } = await recovery.listScenarios(as);
    expect(items).toContainEqual({
      kind: 'region',
      region: 'us-east-1',
      systemCount: 1,
    });
    const { result } = await recovery.simulateLoss({ region: 'us-east-1' }, as);
    expect(result.evaluatedAt).toBe(now().toISOString());
    expect(result.stores).toMatchObject([{ lossSeconds: 2 }]);
  });

  it('delete nothing and say why, when the inventory cannot be read', async () => {
    const { inventory, run, row, now, pass, as, recovery } =
      await setUpRecovery(await databases.migrated());
    inventory.putReplicatedDatabase('orders', { at: now(), lagSeconds: 2 });
    await run();
    pass(60);
    inventory.failure = new Error('The inventory is down.');
    await run();
    expect((await row()).rpo.verdict).toBe('met');
    const { state } = await recovery.getSystem('system:default/orders', as);
    expect(state).toMatchObject({
      ageSeconds: 60,
      isStale: false,
      problem: 'The inventory is down.',
    });
    inventory.failure = undefined;
    await run();
    expect((await recovery.getState(as)).problem).toBeUndefined();
  });

  it('are not believed when they are too old', async () => {
    const { inventory, run, row, now, pass, as, recovery } =
      await setUpRecovery(await databases.migrated());
    inventory.putReplicatedDatabase('orders', { at: now(), lagSeconds: 2 });
    await run();
    pass(901);
    expect(await row()).toMatchObject({
      rpo: { verdict: 'unknown', seconds: 2 },
      rto: { verdict: 'unknown' },
      ages: { oldestAgeSeconds: 901 },
    });
    expect(await recovery.summarizeSystems({}, as)).toMatchObject({
      byVerdict: { met: 0, unknown: 1 },
      state: { isStale: true, ageSeconds: 901 },
    });
    const { items } = await recovery.searchSystems({ verdict: ['met'] }, as);
    expect(items).toEqual([]);
  });

  it('turn a verdict into unknown when lags are too old', async () => {
    const { inventory, run, row, now, pass } = await setUpRecovery(
      await databases.migrated(),
    );
    const observedAt = now();
    inventory.putReplicatedDatabase('orders', { at: now(), lagSeconds: 2 });
    await run();
    const at = pass(1200);
    inventory.putReplicatedDatabase('orders', {
      at,
      observedAt,
      lagSeconds: 2,
    });
    await run();
    const { rpo } = await row();
    expect(rpo.verdict).toBe('unknown');
  });

  it('tell what became different, and nothing the first time', async () => {
    const { inventory, run, now, pass, as, recovery, row } =
      await setUpRecovery(await databases.migrated());
    inventory.putReplicatedDatabase('orders', { at: now(), lagSeconds: 2 });
    await run();
    expect((await recovery.listChanges({}, as)).items).toEqual([]);
    inventory.putReplicatedDatabase('orders', {
      at: pass(300),
      lagSeconds: 3000,
    });
    await run();
    const { items } = await recovery.listChanges({}, as);
    expect(items).toContainEqual({
      entityRef: 'system:default/orders',
      title: 'orders',
      kind: 'rpo-verdict',
      from: 'met',
      to: 'not-met',
      changedAt: now().toISOString(),
      isWorse: true,
    });
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'blocker-appeared' }),
    );
    expect((await row()).trend).toMatchObject({
      direction: 'worsening',
      since: now().toISOString(),
      yesterday: { rpoVerdict: 'met' },
    });
    pass(86_401);
    expect((await recovery.listChanges({}, as)).items).toEqual([]);
    expect(
      (await recovery.listChanges({ hours: 168 }, as)).items.length,
    ).toBeGreaterThan(0);
  });

  it('forget systems that left the catalog, and keep the others', async () => {
    const db = await databases.migrated();
    const inventory = new FakeInventory();
    const both = await setUpRecovery(db, {
      inventory,
      entities: [systemOf('orders'), systemOf('users')],
    });
    await both.run();
    expect((await both.recovery.searchSystems({}, both.as)).totalCount).toBe(2);
    const one = await setUpRecovery(db, {
      inventory,
      entities: [systemOf('users')],
    });
    await one.run();
    const { items, totalCount } = await one.recovery.searchSystems({}, one.as);
    expect(totalCount).toBe(1);
    expect(items[0].name).toBe('users');
  });

  it('of two replicas at once leave one state', async () => {
    const db = await databases.migrated();
    const inventory = new FakeInventory();
    const entities = Array.from({ length: 20 }, (_, index) =>
      systemOf(`system-${index}`),
    );
    const first = await setUpRecovery(db, { inventory, entities });
    const second = await setUpRecovery(db, { inventory, entities });
    for (const { metadata } of entities) {
      inventory.putReplicatedDatabase(metadata.name, {
        at: first.now(),
        lagSeconds: 2,
      });
    }
    await Promise.all([first.run(), second.run(), first.run(), second.run()]);
    const state = await first.recovery.getState(first.as);
    expect(state.problem).toBeUndefined();
    const { totalCount, byVerdict } = await first.recovery.summarizeSystems(
      {},
      first.as,
    );
    expect({ totalCount, met: byVerdict.met + byVerdict.unknown }).toEqual({
      totalCount: 20,
      met: 20,
    });
    expect((await first.recovery.listChanges({}, first.as)).items).toEqual([]);
  });
});
