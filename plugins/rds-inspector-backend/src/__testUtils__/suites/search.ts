import type {
  DatabaseGroup,
  DatabaseRow,
} from '@meridian/plugin-rds-inspector-common';
import { ORDERS, RECORDS } from '../arns';
import { allGroups, get } from '../readers';
import { portal } from '../sharedPortal';

/** What is listed, counted and exported, and how it is filtered, sorted and paged. */
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
    const { status, body } = await portal().get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body.error.message).toContain(sentence);
  });

  it('refuses a cursor of another order', async () => {
    const { nextCursor } = await get('/databases?limit=1&orderBy=name');
    const { status } = await portal().get(
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
    const { text } = await portal().get(
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
    const { body } = await portal().get(
      `/databases/export?format=json&column=name&rows=group&arn=${ORDERS}`,
    );
    expect(body).toHaveLength(8);
  });

  it('of findings hold as many as are listed', async () => {
    const { totalCount } = await get('/findings?severity=high&limit=1');
    const { text } = await portal().get(
      '/findings/export?format=csv&severity=high',
    );
    expect(text.trim().split('\r\n')).toHaveLength(totalCount + 1);
  });
});
