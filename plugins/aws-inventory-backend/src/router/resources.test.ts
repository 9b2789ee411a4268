import { createEmptyDatabases } from '@meridian/backend-test-utils';
import type { InventoryResource } from '@meridian/plugin-aws-inventory-common';
import { arns, estateAws, estateCollector } from '../__testUtils__/estate';
import { startInventoryBackend } from '../__testUtils__/startInventoryBackend';

jest.setTimeout(60_000);

const databases = createEmptyDatabases();

let backend: Awaited<ReturnType<typeof startInventoryBackend>>;

beforeAll(async () => {
  backend = await startInventoryBackend({
    db: await databases.empty(),
    collectors: [estateCollector()],
    aws: estateAws(),
  });
  await backend.allScanned();
});

async function namesOf(query: string): Promise<string[]> {
  const { body, status } = await backend.api.get(`/resources${query}`);
  expect({ status, body }).toMatchObject({ status: 200 });
  return body.items.map(({ name }: InventoryResource) => name);
}

describe('GET /resources', () => {
  it.each([
    ['', ['orders', 'orders-db', 'payments-db', 'Scratch']],
    ['?direction=desc', ['Scratch', 'payments-db', 'orders-db', 'orders']],
    ['?type=AWS::RDS::DBCluster', ['orders']],
    [
      '?type=AWS::RDS::DBCluster&type=AWS::RDS::DBInstance&region=us-west-2',
      ['payments-db'],
    ],
    ['?accountId=444455556666', ['Scratch']],
    ['?environment=dev', ['Scratch']],
    ['?owner=group:default/orders-team', ['orders-db']],
    ['?system=order-processing', ['orders', 'orders-db']],
    ['?component=none', []],
    ['?state=modifying', ['payments-db']],
    ['?tag=tier=1', ['orders-db', 'payments-db']],
    ['?tag=tier&tag=owner=payments-team', ['payments-db']],
    ['?tag=tier=2', []],
    ['?text=order', ['orders', 'orders-db']],
    ['?text=PAYMENTS%20team', ['payments-db']],
    ['?text=us-west-2', ['payments-db']],
    [`?text=${arns.scratchDb}`, ['Scratch']],
    ['?text=%27%26%7C%21%28%29', []],
    ['?unowned=true', ['Scratch']],
    ['?unowned=false', ['orders', 'orders-db', 'payments-db']],
    ['?deleted=only', []],
    ['?changedSince=2100-01-01T00:00:00Z', []],
    ['?orderBy=type', ['orders', 'orders-db', 'payments-db', 'Scratch']],
    ['?orderBy=accountId', ['orders', 'orders-db', 'payments-db', 'Scratch']],
    ['?orderBy=owner', ['Scratch', 'orders', 'orders-db', 'payments-db']],
    ['?orderBy=state', ['payments-db', 'orders', 'orders-db', 'Scratch']],
  ])('%s finds %j', async (query, expected) => {
    expect(await namesOf(query)).toEqual(expected);
  });

  it('describes a resource with its age and where its facts are from', async () => {
    const { body } = await backend.api.get('/resources?text=orders-db');
    expect(body.items).toEqual([
      {
        arn: arns.ordersDb,
        type: 'AWS::RDS::DBInstance',
        name: 'orders-db',
        resourceId: 'orders-db',
        accountId: '111122223333',
        accountName: 'prod',
        region: 'us-east-1',
        owner: 'group:default/orders-team',
        system: 'order-processing',
        attribution: { owner: 'tag', system: 'tag' },
        state: 'available',
        tags: { owner: 'orders-team', system: 'order-processing', tier: '1' },
        createdAt: '2025-03-01T10:00:00.000Z',
        firstSeenAt: expect.any(String),
        observedAt: expect.any(String),
        changedAt: expect.any(String),
        freshness: { state: 'fresh', ageSeconds: expect.any(Number) },
        source: 'fake-estate',
      },
    ]);
  });

  it('tells as much of each resource as the view says', async () => {
    const named = async (query: string) => {
      const { body } = await backend.api.get(
        `/resources?text=orders-db${query}`,
      );
      const [{ attributes, volatile, relations, belongsTo }] = body.items;
      return { attributes, volatile, relations, belongsTo };
    };
    const relations = [{ relation: 'partOf', targetArn: arns.ordersCluster }];
    const belongsTo = arns.ordersCluster;
    expect(await named('&view=summary')).toEqual({});
    expect(await named('&view=relations')).toEqual({ relations, belongsTo });
    expect(await named('&view=full')).toEqual({
      attributes: { EngineVersion: '16.4' },
      volatile: { LatestRestorableTime: '2026-01-01T00:00:00.000Z' },
      relations,
      belongsTo,
    });
  });

  it.each([
    'name',
    'type',
    'region',
    'accountId',
    'owner',
    'state',
    'changedAt',
  ])('pages through the order by %s in both directions', async orderBy => {
    for (const direction of ['asc', 'desc']) {
      const query = `?orderBy=${orderBy}&direction=${direction}`;
      const all = await namesOf(query);
      const paged: string[] = [];
      let cursor = '';
      do {
        const { body } = await backend.api.get(
          `/resources${query}&limit=1${cursor}`,
        );
        paged.push(...body.items.map((r: InventoryResource) => r.name));
        cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
      } while (cursor && paged.length < 10);
      expect(paged).toEqual(all);
      expect(all).toHaveLength(4);
    }
  });

  it('refuses a cursor of another order', async () => {
    const { body } = await backend.api.get('/resources?limit=1');
    const response = await backend.api.get(
      `/resources?orderBy=type&cursor=${body.nextCursor}`,
    );
    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(
      /belongs to the order 'name asc'/,
    );
  });

  it.each([
    ['?cursor=bogus', /cursor is not one/],
    ['?cursor=WzFd', /cursor is not one/],
    ['?limit=0', /limit/],
    ['?limit=501', /limit/],
    ['?limit=ten', /limit/],
    ['?orderBy=colour', /orderBy/],
    ['?deleted=maybe', /deleted/],
    ['?view=everything', /view/],
    ['?view=full&limit=501', /limit/],
    ['?accountId=12', /accountId/],
    ['?unowned=perhaps', /unowned/],
    ['?colour=red', /colour/i],
    ['?changedSince=yesterday', /changedSince/],
    ['?changedSince=2026-02-31T00:00:00Z', /changedSince/],
    [`?text=${'x'.repeat(201)}`, /text/],
    ['?owner=a%00b', /NUL/],
    ['?tag=a%00b', /NUL/],
  ])('refuses %s', async (query, message) => {
    const { status, body } = await backend.api.get(`/resources${query}`);
    expect({ status, message: body.error?.message }).toEqual({
      status: 400,
      message: expect.stringMatching(message),
    });
  });

  it.each([
    ['time is none', ['2026-02-31T00:00:00Z', '1']],
    ['time is missing', ['1']],
    ['time is not alone', ['2026-02-28T00:00:00Z', 'orders', '1']],
    ['time has a NUL', ['2026-02-28T00:00:00Z\0', '1']],
    ['time is no text', [2026, '1']],
    ['resource is none', ['2026-02-28T00:00:00Z', 'arn:x']],
  ])('refuses a cursor whose %s', async (_what, position) => {
    const cursor = Buffer.from(
      JSON.stringify(['changedAt asc', ...position]),
    ).toString('base64url');
    const { status } = await backend.api.get(
      `/resources?orderBy=changedAt&cursor=${cursor}`,
    );
    expect(status).toBe(400);
  });

  it.each(['', 'broken', '10', '-1', '0.5'])(
    'refuses a cursor whose rank of a state is "%s"',
    async rank => {
      const cursor = Buffer.from(
        JSON.stringify(['state asc', rank, 'orders', '1']),
      ).toString('base64url');
      const { status } = await backend.api.get(
        `/resources?orderBy=state&cursor=${cursor}`,
      );
      expect(status).toBe(400);
    },
  );
});

