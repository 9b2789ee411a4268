import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { createEmptyDatabases } from '@meridian/backend-test-utils';
import { awsResourceConditions } from '@meridian/plugin-aws-inventory-node';
import { arns, estateAws, estateCollector } from '../__testUtils__/estate';
import {
  auditor,
  developer,
  permissionsOf,
  stranger,
} from '../__testUtils__/policies';
import { startInventoryBackend } from '../__testUtils__/startInventoryBackend';

jest.setTimeout(60_000);

type Conditions = PermissionCriteria<PermissionCondition<'aws-resource'>>;

const databases = createEmptyDatabases();

/** What the one who asks may do, which tests change. */
const permissions = mockServices.permissions.mock();
let backend: Awaited<ReturnType<typeof startInventoryBackend>>;

beforeAll(async () => {
  actAs(auditor());
  backend = await startInventoryBackend({
    db: await databases.empty(),
    collectors: [estateCollector()],
    aws: estateAws(),
    permissions,
  });
  await backend.allScanned();
});

function actAs(policy: ReturnType<typeof permissionsOf>): void {
  permissions.authorize.mockImplementation(policy.authorize);
  permissions.authorizeConditional.mockImplementation(
    policy.authorizeConditional,
  );
}

const RANGE = 'from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z';
const OWN = arns.ordersDb;
const FOREIGN = arns.paymentsDb;

const ENDPOINTS: Array<
  [method: 'get' | 'post', path: string, statuses: Record<string, number>]
> = [
  ['get', '/resources', { developer: 200, auditor: 200, stranger: 403 }],
  [
    'get',
    '/resources/summary',
    { developer: 200, auditor: 200, stranger: 403 },
  ],
  [
    'get',
    '/resources/export?format=csv',
    { developer: 200, auditor: 200, stranger: 403 },
  ],
  [
    'get',
    `/resource?arn=${OWN}`,
    { developer: 200, auditor: 200, stranger: 404 },
  ],
  [
    'get',
    `/resource?arn=${FOREIGN}`,
    { developer: 404, auditor: 200, stranger: 404 },
  ],
  [
    'get',
    `/resource/history?arn=${OWN}`,
    { developer: 200, auditor: 200, stranger: 404 },
  ],
  [
    'get',
    `/resource/history?arn=${FOREIGN}`,
    { developer: 404, auditor: 200, stranger: 404 },
  ],
  [
    'get',
    `/resource/metrics?arn=${OWN}&${RANGE}`,
    { developer: 200, auditor: 200, stranger: 404 },
  ],
  [
    'get',
    `/resource/metrics?arn=${FOREIGN}&${RANGE}`,
    { developer: 404, auditor: 200, stranger: 404 },
  ],
  ['get', '/metrics/summary', { developer: 200, auditor: 200, stranger: 403 }],
  ['get', '/changes', { developer: 200, auditor: 200, stranger: 403 }],
  ['get', '/coverage', { developer: 403, auditor: 200, stranger: 403 }],
  ['get', '/usage', { developer: 403, auditor: 200, stranger: 403 }],
  ['post', '/coverage/scan', { developer: 403, auditor: 403, stranger: 403 }],
];

describe.each([
  ['developer', developer],
  ['auditor', auditor],
  ['stranger', stranger],
])('a %s', (role, policy) => {
  beforeAll(() => actAs(policy()));

  it.each(ENDPOINTS)('%s %s', async (method, path, statuses) => {
    const { status, body } = await backend.api[method](path).send(
      method === 'post' ? {} : undefined,
    );
    expect({ status, body }).toMatchObject({ status: statuses[role] });
  });

  it.each(ENDPOINTS)('%s %s asks who it is', async (method, path) => {
    const { status } = await backend.api[method](path)
      .set('Authorization', mockCredentials.none.header())
      .send(method === 'post' ? {} : undefined);
    expect(status).toBe(401);
  });
});

describe('what conditions allow', () => {
  beforeAll(() => actAs(developer()));

  it('is all that is found, counted, exported and told of changes', async () => {
    const page = await backend.api.get('/resources?limit=1');
    expect(page.body).toEqual({
      items: [expect.objectContaining({ name: 'orders-db' })],
    });
    const summary = await backend.api.get('/resources/summary');
    expect(summary.body).toMatchObject({
      totalCount: 1,
      unownedCount: 0,
      owners: [{ value: 'group:default/orders-team', count: 1 }],
    });
    const csv = await backend.api.get(
      '/resources/export?format=csv&column=name',
    );
    expect(csv.text).toBe('name\r\norders-db\r\n');
    const changes = await backend.api.get('/changes');
    expect(changes.body.items).toEqual([
      expect.objectContaining({ arn: arns.ordersDb }),
    ]);
  });

  it('hides the names of related resources that may not be read', async () => {
    const { body } = await backend.api.get(`/resource?arn=${arns.ordersDb}`);
    expect(body.related).toEqual([
      { relation: 'partOf', direction: 'outgoing', arn: arns.ordersCluster },
    ]);
  });

  it('answers for what may not be read as for what is not there', async () => {
    const there = await backend.api.get(`/resource?arn=${FOREIGN}`);
    const notThere = await backend.api.get(`/resource?arn=${FOREIGN}x`);
    const shape = ({ body }: typeof there) => ({
      ...body.error,
      message: body.error.message.replace(/ arn:\S+/, ''),
      stack: undefined,
    });
    expect(shape(there)).toEqual(shape(notThere));
  });
});

describe('conditions that are put together', () => {
  const orders = awsResourceConditions.isOwnedBy({
    owners: ['group:default/orders-team'],
  });
  const data = awsResourceConditions.isOwnedBy({
    owners: ['group:default/data-team'],
  });

  const cases: Array<[string, Conditions, string[]]> = [
    ['anyOf', { anyOf: [orders, data] }, ['orders', 'orders-db']],
    ['allOf', { allOf: [orders, data] }, []],
    ['not', { not: orders }, ['orders', 'payments-db', 'Scratch']],
    [
      'not anyOf',
      { not: { anyOf: [orders, data] } },
      ['payments-db', 'Scratch'],
    ],
  ];

  it.each(cases)('by %s', async (_title, conditions, expected) => {
    actAs(permissionsOf([], conditions));
    const { body } = await backend.api.get('/resources');
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(
      expected,
    );
  });
});

describe('audit events', () => {
  beforeEach(() => {
    backend.auditor.createEvent.mockClear();
    backend.auditEvent.success.mockClear();
    backend.auditEvent.fail.mockClear();
  });

  it.each([
    [`/resource?arn=${OWN}`, 'resource-fetch', 'low'],
    [`/resource/history?arn=${OWN}`, 'resource-fetch', 'low'],
    ['/resources/export?format=csv', 'resources-export', 'medium'],
    ['/coverage', 'coverage-fetch', 'low'],
    ['/usage', 'usage-fetch', 'low'],
  ])('are written of %s', async (path, eventId, severityLevel) => {
    actAs(auditor());
    await backend.api.get(path);
    expect(backend.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId, severityLevel }),
    );
    expect(backend.auditEvent.success).toHaveBeenCalledTimes(1);
  });

  it('are written of what is denied, and not of an ordinary search', async () => {
    actAs(stranger());
    await backend.api.get('/resources');
    expect(backend.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'resources-search' }),
    );
    expect(backend.auditEvent.fail).toHaveBeenCalledTimes(1);

    backend.auditor.createEvent.mockClear();
    actAs(auditor());
    await backend.api.get('/resources');
    expect(backend.auditor.createEvent).not.toHaveBeenCalled();
  });
});
