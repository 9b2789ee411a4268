import { RDSClient, SwitchoverGlobalClusterCommand } from '@aws-sdk/client-rds';
import {
  ACCOUNTS,
  createEmptyDatabases,
  startSandbox,
  type Sandbox,
} from '@meridian/backend-test-utils';
import type {
  LagSeries,
  SystemRow,
  WhatIfResult,
} from '@meridian/plugin-dr-status-common';
import { readSandboxCatalog } from './__testUtils__/sandboxCatalog';
import { share } from './__testUtils__/sharedPortal';
import { startPortal } from './__testUtils__/startPortal';
// Before the tests of this file, which change roles.
import './__testUtils__/suites/planted';

jest.setTimeout(240_000);

const databases = createEmptyDatabases();
const GLOBAL_CLUSTER = `arn:aws:rds::${ACCOUNTS.prod}:global-cluster:analytics-global`;
const ANALYTICS = 'system:default/analytics';
const ORDERS = 'system:default/order-processing';
/** Of what hangs an attempt takes ten seconds. How long an answer takes otherwise, the benchmark tells. */
const SHORTER_THAN_HANGING_MILLISECONDS = 5_000;
/** How far the sandbox is behind at first, so that there is a past to change roles in. */
const BEHIND_SECONDS = 600;

let sandbox: Sandbox;
let portal: Awaited<ReturnType<typeof startPortal>>;

beforeAll(async () => {
  sandbox = await startSandbox();
  await sandbox.control('PUT', 'clock', { offsetSeconds: -BEHIND_SECONDS });
  portal = await startPortal(databases, {
    entities: await readSandboxCatalog(sandbox.url),
  });
  share({ sandbox, portal });
  await portal.allScanned();
  await portal.scan('cloudwatch-metrics');
  await portal.assess();
}, 240_000);

afterAll(async () => {
  await portal?.stop();
  await sandbox?.stop();
});

/** A range that ends now. */
function lastHour(): string {
  const to = Date.now();
  const from = new Date(to - 3_600_000).toISOString();
  return `from=${from}&to=${new Date(to).toISOString()}`;
}

