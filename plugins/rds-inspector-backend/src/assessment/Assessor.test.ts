import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { JsonObject } from '@backstage/types';
import { createTestDatabases } from '@meridian/backend-test-utils';
import {
  coverageOf,
  FakeInventory,
  instanceOf,
} from '../__testUtils__/fakeInventory';
import { readRdsInspectorConfig } from '../config/readRdsInspectorConfig';
import { applyMigrations } from '../database/applyMigrations';
import { readAssessment } from '../database/operations/assessments';
import { DefaultFleet } from '../service/DefaultFleet';
import { Assessor } from './Assessor';
import { notifyOwners } from './notifyOwners';

jest.setTimeout(60_000);

const databases = createTestDatabases(applyMigrations);
const UNPROTECTED = { DeletionProtection: false };

async function setUp(
  options: { entities?: Entity[]; config?: JsonObject } = {},
) {
  const db = await databases.migrated();
  let time = Date.now();
  const now = () => new Date(time);
  const inventory = new FakeInventory();
  const reading = { isFirst: false };
  const catalog = catalogServiceMock({ entities: options.entities });
  const logger = mockServices.logger.mock();
  const assessor = new Assessor({
    db,
    now,
    inventory,
    firstRead: { isOpen: async () => !reading.isFirst },
    catalog,
    logger,
    auth: mockServices.auth(),
    config: readRdsInspectorConfig(
      new ConfigReader({ rdsInspector: options.config ?? {} }),
    ),
  });
  const fleet = new DefaultFleet({ db, catalog, now });
  const as = {
    credentials: await mockServices.auth().getOwnServiceCredentials(),
  };
  const sent: NotificationSendOptions[] = [];
  return {
    db,
    inventory,
    reading,
    logger,
    sent,
    run: () => assessor.run(new AbortController().signal),
    pass: (seconds: number) => {
      time += seconds * 1000;
      return new Date(time).toISOString();
    },
    findings: async (query: Parameters<typeof fleet.searchFindings>[0]) =>
      (await fleet.searchFindings(query, as)).items,
    summary: () =>
      fleet.summarizeDatabases({}, { ...as, mayReadCoverage: true }),
    rows: async () =>
      (await fleet.searchDatabases({}, as)).items.map(({ root }) => root),
    notify: (
      send = async (one: NotificationSendOptions) => void sent.push(one),
    ) => notifyOwners({ db, notifications: { send }, logger, now }),
  };
}

const PROTECTION = { check: ['deletion-protection'] };

