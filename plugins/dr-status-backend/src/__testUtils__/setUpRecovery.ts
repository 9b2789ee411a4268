import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import { BUILT_IN_PROBES } from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import { Assessor } from '../assessment/Assessor';
import { readDrStatusConfig } from '../config/readDrStatusConfig';
import { DrillBook } from '../drills/DrillBook';
import { rollUp } from '../history/rollUp';
import { DefaultRecovery } from '../service/DefaultRecovery';
import type { ReadOptions } from '../service/Recovery';
import { FakeInventory } from './fakeInventory';
import { withRelations } from './sandboxCatalog';

/** A system of the catalog that is promised an RPO of 60 s and runs nothing. */
export function systemOf(name: string, owner = 'orders-team'): Entity {
  return withRelations({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'meridian.dr/tier': 'test' },
    },
    spec: { owner },
  });
}

/** The recovery status on a real database, with an inventory, a catalog and a clock that a test changes. */
export async function setUpRecovery(
  db: Knex,
  options: {
    entities?: Entity[];
    config?: JsonObject;
    inventory?: FakeInventory;
  } = {},
) {
  let time = Date.parse('2026-11-21T12:00:00Z');
  const now = () => new Date(time);
  const inventory = options.inventory ?? new FakeInventory();
  const config = readDrStatusConfig(
    new ConfigReader({
      drStatus: {
        tiers: [{ id: 'test', strategy: 'pilot-light', rto: '1h', rpo: '1m' }],
        ...options.config,
      },
    }),
  );
  const drills = new DrillBook({
    db,
    policy: config.policy,
    now,
    onRecorded: () => {},
  });
  const assessor = new Assessor({
    db,
    config,
    inventory,
    drills,
    now,
    auth: mockServices.auth(),
    catalog: catalogServiceMock({
      entities: options.entities ?? [systemOf('orders')],
    }),
    logger: mockServices.logger.mock(),
    probes: BUILT_IN_PROBES,
    firstRead: { isOpen: async () => true },
  });
  const recovery = new DefaultRecovery({ db, config, drills, now });
  const as: ReadOptions = {
    credentials: await mockServices.auth().getOwnServiceCredentials(),
    mayReadCoverage: true,
  };
  return {
    inventory,
    recovery,
    now,
    as,
    run: () => assessor.run(new AbortController().signal),
    rollUp: () =>
      rollUp(db, { now: now(), gapSeconds: config.staleAfterSeconds }),
    pass(seconds: number) {
      time += seconds * 1000;
      return new Date(time);
    },
    async row(ref = 'system:default/orders') {
      const { items } = await recovery.searchSystems({}, as);
      const found = items.find(one => one.entityRef === ref);
      if (!found) throw new Error(`There is no row of ${ref}.`);
      return found;
    },
  };
}