describe('the HTTP API', () => {
  it('answers lists, sums and one system', async () => {
    const page = await portal.read('/systems');
    expect(page).toMatchObject({
      totalCount: 6,
      state: { isStale: false, unreadable: [] },
    });
    const summary = await portal.read('/summary');
    expect(summary.totalCount).toBe(6);
    const { 'not-met': notMet, unknown } = summary.byVerdict;
    expect(notMet + unknown).toBe(6);
    expect(summary.facets.tier.length).toBeGreaterThan(1);
    const [worst] = page.items;
    const system = await portal.read(`/system?ref=${worst.entityRef}`);
    expect(system.row).toEqual({
      ...worst,
      ages: expect.objectContaining({
        oldestObservedAt: worst.ages.oldestObservedAt,
      }),
    });
    expect(system.stores.length).toBeGreaterThan(0);
    const component = await portal.read(
      `/component?ref=${system.components[0].entityRef}`,
    );
    expect(component.row.systemRef).toBe(worst.entityRef);
  });

  it('filters, sorts and pages', async () => {
    const titles = (items: SystemRow[]) => items.map(({ title }) => title);
    const all = titles((await portal.read('/systems?orderBy=name')).items);
    expect(all).toEqual([...all].sort());
    const paged: string[] = [];
    let cursor = '';
    do {
      const page = await portal.read(
        `/systems?orderBy=name&limit=4${cursor && `&cursor=${cursor}`}`,
      );
      paged.push(...titles(page.items));
      cursor = page.nextCursor ?? '';
    } while (cursor);
    expect(paged).toEqual(all);
    for (const order of [
      'worst',
      'rpoMargin',
      'rtoMargin',
      'blockers',
      'lastDrill',
    ]) {
      const first = await portal.read(`/systems?orderBy=${order}&limit=3`);
      const second = await portal.read(
        `/systems?orderBy=${order}&limit=3&cursor=${first.nextCursor}`,
      );
      expect(titles([...first.items, ...second.items]).sort()).toEqual(all);
    }
    const blocked = await portal.read('/systems?verdict=not-met&blocked=true');
    expect(blocked.totalCount).toBe(blocked.items.length);
    expect(blocked.totalCount).toBeGreaterThan(0);
    const found = await portal.read('/systems?text=order%20processing');
    expect(titles(found.items)).toEqual(['Order processing']);
  });

  it('exports what is shown', async () => {
    const { text, headers } = await portal
      .get('/systems/export?format=csv&column=name&column=rpoVerdict')
      .expect(200);
    expect(headers['content-disposition']).toContain('recovery-systems.csv');
    expect(text.split('\r\n')).toHaveLength(8);
    expect(text).toMatch(/^order-processing,met$/m);
    const document = await portal
      .get('/what-if/document?region=us-east-1&format=markdown')
      .expect(200);
    expect(document.headers['content-type']).toContain('text/markdown');
    expect(document.text).toContain('us-east-1');
    for (const format of ['csv', 'json']) {
      await portal
        .get(`/what-if/document?region=us-east-1&format=${format}`)
        .expect(200);
    }
  });

  it('says what the loss of a Region or a zone would mean', async () => {
    const { items } = await portal.read('/what-if/scenarios');
    expect(items).toContainEqual({
      kind: 'region',
      region: 'us-east-1',
      systemCount: 6,
    });
    for (const { region, zone } of items) {
      const { result }: { result: WhatIfResult } = await portal.read(
        `/what-if?region=${region}${zone ? `&zone=${zone}` : ''}`,
      );
      const sum = Object.values(result.totals).reduce((a, b) => a + b, 0);
      expect(sum).toBe(6);
    }
    const map = await portal.read('/region-map');
    expect(map.edges.length).toBeGreaterThan(3);
    expect(map.isPartial).toBe(false);
    expect(map.traffic.length).toBeGreaterThan(0);
  });

  it.each([
    ['/system?ref=system:default/nobody', 404, 'There is no system'],
    ['/system?ref=component:default/orders', 400, 'is no System'],
    ['/system?ref=system:', 400, 'is no entity reference'],
    ['/component?ref=component:default/nobody', 404, 'There is no component'],
    ['/systems?verdict=good', 400, 'must be equal to one of'],
    ['/systems?limit=0', 400, '1'],
    ['/systems?cursor=nonsense', 400, 'cursor'],
    ['/changes?hours=200', 400, '168'],
    [`/lag?${lastHour()}`, 400, "either 'ref'"],
    [`/lag?arn=orders-table&${lastHour()}`, 400, 'is no ARN'],
    [
      `/lag?arn=arn:aws:dynamodb:us-east-1:111122223333:table/none&${lastHour()}`,
      404,
      'There is no store',
    ],
    [
      `/verdicts?ref=${ORDERS}&from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z`,
      400,
      'wrong way round',
    ],
    [
      `/verdicts?ref=${ORDERS}&from=2020-02-01T00:00:00Z&to=2026-01-01T00:00:00Z`,
      400,
      'too long',
    ],
    ['/what-if?region=eu-west-1', 404, 'No system has anything in eu-west-1'],
    ['/what-if?region=us-east-1&zone=us-west-2a', 400, 'is not in us-east-1'],
    ['/what-if?region=the-moon', 400, 'must match pattern'],
  ])('refuses %s with %d', async (path, status, sentence) => {
    const response = await portal.get(path);
    expect([response.status, response.body.error.message]).toEqual([
      status,
      expect.stringContaining(sentence),
    ]);
  });
});

describe('what somebody may not read', () => {
  const OWNER = 'group:default/orders-team';
  const asOwner = <T>(act: () => Promise<T>) =>
    portal.policy.as({ owners: [OWNER] }, act);

  it('is in no row, count or facet', async () => {
    await asOwner(async () => {
      const page = await portal.read('/systems');
      expect(page.totalCount).toBe(1);
      expect(page.items).toMatchObject([{ entityRef: ORDERS, owner: OWNER }]);
      const { totalCount, facets } = await portal.read('/summary');
      expect(totalCount).toBe(1);
      expect(facets.owner).toEqual([{ value: OWNER, count: 1 }]);
      expect(await portal.read('/blockers')).toMatchObject({
        items: [],
        isPartial: true,
      });
    });
  });

  it('is answered as what is not there', async () => {
    const statuses = await asOwner(async () => [
      (await portal.get(`/system?ref=${ANALYTICS}`)).status,
      (await portal.get('/component?ref=component:default/records-api')).status,
      (await portal.get(`/lag?ref=${ANALYTICS}&${lastHour()}`)).status,
      (await portal.get(`/lag?arn=${GLOBAL_CLUSTER}&${lastHour()}`)).status,
      (await portal.get(`/verdicts?ref=${ANALYTICS}&${lastHour()}`)).status,
    ]);
    expect(statuses).toEqual([404, 404, 404, 404, 404]);
  });

  it('is cut out of what a loss would mean, with its totals', async () => {
    const whole = await portal.read('/what-if?region=us-east-1');
    const { result, isPartial } = await asOwner(() =>
      portal.read('/what-if?region=us-east-1'),
    );
    expect([whole.isPartial, isPartial]).toEqual([false, true]);
    expect(whole.result.systems).toHaveLength(6);
    expect(result.systems.map((one: SystemRow) => one.entityRef)).toEqual([
      ORDERS,
    ]);
    const sum = Object.values<number>(result.totals).reduce((a, b) => a + b, 0);
    expect(sum).toBe(1);
    expect(result.capacity).toEqual([]);
    expect(JSON.stringify(result)).not.toContain('analytics');
    expect(JSON.stringify(result)).not.toContain('records-api');
  });

  it('is not drawn on the map, or named in the tree', async () => {
    await asOwner(async () => {
      const map = await portal.read('/region-map');
      expect(map.isPartial).toBe(true);
      expect(JSON.stringify(map)).not.toContain('analytics');
      const { tree } = await portal.read(`/system?ref=${ORDERS}`);
      expect(JSON.stringify(tree)).not.toContain('analytics');
    });
  });

  it('is all of it for those without the permission', async () => {
    const statuses = await portal.policy.as('nothing', async () => [
      (await portal.get('/systems')).status,
      (await portal.get('/what-if?region=us-east-1')).status,
      (await portal.get(`/system?ref=${ORDERS}`)).status,
    ]);
    expect(statuses).toEqual([403, 403, 403]);
  });
});

