import {
  createEmptyDatabases,
  type Sandbox,
  startSandbox,
} from '@meridian/backend-test-utils';
import type { DatabaseGroup } from '@meridian/plugin-rds-inspector-common';
import { ORDERS, RECORDS } from './__testUtils__/arns';
import { get } from './__testUtils__/readers';
import { share } from './__testUtils__/sharedPortal';
import { startPortal } from './__testUtils__/startPortal';
// In this order: from `search` on, tests leave answers of AWS that those of `live` must not find.
import './__testUtils__/suites/planted';
import './__testUtils__/suites/live';
import './__testUtils__/suites/search';
import './__testUtils__/suites/permissions';
import './__testUtils__/suites/actions';

jest.setTimeout(180_000);

const databases = createEmptyDatabases();

let sandbox: Sandbox;
let portal: Awaited<ReturnType<typeof startPortal>>;

beforeAll(async () => {
  sandbox = await startSandbox();
  portal = await startPortal(databases, {
    rdsInspector: { live: { patience: { seconds: 8 } } },
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'records-api' },
        spec: { type: 'service', owner: 'group:default/records-team' },
        relations: [{ type: 'partOf', targetRef: 'system:default/records' }],
      },
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'System',
        metadata: { name: 'records' },
        spec: { owner: 'group:default/records-team' },
      },
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Resource',
        metadata: {
          name: 'prod-postgres',
          annotations: { 'meridian.aws/arn': RECORDS },
        },
        spec: { type: 'AWS::RDS::DBInstance', owner: 'records-team' },
        relations: [
          {
            type: 'dependencyOf',
            targetRef: 'component:default/records-api',
          },
        ],
      },
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'order-service' },
        spec: { type: 'service', owner: 'group:default/orders-team' },
        relations: [
          { type: 'partOf', targetRef: 'system:default/order-processing' },
          {
            type: 'dependsOn',
            targetRef: 'resource:default/prod-postgres',
          },
        ],
      },
    ],
  });
  share({ sandbox, portal });
  await portal.run('reference-data');
  await portal.allScanned();
  await portal.assess();
}, 180_000);

afterAll(async () => {
  await portal?.stop();
  await sandbox?.stop();
});

describe('GET /database', () => {
  it('tells everything of a database', async () => {
    const detail = await get(`/database?arn=${ORDERS}`);
    expect(detail.database.arn).toBe(ORDERS);
    expect(detail.group).toHaveLength(8);
    expect(detail.topology.nodes.length).toBeGreaterThanOrEqual(8);
    expect(detail.checks.length).toBeGreaterThan(3);
    const records = await get(`/database?arn=${RECORDS}`);
    expect(records.configuration.length).toBeGreaterThan(10);
    expect(records.backups.window.latestAgeSeconds).toBeLessThan(900);
    expect(records.upgrades.targets.length).toBeGreaterThan(0);
  });

  it('tells the findings of what belongs to it as well', async () => {
    const { items } = await get(`/database/findings?arn=${ORDERS}`);
    const arns = new Set(items.map(({ arn }: { arn: string }) => arn));
    expect(arns.size).toBeGreaterThan(1);
  });
});

describe('GET /checks', () => {
  it('says how the fleet stands with each', async () => {
    const { items } = await get('/checks');
    expect(items.length).toBeGreaterThan(35);
    const encrypted = items.find(
      ({ id }: { id: string }) => id === 'storage-encrypted',
    );
    expect(encrypted.counts.fail).toBe(1);
    expect(encrypted.counts.pass).toBeGreaterThan(20);
  });
});

describe('catalog', () => {
  it('tells the blast radius of a database', async () => {
    const { items, entityRefs } = await get(
      `/database/dependents?arn=${RECORDS}`,
    );
    expect(entityRefs).toEqual(['resource:default/prod-postgres']);
    expect(items).toEqual([
      expect.objectContaining({
        entityRef: 'component:default/records-api',
        distance: 1,
        relation: 'depends on',
      }),
      expect.objectContaining({
        entityRef: 'system:default/records',
        distance: 2,
        viaEntityRef: 'component:default/records-api',
      }),
    ]);
  });

  it.each([
    'component:default/records-api',
    'system:default/records',
    'resource:default/prod-postgres',
  ])('tells the databases of %s', async ref => {
    const { groups, worstSeverity } = await get(
      `/entity-databases?entityRef=${ref}`,
    );
    expect(groups.map(({ root }: DatabaseGroup) => root.name)).toContain(
      'prod-postgres',
    );
    expect(worstSeverity).toBe('high');
  });

  it('gives a component the databases that its system shares, and those of Resources that it depends on', async () => {
    const { groups } = await get(
      '/entity-databases?entityRef=component:default/order-service',
    );
    const names = groups.map(({ root }: DatabaseGroup) => root.name);
    expect(names).toContain('orders-global');
    expect(names).toContain('prod-postgres');
    expect(names).not.toContain('legacy-crm');
  });
});

describe('audit', () => {
  it('records reads of one database and exports, and no ordinary search', async () => {
    portal.auditor.createEvent.mockClear();
    await get('/databases');
    expect(portal.auditor.createEvent).not.toHaveBeenCalled();
    await get(`/database?arn=${RECORDS}`);
    expect(portal.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'database-fetch',
        meta: { queryType: 'description', arn: RECORDS },
      }),
    );
    await portal.get('/findings/export?format=csv');
    expect(portal.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'findings-export',
        severityLevel: 'medium',
      }),
    );
  });
});
