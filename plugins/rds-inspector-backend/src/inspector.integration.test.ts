import { mockCredentials } from '@backstage/backend-test-utils';
import {
  createEmptyDatabases,
  type Policy,
  type Sandbox,
  startSandbox,
} from '@meridian/backend-test-utils';
import type {
  DatabaseGroup,
  DatabaseRow,
} from '@meridian/plugin-rds-inspector-common';
import { startPortal } from './__testUtils__/startPortal';

jest.setTimeout(180_000);

const databases = createEmptyDatabases();

const ORDERS = 'arn:aws:rds::555566667777:global-cluster:orders-global';
const RECORDS = 'arn:aws:rds:us-east-1:555566667777:db:prod-postgres';
const LEGACY = 'arn:aws:rds:us-east-1:555566667777:db:legacy-crm';

let sandbox: Sandbox;
let portal: Awaited<ReturnType<typeof startPortal>>;

beforeAll(async () => {
  sandbox = await startSandbox();
  portal = await startPortal(databases, {
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
  await portal.run('reference-data');
  await portal.allScanned();
  await portal.assess();
}, 180_000);

afterAll(async () => {
  await portal?.stop();
  await sandbox?.stop();
});

async function get(path: string) {
  const { status, body } = await portal.get(path);
  expect({ status, error: body.error?.message }).toEqual({ status: 200 });
  return body;
}

async function allGroups(query: string): Promise<DatabaseGroup[]> {
  const groups: DatabaseGroup[] = [];
  let cursor: string | undefined;
  do {
    const page = await get(
      `/databases?${query}${cursor ? `&cursor=${cursor}` : ''}`,
    );
    groups.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return groups;
}

describe('GET /databases', () => {
  it('shows a global cluster with all of its own as one thing', async () => {
    const [group] = await allGroups('text=orders-global');
    expect(group.root).toMatchObject({
      arn: ORDERS,
      kind: 'global-cluster',
      role: 'primary',
      region: 'us-east-1',
    });
    expect(group.root.regions).toEqual([
      expect.objectContaining({ region: 'us-east-1', isPrimary: true }),
      expect.objectContaining({ region: 'us-west-2', isPrimary: false }),
    ]);
    expect(
      group.members.map(({ name, role, depth }) => [name, role, depth]),
    ).toEqual([
      ['orders-prod', 'primary', 1],
      ['orders-prod-1', 'writer', 2],
      ['orders-prod-2', 'reader', 2],
      ['orders-prod-3', 'reader', 2],
      ['orders-prod-west', 'secondary', 1],
      ['orders-prod-west-1', 'reader', 2],
      ['orders-prod-west-2', 'reader', 2],
    ]);
    expect(group.matchedArns).toEqual([ORDERS]);
  });

  it('gives every group once, over pages of any order', async () => {
    const names = (groups: DatabaseGroup[]) =>
      groups.map(({ root }) => root.arn);
    const whole = names(await allGroups('limit=500'));
    expect(whole.length).toBeGreaterThan(20);
    for (const orderBy of [
      'severity',
      'name',
      'owner',
      'storage',
      'lag',
      'deadline',
      'daysUntilStorageFull',
      'observedAt',
    ]) {
      for (const direction of ['asc', 'desc']) {
        const paged = names(
          await allGroups(`orderBy=${orderBy}&direction=${direction}&limit=7`),
        );
        expect([orderBy, [...paged].sort()]).toEqual([
          orderBy,
          [...whole].sort(),
        ]);
      }
    }
  });

  it('puts the worst first, and what has no value last', async () => {
    const [worst] = await allGroups('limit=1');
    expect(worst.root.findingCounts.critical).toBeGreaterThan(0);
    const lagging = await allGroups('orderBy=lag&limit=500');
    const lags = lagging.map(({ root, members }) =>
      Math.max(
        ...[root, ...members].map(one => one.replicaLagSeconds ?? -Infinity),
      ),
    );
    expect(lags).toEqual([...lags].sort((a, b) => b - a));
    expect(lags.at(-1)).toBe(-Infinity);
    const ascending = await allGroups('orderBy=lag&direction=asc&limit=500');
    expect(ascending.at(-1)?.root.replicaLagSeconds).toBeUndefined();
  });

  it.each<[string, (row: DatabaseRow) => boolean]>([
    ['kind=cluster', row => row.kind === 'cluster'],
    ['engine=postgres&role=replica', row => row.role === 'replica'],
    ['region=us-west-2', row => row.region === 'us-west-2'],
    ['environment=prod', row => row.environment === 'prod'],
    ['unowned=true', row => row.owner === undefined],
    ['severity=critical', row => row.findingCounts.critical > 0],
    ['check=storage-encrypted', row => row.encrypted === false],
    ['majorVersion=14', row => row.majorVersion === '14'],
    [
      'supportStatus=extended-support',
      row => row.supportStatus === 'extended-support',
    ],
    ['text=555566667777%20ORDERS', row => row.arn.includes('orders')],
    [`arn=${RECORDS}`, row => row.arn === RECORDS],
  ])('filters by %s', async (query, matches) => {
    const groups = await allGroups(`${query}&limit=500`);
    expect(groups.length).toBeGreaterThan(0);
    const matched = groups.flatMap(({ root, members, matchedArns }) =>
      [root, ...members].filter(({ arn }) => matchedArns.includes(arn)),
    );
    expect(matched.length).toBeGreaterThanOrEqual(groups.length);
    expect(matched.filter(row => !matches(row))).toEqual([]);
  });

  it('finds by outcome what did not fail', async () => {
    const passed = await allGroups(
      'check=storage-encrypted&outcome=pass&limit=500',
    );
    const arns = passed.flatMap(({ matchedArns }) => matchedArns);
    expect(arns).toContain(RECORDS);
  });

  it.each([
    ['/databases?orderBy=price', 'orderBy'],
    ['/databases?cursor=x', 'cursor'],
    ['/databases?limit=0', 'limit'],
    ['/databases?accountId=1', 'accountId'],
    ['/databases?text=%00', 'NUL'],
    ['/database?arn=orders-prod', 'is not an ARN'],
    ['/database?arn=arn:aws:rds:us-east-1:555566667777:db:x', 'no database'],
    [`/database/metrics?arn=${RECORDS}`, 'from'],
    [
      `/database/metrics?arn=${RECORDS}&from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z`,
      'the wrong way round',
    ],
    [
      `/database/events?arn=${RECORDS}&from=2026-01-01T00:00:00Z&to=2026-03-01T00:00:00Z`,
      'at most 30 days',
    ],
    [
      `/database/load?arn=${RECORDS}&from=2026-02-31T00:00:00Z&to=2026-03-01T00:00:00Z`,
      "'from' must be a time",
    ],
    ['/findings?at=yesterday', 'at'],
    ['/entity-databases?entityRef=orders', 'not an entity reference'],
    ['/entity-databases?entityRef=user:default/olivia', 'has no databases'],
    ['/entity-databases?entityRef=component:default/none', 'no entity'],
  ])('%s is refused with a sentence', async (path, sentence) => {
    const { status, body } = await portal.get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body.error.message).toContain(sentence);
  });

  it('refuses a cursor of another order', async () => {
    const { nextCursor } = await get('/databases?limit=1&orderBy=name');
    const { status } = await portal.get(
      `/databases?limit=1&orderBy=lag&cursor=${nextCursor}`,
    );
    expect(status).toBe(400);
  });
});

describe('GET /databases/summary', () => {
  it('counts what the pages list', async () => {
    const summary = await get('/databases/summary');
    const groups = await allGroups('limit=500');
    const rows = groups.flatMap(({ root, members }) => [root, ...members]);
    const sum = (of: (row: DatabaseRow) => number) =>
      rows.reduce((total, row) => total + of(row), 0);
    expect(summary).toMatchObject({
      groupCount: groups.length,
      findingCounts: {
        critical: sum(row => row.findingCounts.critical),
        informational: sum(row => row.findingCounts.informational),
      },
      countByKind: {
        instance: rows.filter(({ kind }) => kind === 'instance').length,
      },
      unreadable: [],
      assessment: { databaseCount: rows.length },
    });
    expect(summary.facets.unownedCount).toBe(
      rows.filter(({ owner }) => owner === undefined).length,
    );
    expect(summary.upgradesDue[0].daysLeft).toBeLessThan(0);
    expect(summary.extendedSupportUsdPer30Days).toBeGreaterThan(0);
  });

  it('counts each filter under all others', async () => {
    const { facets } = await get(
      '/databases/summary?engine=postgres&environment=dev',
    );
    const engines = facets.engines.map(({ value }: { value: string }) => value);
    expect(engines).toContain('aurora-postgresql');
    const kinds = facets.kinds.map(({ value }: { value: string }) => value);
    expect(kinds).toEqual(['instance']);
    expect(
      facets.environments.map(({ value }: { value: string }) => value),
    ).toContain('prod');
  });
});

describe('exports', () => {
  it('hold exactly what is filtered, in its order and with its columns', async () => {
    const { text } = await portal.get(
      '/databases/export?format=csv&column=name&column=region&role=replica&orderBy=name',
    );
    const groups = await allGroups('role=replica&orderBy=name&limit=500');
    const expected = groups.flatMap(({ root, members, matchedArns }) =>
      [root, ...members]
        .filter(({ arn }) => matchedArns.includes(arn))
        .map(({ name, region }) => `${name},${region}`),
    );
    expect(text.trim().split('\r\n')).toEqual(['name,region', ...expected]);
  });

  it('hold groups as the page shows them', async () => {
    const { body } = await portal.get(
      `/databases/export?format=json&column=name&rows=group&arn=${ORDERS}`,
    );
    expect(body).toHaveLength(8);
  });

  it('of findings hold as many as are listed', async () => {
    const { totalCount } = await get('/findings?severity=high&limit=1');
    const { text } = await portal.get(
      '/findings/export?format=csv&severity=high',
    );
    expect(text.trim().split('\r\n')).toHaveLength(totalCount + 1);
  });
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

describe('permissions', () => {
  const developer = { owners: ['group:default/orders-team'] };
  const endpoints = [
    '/database',
    '/database/findings',
    '/database/recommendations',
    '/database/logs',
    '/database/dependents',
  ];
  const ranged = ['/database/metrics', '/database/load', '/database/events'];

  function lastHour(): string {
    const to = Date.now();
    return `from=${new Date(to - 3_600_000).toISOString()}&to=${new Date(
      to,
    ).toISOString()}`;
  }

  it('come before everything that is cached', async () => {
    const range = lastHour();
    const paths = [
      ...endpoints.map(path => `${path}?arn=${RECORDS}`),
      ...ranged.map(path => `${path}?arn=${RECORDS}&${range}`),
    ];
    for (const path of paths) {
      expect([path, (await portal.get(path)).status]).toEqual([path, 200]);
    }
    const statusesAs = (policy: Policy) =>
      portal.policy.as(policy, async () => {
        const statuses = new Set<number>();
        for (const path of paths) {
          statuses.add((await portal.get(path)).status);
        }
        return [...statuses];
      });
    expect(await statusesAs(developer)).toEqual([404]);
    expect(await statusesAs('nothing')).toEqual([404]);
  });

  it('let a denied database appear in no list and no count', async () => {
    await portal.policy.as(developer, async () => {
      const groups = await allGroups('limit=500');
      const rows = groups.flatMap(({ root, members }) => [root, ...members]);
      expect(rows.length).toBeGreaterThan(5);
      expect(new Set(rows.map(({ owner }) => owner))).toEqual(
        new Set(developer.owners),
      );
      const summary = await get('/databases/summary');
      expect(summary.groupCount).toBe(groups.length);
      expect(summary.facets.unownedCount).toBe(0);
      expect(
        summary.facets.owners.map(({ value }: { value: string }) => value),
      ).toEqual(developer.owners);
      const findings = await get('/findings?limit=500');
      expect(findings.totalCount).toBe(findings.items.length);
      for (const { owner } of findings.items) {
        expect(developer.owners).toContain(owner);
      }
      const checks = await get('/checks');
      expect(
        checks.items.find(
          ({ id }: { id: string }) => id === 'storage-encrypted',
        ).counts.fail,
      ).toBe(0);
      const { text } = await portal.get(
        '/databases/export?format=csv&column=owner',
      );
      expect(new Set(text.trim().split('\r\n').slice(1))).toEqual(
        new Set(developer.owners),
      );
    });
  });

  it('refuse lists to who may read nothing, and say what is missing', async () => {
    await portal.policy.as('nothing', async () => {
      for (const path of [
        '/databases',
        '/databases/summary',
        '/databases/export?format=csv',
        '/findings',
        '/findings/export?format=json',
        '/checks',
        '/entity-databases?entityRef=component:default/records-api',
      ]) {
        const { status, body } = await portal.get(path);
        expect([path, status]).toEqual([path, 403]);
        expect(body.error.message).toContain('aws-inventory.resource.read');
      }
    });
  });

  it('answer for what may not be read as for what is not there', async () => {
    const shapeOf = ({ body }: { body: { error: { message: string } } }) => ({
      ...body.error,
      message: body.error.message.replace(/ arn:\S+/, ''),
      stack: undefined,
    });
    await portal.policy.as(developer, async () => {
      const denied = await portal.get(`/database?arn=${LEGACY}`);
      const missing = await portal.get(`/database?arn=${LEGACY}-x`);
      expect(shapeOf(denied)).toEqual(shapeOf(missing));
    });
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

describe('actions', () => {
  const credentials = mockCredentials.user();

  it('list databases and findings, and get one', async () => {
    const list = await portal.actions.invoke({
      id: 'test:list-databases',
      input: { severity: ['critical'], limit: 1 },
      credentials,
    });
    expect(list.output).toMatchObject({
      items: [{ matchedArns: [expect.any(String)] }],
    });
    const findings = await portal.actions.invoke({
      id: 'test:list-database-findings',
      input: { check: ['storage-encrypted'] },
      credentials,
    });
    expect(findings.output).toMatchObject({
      totalCount: 1,
      items: [{ databaseName: 'reporting-prod' }],
    });
    const one = await portal.actions.invoke({
      id: 'test:get-database',
      input: { arn: ORDERS },
      credentials,
    });
    expect(one.output).toMatchObject({ database: { arn: ORDERS } });
  });

  it('obey the permissions of who calls them', async () => {
    await portal.policy.as('nothing', async () => {
      await expect(
        portal.actions.invoke({
          id: 'test:list-databases',
          input: {},
          credentials,
        }),
      ).rejects.toThrow('You may not read AWS resources');
      await expect(
        portal.actions.invoke({
          id: 'test:get-database',
          input: { arn: ORDERS },
          credentials,
        }),
      ).rejects.toThrow('There is no database');
    });
  });
});