describe('a switchover in AWS', () => {
  it('is followed by the next collection, with a history that goes on', async () => {
    const before = await portal.read(`/system?ref=${ANALYTICS}`);
    const storeBefore = before.stores.find(
      ({ arn }: { arn: string }) => arn === GLOBAL_CLUSTER,
    );
    expect(storeBefore.primaryRegion).toBe('us-east-1');
    const rds = new RDSClient({
      region: 'us-east-1',
      credentials: { accessKeyId: ACCOUNTS.prod, secretAccessKey: 'any' },
    });
    await rds.send(
      new SwitchoverGlobalClusterCommand({
        GlobalClusterIdentifier: 'analytics-global',
        TargetDbClusterIdentifier: `arn:aws:rds:us-west-2:${ACCOUNTS.prod}:cluster:analytics-prod-west`,
      }),
    );
    rds.destroy();
    await sandbox.control('PUT', 'clock', { offsetSeconds: 0 });
    await portal.scan('rds-global-clusters');
    await portal.scan('rds-db-clusters');
    await portal.scan('cloudwatch-metrics');
    await portal.assess();

    const after = await portal.read(`/system?ref=${ANALYTICS}`);
    const store = after.stores.find(
      ({ arn }: { arn: string }) => arn === GLOBAL_CLUSTER,
    );
    expect(store.primaryRegion).toBe('us-west-2');
    const copy = store.copies.find(
      ({ region }: { region: string }) => region === 'us-east-1',
    );
    expect(copy.lagSeconds).toBeGreaterThan(0);
    expect(copy.unknown).toBeUndefined();
    const { series }: { series: LagSeries[] } = await portal.read(
      `/lag?arn=${GLOBAL_CLUSTER}&${lastHour()}`,
    );
    expect(series.map(({ region }) => region).sort()).toEqual([
      'us-east-1',
      'us-west-2',
    ]);
    for (const one of series) expect(one.points.length).toBeGreaterThan(0);
    const { points } = await portal.read(
      `/verdicts?ref=${ANALYTICS}&${lastHour()}`,
    );
    expect(points.length).toBeGreaterThan(0);
  });
});

describe('with us-east-1 hanging', () => {
  afterAll(() => sandbox.control('DELETE', 'faults'));

  it('answers without waiting for it, and is honest about ages', async () => {
    const { row: before }: { row: SystemRow } = await portal.read(
      `/system?ref=${ORDERS}`,
    );
    expect(before.rpo.verdict).toBe('met');
    await sandbox.control('POST', 'faults', {
      match: { region: 'us-east-1' },
      kind: 'hang',
    });
    await portal.inventory('scan_targets').update({
      next_attempt_at: new Date(),
    });
    const read = async () => {
      for (const path of ['/systems', '/summary', '/region-map', '/changes']) {
        const start = performance.now();
        const { state } = await portal.read(path);
        expect(performance.now() - start).toBeLessThan(
          SHORTER_THAN_HANGING_MILLISECONDS,
        );
        expect(state.assessedAt).toBeDefined();
      }
      const { items } = await portal.read('/systems');
      return items.find((one: SystemRow) => one.entityRef === ORDERS);
    };
    const meanwhile: SystemRow = await read();
    expect(meanwhile.ages.oldestObservedAt).toBe(before.ages.oldestObservedAt);
    expect(meanwhile.ages.oldestAgeSeconds).toBeGreaterThanOrEqual(
      before.ages.oldestAgeSeconds ?? 0,
    );

    // As it is when nothing was measured for twenty minutes.
    await portal
      .inventory('metric_points')
      .where('time', '>', new Date(Date.now() - 1_200_000))
      .delete();
    await portal.assess();
    const later: SystemRow = await read();
    expect(later.rpo.verdict).toBe('unknown');
    expect(later.ages.staleCount).toBeGreaterThan(0);
    expect(later.unknowns).toContainEqual(
      expect.objectContaining({ reason: 'stale' }),
    );
  });
});
