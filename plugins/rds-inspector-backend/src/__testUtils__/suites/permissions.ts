import type { Policy } from '@meridian/backend-test-utils';
import { LEGACY, RECORDS } from '../arns';
import { allGroups, get } from '../readers';
import { portal } from '../sharedPortal';

/** What those see who may read some databases, or none. */
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
      expect([path, (await portal().get(path)).status]).toEqual([path, 200]);
    }
    const statusesAs = (policy: Policy) =>
      portal().policy.as(policy, async () => {
        const statuses = new Set<number>();
        for (const path of paths) {
          statuses.add((await portal().get(path)).status);
        }
        return [...statuses];
      });
    expect(await statusesAs(developer)).toEqual([404]);
    expect(await statusesAs('nothing')).toEqual([404]);
  });

  it('let a denied database appear in no list and no count', async () => {
    await portal().policy.as(developer, async () => {
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
      const { text } = await portal().get(
        '/databases/export?format=csv&column=owner',
      );
      expect(new Set(text.trim().split('\r\n').slice(1))).toEqual(
        new Set(developer.owners),
      );
    });
  });

  it('refuse lists to who may read nothing, and say what is missing', async () => {
    await portal().policy.as('nothing', async () => {
      for (const path of [
        '/databases',
        '/databases/summary',
        '/databases/export?format=csv',
        '/findings',
        '/findings/export?format=json',
        '/checks',
        '/entity-databases?entityRef=component:default/records-api',
      ]) {
        const { status, body } = await portal().get(path);
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
    await portal().policy.as(developer, async () => {
      const denied = await portal().get(`/database?arn=${LEGACY}`);
      const missing = await portal().get(`/database?arn=${LEGACY}-x`);
      expect(shapeOf(denied)).toEqual(shapeOf(missing));
    });
  });
});