describe('GET /resources/summary', () => {
  it('counts what matches by every facet', async () => {
    const { body } = await backend.api.get('/resources/summary');
    expect(body).toEqual({
      totalCount: 4,
      unownedCount: 1,
      types: [
        { value: 'AWS::RDS::DBInstance', count: 3 },
        { value: 'AWS::RDS::DBCluster', count: 1 },
      ],
      regions: [
        { value: 'us-east-1', count: 3 },
        { value: 'us-west-2', count: 1 },
      ],
      accounts: [
        { value: '111122223333', label: 'prod', count: 3 },
        { value: '444455556666', label: 'dev', count: 1 },
      ],
      environments: [{ value: 'dev', count: 1 }],
      owners: [
        { value: 'group:default/data-team', count: 1 },
        { value: 'group:default/orders-team', count: 1 },
        { value: 'group:default/payments-team', count: 1 },
      ],
      systems: [{ value: 'order-processing', count: 2 }],
      states: [
        { value: 'available', count: 2 },
        { value: 'modifying', count: 1 },
      ],
    });
  });

  it('is all zero where nothing matches', async () => {
    const { body } = await backend.api.get('/resources/summary?component=x');
    expect(body).toMatchObject({ totalCount: 0, unownedCount: 0, types: [] });
  });
});

