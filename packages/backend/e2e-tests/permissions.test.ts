import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { firstDatabase } from './support/databases';
import { firstArn, waitForFirstScan } from './support/inventory';
import { apiOf, type Persona, signIn } from './support/people';
import {
  cancelDrills,
  drillPlan,
  firstSystem,
  newNote,
  planDrill,
} from './support/recovery';

const plugins = resolve(__dirname, '../../../plugins');

const FROM_TO = 'from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z';

/** Charts ask AWS, which keeps nothing of times long ago. */
function lastHour(): string {
  const to = Date.now();
  const from = to - 3_600_000;
  return `from=${new Date(from).toISOString()}&to=${new Date(
    to,
  ).toISOString()}`;
}

type Subject =
  | 'own'
  | 'foreign'
  | 'own database'
  | 'foreign database'
  | 'own system'
  | 'foreign system'
  | 'own component'
  | 'foreign component'
  | 'own drill'
  | 'foreign drill';

/** How an endpoint is told which one: by a parameter of its address, or by the id in its path. */
interface Address {
  readonly name: 'arn' | 'ref' | 'id';
  readonly value: string;
}

interface Row {
  /** Method and path as the plugin's OpenAPI document has them. */
  readonly endpoint: string;
  readonly query?: string;
  /** Made anew for each request where it can be recorded once only. */
  readonly body?: object | (() => Promise<object>);
  /** What it concerns, where its body says so. */
  readonly of?: Subject;
  /** Whether it concerns one resource: once one of the developer's team, once one of another team. */
  readonly resource?: Subject;
  readonly expected: Readonly<Record<Persona, number>>;
}

const OWN_TEAM = 'group:default/orders-team';
const FOREIGN_TEAM = 'group:default/identity-team';

let apis: Record<Persona, APIRequestContext>;
let anonymous: APIRequestContext;
let subjects: Readonly<Record<Subject, Address>>;

function statuses(
  developer: number,
  platformEngineer: number,
  auditor: number,
  nobody: number,
): Record<Persona, number> {
  return { developer, platformEngineer, auditor, nobody };
}