describe('the history of findings', () => {
  it('tells when a finding opened and closed, and what was true on a day', async () => {
    const { inventory, run, pass, findings } = await setUp();
    inventory.resources = [instanceOf('orders')];
    await run();
    const before = pass(1);
    pass(86_400);
    inventory.resources = [instanceOf('orders', UNPROTECTED)];
    await run();
    const during = pass(3600);
    await run();
    pass(86_400);
    inventory.resources = [instanceOf('orders')];
    await run();
    const after = pass(1);

    expect(await findings(PROTECTION)).toEqual([]);
    const [closed] = await findings({ ...PROTECTION, state: 'closed' });
    expect(closed).toMatchObject({
      databaseName: 'orders',
      closedBecause: 'resolved',
    });
    expect(closed.openedAt > before && closed.openedAt < during).toBe(true);
    expect(await findings({ ...PROTECTION, at: before })).toEqual([]);
    expect(await findings({ ...PROTECTION, at: during })).toHaveLength(1);
    expect(await findings({ ...PROTECTION, at: after })).toEqual([]);
  });

  it('confirms what stays open, without writing it', async () => {
    const { db, inventory, run, pass, findings } = await setUp();
    inventory.resources = [instanceOf('orders', UNPROTECTED)];
    await run();
    const versions = () =>
      db('findings').select('id', db.raw('xmin::text AS version'));
    const written = await versions();
    const later = pass(600);
    await run();
    expect(await versions()).toEqual(written);
    const [open] = await findings(PROTECTION);
    expect(open.confirmedAt).toBe(later);
  });

  it('closes nothing that is not known any more', async () => {
    const { inventory, run, pass, findings, rows } = await setUp();
    inventory.resources = [instanceOf('orders', UNPROTECTED)];
    await run();
    const since = pass(86_400 * 2);
    const stale = { state: 'stale', ageSeconds: 172_800 } as const;
    inventory.resources = [instanceOf('orders', {}, { freshness: stale })];
    await run();
    const [open] = await findings(PROTECTION);
    expect(open).toMatchObject({ unverifiedSince: since });
    expect(open.confirmedAt < since).toBe(true);
    expect((await rows())[0].freshness.state).toBe('stale');
  });

  it('keeps what a failed read of the inventory cannot tell', async () => {
    const { inventory, run, pass, findings, rows, summary } = await setUp();
    inventory.resources = [instanceOf('orders', UNPROTECTED)];
    await run();
    const [row] = await rows();
    pass(7200);
    inventory.failure = new Error('The inventory is down.');
    await run();
    expect(await findings(PROTECTION)).toHaveLength(1);
    const [later] = await rows();
    expect(later.observedAt).toBe(row.observedAt);
    expect(later.freshness.ageSeconds).toBeGreaterThan(7000);
    expect((await summary()).assessment.failure).toMatchObject({
      message: 'The inventory is down.',
    });
    inventory.failure = undefined;
    await run();
    expect((await summary()).assessment.failure).toBeUndefined();
  });

  it('forgets a database only when a complete scan did not find it', async () => {
    const { inventory, run, pass, findings, rows } = await setUp();
    inventory.resources = [instanceOf('orders', UNPROTECTED)];
    await run();
    pass(60);
    inventory.resources = [];
    inventory.coverage = [];
    await run();
    expect(await rows()).toHaveLength(1);
    inventory.coverage = [coverageOf('AWS::RDS::DBInstance')];
    await run();
    expect(await rows()).toEqual([]);
    const [closed] = await findings({ ...PROTECTION, state: 'closed' });
    expect(closed.closedBecause).toBe('database-deleted');
  });

  it('follows the owner of a database, for findings of the past as well', async () => {
    const { inventory, run, pass, findings } = await setUp();
    inventory.resources = [instanceOf('orders', UNPROTECTED)];
    await run();
    pass(60);
    inventory.resources = [
      instanceOf('orders', {}, { owner: 'group:default/data-team' }),
    ];
    await run();
    const [closed] = await findings({ ...PROTECTION, state: 'closed' });
    expect(closed.owner).toBe('group:default/data-team');
  });

  it('begins when everything was read once', async () => {
    const { inventory, reading, run, rows } = await setUp();
    inventory.resources = [instanceOf('orders')];
    reading.isFirst = true;
    await run();
    expect(await rows()).toEqual([]);
    reading.isFirst = false;
    await run();
    expect(await rows()).toHaveLength(1);
  });

  it('tells what could not be read', async () => {
    const { inventory, run, summary } = await setUp();
    inventory.coverage = [
      coverageOf('AWS::RDS::DBInstance', {
        outcome: 'failed',
        failure: {
          reason: 'denied',
          message: 'The role may not.',
          missingAction: 'rds:DescribeDBInstances',
        },
      }),
    ];
    await run();
    expect((await summary()).unreadable).toEqual([
      expect.objectContaining({
        region: 'us-east-1',
        missingAction: 'rds:DescribeDBInstances',
      }),
    ]);
  });
});

describe('what is written', () => {
  it('is only what changed', async () => {
    const { db, inventory, run, pass } = await setUp();
    inventory.resources = [instanceOf('orders'), instanceOf('users')];
    await run();
    const hashes = () =>
      db('databases').orderBy('arn').select('arn', 'row_hash', 'observed_at');
    const details = () =>
      db('database_details').orderBy('arn').select('arn', 'written_at');
    const [before, detailsBefore] = [await hashes(), await details()];
    const observedAt = pass(300);
    inventory.resources = [
      instanceOf('orders', {}, { observedAt }),
      instanceOf('users', UNPROTECTED, { observedAt }),
    ];
    await run();
    const [after, detailsAfter] = [await hashes(), await details()];
    expect(after[0].row_hash).toBe(before[0].row_hash);
    expect(after[0].observed_at.toISOString()).toBe(observedAt);
    expect(after[1].row_hash).not.toBe(before[1].row_hash);
    expect(detailsAfter[0]).toEqual(detailsBefore[0]);
    expect(detailsAfter[1]).not.toEqual(detailsBefore[1]);
  });

  it('is told with how long it took', async () => {
    const { db, inventory, run } = await setUp();
    inventory.resources = [instanceOf('orders')];
    await run();
    expect(await readAssessment(db)).toMatchObject({ database_count: 1 });
  });
});