describe('GET /resources/export', () => {
  it('writes CSV with the columns asked for', async () => {
    const response = await backend.api.get(
      '/resources/export?format=csv&column=name&column=tags&text=orders-db',
    );
    expect(response.headers['content-type']).toMatch('text/csv');
    expect(response.headers['content-disposition']).toMatch(
      'aws-resources.csv',
    );
    expect(response.text).toBe(
      'name,tags\r\norders-db,"{""tier"":""1"",""owner"":""orders-team"",""system"":""order-processing""}"\r\n',
    );
  });

  it('writes JSON in the order asked for', async () => {
    const { body } = await backend.api.get(
      '/resources/export?format=json&column=name&orderBy=name&direction=desc',
    );
    expect(body).toEqual([
      { name: 'Scratch' },
      { name: 'payments-db' },
      { name: 'orders-db' },
      { name: 'orders' },
    ]);
  });

  it.each(['', '?format=xml', '?format=csv&column=password'])(
    'refuses %j',
    async query => {
      const { status } = await backend.api.get(`/resources/export${query}`);
      expect(status).toBe(400);
    },
  );
});

describe('GET /resource', () => {
  it('tells everything, with relations in both directions', async () => {
    const { body } = await backend.api.get(`/resource?arn=${arns.ordersDb}`);
    expect(body).toMatchObject({
      arn: arns.ordersDb,
      attributes: { EngineVersion: '16.4' },
      volatile: { LatestRestorableTime: '2026-01-01T00:00:00.000Z' },
      related: [
        {
          relation: 'partOf',
          direction: 'outgoing',
          arn: arns.ordersCluster,
          name: 'orders',
          type: 'AWS::RDS::DBCluster',
        },
      ],
      relatedTruncated: false,
    });
    const cluster = await backend.api.get(
      `/resource?arn=${arns.ordersCluster}`,
    );
    expect(cluster.body.related).toEqual([
      expect.objectContaining({
        relation: 'partOf',
        direction: 'incoming',
        arn: arns.ordersDb,
        name: 'orders-db',
      }),
    ]);
  });

  it.each(['', '/history'])(
    'does not know %j of what is not there',
    async path => {
      const { status, body } = await backend.api.get(
        `/resource${path}?arn=arn:aws:sqs:us-east-1:111122223333:none`,
      );
      expect(status).toBe(404);
      expect(body.error.name).toBe('NotFoundError');
    },
  );

  it('asks for an ARN', async () => {
    expect((await backend.api.get('/resource')).status).toBe(400);
  });
});

describe('GET /resource/history and GET /changes', () => {
  it('tell what happened', async () => {
    const history = await backend.api.get(
      `/resource/history?arn=${arns.ordersDb}`,
    );
    expect(history.body.items).toEqual([
      {
        id: expect.any(String),
        arn: arns.ordersDb,
        type: 'AWS::RDS::DBInstance',
        name: 'orders-db',
        accountId: '111122223333',
        region: 'us-east-1',
        owner: 'group:default/orders-team',
        kind: 'appeared',
        changedAt: expect.any(String),
        changes: [],
      },
    ]);
    const changes = await backend.api.get('/changes?region=us-west-2');
    expect(changes.body.items).toEqual([
      expect.objectContaining({ arn: arns.paymentsDb, kind: 'appeared' }),
    ]);
  });

  it.each([
    ['appeared', 4],
    ['changed', 0],
    ['disappeared&kind=appeared', 4],
  ])('tell only of changes of the kind %s', async (kind, count) => {
    const { body } = await backend.api.get(`/changes?kind=${kind}`);
    expect(body.items).toHaveLength(count);
  });

  it('go on where the page before ended', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await backend.api.get(`/changes?limit=1${cursor}`);
      seen.push(...body.items.map(({ arn }: { arn: string }) => arn));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor && seen.length < 10);
    expect(seen.sort()).toEqual(Object.values(arns).sort());
  });

  it.each([
    '/changes?cursor=bogus',
    '/changes?changedSince=soon',
    '/changes?text=x',
    '/changes?kind=exploded',
    `/resource/history?arn=${arns.ordersDb}&cursor=bogus`,
  ])('refuse %s', async path => {
    expect((await backend.api.get(path)).status).toBe(400);
  });
});