/** Who gets which answer from every endpoint of every plugin of ours. Without a token it is always 401. */
const TABLE: Readonly<Record<string, readonly Row[]>> = {
  'aws-inventory': [
    { endpoint: 'GET /resources', expected: statuses(200, 200, 200, 403) },
    {
      endpoint: 'GET /resources/summary',
      expected: statuses(200, 200, 200, 403),
    },
    {
      endpoint: 'GET /resources/export',
      query: 'format=csv',
      expected: statuses(200, 200, 200, 403),
    },
    {
      endpoint: 'GET /resource',
      resource: 'own',
      expected: statuses(200, 200, 200, 404),
    },
    {
      endpoint: 'GET /resource',
      resource: 'foreign',
      expected: statuses(404, 200, 200, 404),
    },
    {
      endpoint: 'GET /resource/history',
      resource: 'own',
      expected: statuses(200, 200, 200, 404),
    },
    {
      endpoint: 'GET /resource/history',
      resource: 'foreign',
      expected: statuses(404, 200, 200, 404),
    },
    {
      endpoint: 'GET /resource/metrics',
      query: FROM_TO,
      resource: 'own',
      expected: statuses(200, 200, 200, 404),
    },
    {
      endpoint: 'GET /resource/metrics',
      query: FROM_TO,
      resource: 'foreign',
      expected: statuses(404, 200, 200, 404),
    },
    {
      endpoint: 'GET /metrics/summary',
      expected: statuses(200, 200, 200, 403),
    },
    { endpoint: 'GET /changes', expected: statuses(200, 200, 200, 403) },
    { endpoint: 'GET /coverage', expected: statuses(200, 200, 200, 403) },
    {
      endpoint: 'POST /coverage/scan',
      body: { collector: 'organizations-accounts' },
      expected: statuses(403, 202, 403, 403),
    },
    { endpoint: 'GET /usage', expected: statuses(403, 200, 200, 403) },
  ],
  'rds-inspector': [
    {
      endpoint: 'GET /databases',
      expected: statuses(200, 200, 200, 403),
    },
    {
      endpoint: 'GET /databases/summary',
      expected: statuses(200, 200, 200, 403),
    },
    {
      endpoint: 'GET /databases/export',
      query: 'format=csv',
      expected: statuses(200, 200, 200, 403),
    },
    {
      endpoint: 'GET /findings',
      expected: statuses(200, 200, 200, 403),
    },
    {
      endpoint: 'GET /findings/export',
      query: 'format=csv',
      expected: statuses(200, 200, 200, 403),
    },
    {
      endpoint: 'GET /checks',
      expected: statuses(200, 200, 200, 403),
    },
    {
      endpoint: 'GET /database',
      resource: 'own database',
      expected: statuses(200, 200, 200, 404),
    },
    {
      endpoint: 'GET /database',
      resource: 'foreign database',
      expected: statuses(404, 200, 200, 404),
    },
    {
      endpoint: 'GET /database/findings',
      resource: 'own database',
      expected: statuses(200, 200, 200, 404),
    },
    {
      endpoint: 'GET /database/findings',
      resource: 'foreign database',
      expected: statuses(404, 200, 200, 404),
    },
    {
      endpoint: 'GET /database/metrics',
      query: lastHour(),
      resource: 'own database',
      expected: statuses(200, 200, 200, 404),
    },
    {
      endpoint: 'GET /database/metrics',
      query: lastHour(),
      resource: 'foreign database',
      expected: statuses(404, 200, 200, 404),
    },
    {
      endpoint: 'GET /database/load',
      query: lastHour(),
      resource: 'own database',
      expected: statuses(200, 200, 200, 404),
    },
    {
      endpoint: 'GET /database/load',
      query: lastHour(),
      resource: 'foreign database',
      expected: statuses(404, 200, 200, 404),
    },
    {
      endpoint: 'GET /database/events',
      query: lastHour(),
      resource: 'own database',
      expected: statuses(200, 200, 200, 404),
    },
    {
      endpoint: 'GET /database/events',
      query: lastHour(),
      resource: 'foreign database',
      expected: statuses(404, 200, 200, 404),
    },
    {
      endpoint: 'GET /database/recommendations',
      resource: 'own database',
      expected: statuses(200, 200, 200, 404),
    },
    {
      endpoint: 'GET /database/recommendations',
      resource: 'foreign database',
      expected: statuses(404, 200, 200, 404),
    },
    {
      endpoint: 'GET /database/logs',
      resource: 'own database',
      expected: statuses(200, 200, 200, 404),
    },
    {
      endpoint: 'GET /database/logs',
      resource: 'foreign database',
      expected: statuses(404, 200, 200, 404),
    },
    {
      endpoint: 'GET /database/dependents',
      resource: 'own database',
      expected: statuses(200, 200, 200, 404),
    },
    {
      endpoint: 'GET /database/dependents',
      resource: 'foreign database',
      expected: statuses(404, 200, 200, 404),
    },
    {
      endpoint: 'GET /entity-databases',
      query: 'entityRef=system:default/order-processing',
      expected: statuses(200, 200, 200, 403),
    },
  ],
  'dr-status': [
    { endpoint: 'GET /systems', expected: statuses(200, 200, 200, 403) },
    {
      endpoint: 'GET /systems/export',
      query: 'format=csv',
      expected: statuses(200, 200, 200, 403),
    },
    { endpoint: 'GET /summary', expected: statuses(200, 200, 200, 403) },
    { endpoint: 'GET /region-map', expected: statuses(200, 200, 200, 403) },
    { endpoint: 'GET /blockers', expected: statuses(200, 200, 200, 403) },
    { endpoint: 'GET /changes', expected: statuses(200, 200, 200, 403) },
    {
      endpoint: 'GET /system',
      resource: 'own system',
      expected: statuses(200, 200, 200, 403),
    },
    {
      endpoint: 'GET /system',
      resource: 'foreign system',
      expected: statuses(404, 200, 200, 403),
    },
    {
      endpoint: 'GET /component',
      resource: 'own component',
      expected: statuses(200, 200, 200, 403),
    },
    {
      endpoint: 'GET /component',
      resource: 'foreign component',
      expected: statuses(404, 200, 200, 403),
    },
    {
      endpoint: 'GET /lag',
      query: lastHour(),
      resource: 'own system',
      expected: statuses(200, 200, 200, 403),
    },
    {
      endpoint: 'GET /lag',
      query: lastHour(),
      resource: 'foreign system',
      expected: statuses(404, 200, 200, 403),
    },
    {
      endpoint: 'GET /verdicts',
      query: lastHour(),
      resource: 'own system',
      expected: statuses(200, 200, 200, 403),
    },
    {
      endpoint: 'GET /verdicts',
      query: lastHour(),
      resource: 'foreign system',
      expected: statuses(404, 200, 200, 403),
    },
    {
      endpoint: 'GET /what-if/scenarios',
      expected: statuses(200, 200, 200, 403),
    },
    {
      endpoint: 'GET /what-if',
      query: 'region=us-east-1',
      expected: statuses(200, 200, 200, 403),
    },
    {
      endpoint: 'GET /what-if/document',
      query: 'region=us-east-1&format=markdown',
      expected: statuses(200, 200, 200, 403),
    },
    { endpoint: 'GET /drills', expected: statuses(200, 200, 200, 403) },
    {
      endpoint: 'POST /drills',
      of: 'own system',
      body: async () => drillPlan(subjects['own system'].value, OWN_TEAM),
      expected: statuses(201, 201, 403, 403),
    },
    {
      endpoint: 'POST /drills',
      of: 'foreign system',
      body: async () =>
        drillPlan(subjects['foreign system'].value, FOREIGN_TEAM),
      expected: statuses(404, 201, 403, 403),
    },
    {
      endpoint: 'GET /drills/{id}',
      resource: 'own drill',
      expected: statuses(200, 200, 200, 403),
    },
    {
      endpoint: 'GET /drills/{id}',
      resource: 'foreign drill',
      expected: statuses(404, 200, 200, 403),
    },
    {
      endpoint: 'POST /drills/{id}/events',
      resource: 'own drill',
      body: () => newNote(apis.platformEngineer, subjects['own drill'].value),
      expected: statuses(200, 200, 403, 403),
    },
    {
      endpoint: 'POST /drills/{id}/events',
      resource: 'foreign drill',
      body: () =>
        newNote(apis.platformEngineer, subjects['foreign drill'].value),
      expected: statuses(404, 200, 403, 403),
    },
    { endpoint: 'GET /ledger', expected: statuses(200, 200, 200, 403) },
    {
      endpoint: 'GET /ledger/export',
      query: 'format=csv',
      expected: statuses(403, 200, 200, 403),
    },
    {
      endpoint: 'GET /checklist',
      resource: 'own system',
      expected: statuses(200, 200, 200, 403),
    },
  ],
};