describe('exceptions', () => {
  const exception = {
    check: 'deletion-protection',
    reason: 'It can be made again from events',
    approver: 'group:default/platform-engineering',
  };
  const tomorrow = () =>
    new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

  it('of an annotation count for the databases of its entity, until their day', async () => {
    const { inventory, run, pass, findings } = await setUp({
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: {
            name: 'order-service',
            annotations: {
              'meridian.rds/exceptions': JSON.stringify([
                { ...exception, expires: tomorrow() },
              ]),
            },
          },
        },
      ],
    });
    inventory.resources = [
      instanceOf('orders', UNPROTECTED),
      instanceOf('users', UNPROTECTED, { component: 'user-service' }),
    ];
    await run();
    const open = await findings(PROTECTION);
    expect(open.map(one => [one.databaseName, one.outcome]).sort()).toEqual([
      ['orders', 'excepted'],
      ['users', 'fail'],
    ]);
    expect(open.find(one => one.exception)?.exception).toMatchObject({
      source: 'component:default/order-service',
      approver: exception.approver,
    });
    pass(3 * 86_400);
    await run();
    const later = await findings({ ...PROTECTION, text: 'orders' });
    expect(later.map(({ outcome }) => outcome)).toEqual(['fail']);
    const [ended] = await findings({ ...PROTECTION, state: 'closed' });
    expect(ended.closedBecause).toBe('exception-ended');
  });

  it('of config count as well', async () => {
    const { inventory, run, findings } = await setUp({
      config: {
        exceptions: [{ ...exception, name: 'orders', expires: tomorrow() }],
      },
    });
    inventory.resources = [instanceOf('orders', UNPROTECTED)];
    await run();
    expect(await findings({ ...PROTECTION, outcome: ['fail'] })).toEqual([]);
    expect(await findings(PROTECTION)).toHaveLength(1);
  });

  it('that make no sense are told and do not count', async () => {
    const { inventory, run, findings, logger } = await setUp({
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: {
            name: 'order-service',
            annotations: { 'meridian.rds/exceptions': '[{ check: "x' },
          },
        },
      ],
    });
    inventory.resources = [instanceOf('orders', UNPROTECTED)];
    await run();
    expect((await findings(PROTECTION))[0].outcome).toBe('fail');
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('component:default/order-service'),
    );
  });
});

describe('notifications', () => {
  async function withCriticalFindings() {
    const test = await setUp();
    test.inventory.resources = ['orders', 'orders-2', 'users'].map(name =>
      instanceOf(name, UNPROTECTED, {
        owner:
          name === 'users'
            ? 'group:default/identity-team'
            : 'group:default/orders-team',
      }),
    );
    await test.run();
    await test
      .db('findings')
      .where('check_id', 'deletion-protection')
      .update({ severity: 'critical' });
    return test;
  }

  it('tell each owner in one message, and of each finding once', async () => {
    const { sent, notify } = await withCriticalFindings();
    await notify();
    await notify();
    expect(
      sent.map(({ recipients, payload }) => [recipients, payload.title]),
    ).toEqual([
      [
        { type: 'entity', entityRef: 'group:default/orders-team' },
        '2 critical findings on 2 databases',
      ],
      [
        { type: 'entity', entityRef: 'group:default/identity-team' },
        'Critical finding: users, Protected against deletion',
      ],
    ]);
    expect(sent[1].payload.link).toBe(
      '/databases/database?arn=arn%3Aaws%3Ards%3Aus-east-1%3A111122223333%3Adb%3Ausers',
    );
    expect(sent[0].payload).toMatchObject({
      severity: 'critical',
      link: '/databases?severity=critical&owner=group%3Adefault%2Forders-team',
    });
  });

  it('are tried again when they could not be sent', async () => {
    const { sent, notify } = await withCriticalFindings();
    await notify(async () => {
      throw new Error('The mail is down.');
    });
    await notify();
    expect(sent).toHaveLength(2);
  });
});