/** What stock plugins answer: the parts of the policy that are not about AWS. */
const STOCK: readonly (Row & { path: string })[] = [
  {
    endpoint: 'catalog entities',
    path: '/api/catalog/entities/by-query?limit=1',
    expected: statuses(200, 200, 200, 200),
  },
  {
    endpoint: 'scaffolder tasks',
    path: '/api/scaffolder/v2/tasks',
    expected: statuses(200, 200, 200, 403),
  },
  {
    endpoint: 'devtools config',
    path: '/api/devtools/config',
    expected: statuses(403, 200, 200, 403),
  },
];

const PERSONAS: readonly Persona[] = [
  'developer',
  'platformEngineer',
  'auditor',
  'nobody',
];

test.beforeAll(async ({}, testInfo) => {
  testInfo.setTimeout(180_000);
  const { baseURL } = testInfo.project.use;
  if (!baseURL) {
    throw new Error('The tests need the address of a portal in MERIDIAN_URL.');
  }
  const clientOf = async (persona: Persona) =>
    apiOf(baseURL, await signIn(baseURL, persona));
  apis = {
    developer: await clientOf('developer'),
    platformEngineer: await clientOf('platformEngineer'),
    auditor: await clientOf('auditor'),
    nobody: await clientOf('nobody'),
  };
  anonymous = await apiOf(baseURL, undefined);
  await waitForFirstScan(apis.platformEngineer);
  const api = apis.platformEngineer;
  const of = (name: Address['name'], value: string) => ({ name, value });
  const arnOwnedBy = async (owner: string) =>
    of('arn', await firstArn(api, { owner }));
  const databaseOwnedBy = async (owner: string) =>
    of('arn', await firstDatabase(api, { owner }));
  const own = await firstSystem(api, OWN_TEAM);
  const foreign = await firstSystem(api, FOREIGN_TEAM);
  subjects = {
    own: await arnOwnedBy(OWN_TEAM),
    foreign: await arnOwnedBy(FOREIGN_TEAM),
    'own database': await databaseOwnedBy(OWN_TEAM),
    'foreign database': await databaseOwnedBy(FOREIGN_TEAM),
    'own system': of('ref', own.systemRef),
    'foreign system': of('ref', foreign.systemRef),
    'own component': of('ref', own.componentRef),
    'foreign component': of('ref', foreign.componentRef),
    'own drill': of('id', await planDrill(api, own.systemRef, OWN_TEAM)),
    'foreign drill': of(
      'id',
      await planDrill(api, foreign.systemRef, FOREIGN_TEAM),
    ),
  };
});

test.afterAll(() => cancelDrills(apis.platformEngineer));

test('every endpoint of every plugin is in the table', () => {
  for (const folder of readdirSync(plugins)) {
    if (!folder.endsWith('-backend')) {
      continue;
    }
    const document = join(plugins, folder, 'src/schema/openapi.yaml');
    expect(
      existsSync(document),
      `${folder} describes its endpoints in openapi.yaml`,
    ).toBe(true);
    const pluginId = folder.replace(/-backend$/, '');
    const { paths }: { paths: Record<string, Record<string, object>> } = parse(
      readFileSync(document, 'utf8'),
    );
    const endpoints = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map(method => `${method.toUpperCase()} ${path}`),
    );
    const listed = new Set((TABLE[pluginId] ?? []).map(row => row.endpoint));
    expect([...listed].sort(), pluginId).toEqual(endpoints.sort());
  }
});

Object.entries(TABLE).forEach(([pluginId, rows]) =>
  rows.forEach(row => {
    const subject = row.resource ?? row.of;
    const about = subject ? ` of ${subject}` : '';
    test(`${pluginId} ${row.endpoint}${about}`, async () => {
      const actual: Partial<Record<Persona, number>> = {};
      for (const persona of PERSONAS) {
        actual[persona] = await send(apis[persona], pluginId, row);
      }
      expect(actual).toEqual(row.expected);
      expect(await send(anonymous, pluginId, row)).toBe(401);
    });
  }),
);

STOCK.forEach(row =>
  test(`stock: ${row.endpoint}`, async () => {
    const actual: Partial<Record<Persona, number>> = {};
    for (const persona of PERSONAS) {
      actual[persona] = (await apis[persona].get(row.path)).status();
    }
    expect(actual).toEqual(row.expected);
    expect((await anonymous.get(row.path)).status()).toBe(401);
  }),
);

test('no documented endpoint of a stock plugin answers without a token', async () => {
  for (const pluginId of ['catalog', 'scaffolder', 'search']) {
    const document = await apis.platformEngineer.get(
      `/api/${pluginId}/openapi.json`,
    );
    expect(document.status(), pluginId).toBe(200);
    const { paths }: { paths: Record<string, Record<string, object>> } =
      await document.json();
    for (const [path, operations] of Object.entries(paths)) {
      for (const method of Object.keys(operations)) {
        if (!['get', 'post', 'put', 'delete', 'patch'].includes(method)) {
          continue;
        }
        const url = `/api/${pluginId}${path.replace(/\{[^}]+\}/g, 'x')}`;
        const answer = await anonymous.fetch(url, { method });
        expect([401, 404], `${method} ${url}`).toContain(answer.status());
      }
    }
  }
});

test('somebody without a role finds nothing in the catalog', async () => {
  const answer = await apis.nobody.get('/api/catalog/entities/by-query');
  const { items }: { items: object[] } = await answer.json();
  expect(items).toEqual([]);
});

test('a developer finds only their own and shared AWS resources, in the catalog as in the inventory', async () => {
  const allowed = [
    'group:default/orders-team',
    'group:default/platform-engineering',
  ];
  const inventory: { items: { owner?: string }[] } = await (
    await apis.developer.get('/api/aws-inventory/resources?limit=500')
  ).json();
  expect(inventory.items.length).toBeGreaterThan(0);
  for (const { owner } of inventory.items) {
    expect(allowed).toContain(owner);
  }
  await expect
    .poll(
      async () => {
        const catalog: { items: { spec: { owner: string } }[] } = await (
          await apis.developer.get(
            '/api/catalog/entities/by-query?filter=kind=resource&limit=500',
          )
        ).json();
        const owners = [...new Set(catalog.items.map(it => it.spec.owner))];
        return owners.sort();
      },
      { timeout: 90_000 },
    )
    .toEqual([...allowed].sort());
});

test('counts tell a developer nothing about what they may not read', async () => {
  const summaryOf = async (api: APIRequestContext) =>
    (await api.get('/api/aws-inventory/resources/summary')).json();
  const own = await summaryOf(apis.developer);
  const all = await summaryOf(apis.platformEngineer);
  expect(own.totalCount).toBeLessThan(all.totalCount);
  expect(own.unownedCount).toBe(0);
  expect(all.unownedCount).toBeGreaterThan(0);
  expect(
    own.owners.map(({ value }: { value: string }) => value).sort(),
  ).toEqual([
    'group:default/orders-team',
    'group:default/platform-engineering',
  ]);
});

async function send(
  api: APIRequestContext,
  pluginId: string,
  row: Row,
): Promise<number> {
  const [method, path] = row.endpoint.split(' ');
  const about = row.resource && subjects[row.resource];
  const isInPath = about?.name === 'id';
  const query = [
    row.query,
    about && !isInPath && `${about.name}=${encodeURIComponent(about.value)}`,
  ]
    .filter(Boolean)
    .join('&');
  const answer = await api.fetch(
    `/api/${pluginId}${isInPath ? path.replace('{id}', about.value) : path}${
      query ? `?${query}` : ''
    }`,
    {
      method,
      data: typeof row.body === 'function' ? await row.body() : row.body,
    },
  );
  return answer.status();
}
