import { type APIRequestContext, expect, test } from '@playwright/test';
import { waitForFirstScan } from './support/inventory';
import { apiOf, signIn } from './support/people';

interface Entity {
  kind: string;
  metadata: {
    name: string;
    title?: string;
    annotations?: Record<string, string>;
  };
  spec: { type?: string; owner?: string };
  relations?: { type: string; targetRef: string }[];
}

let api: APIRequestContext;

test.beforeAll(async ({}, testInfo) => {
  testInfo.setTimeout(180_000);
  const { baseURL = '' } = testInfo.project.use;
  api = await apiOf(baseURL, await signIn(baseURL, 'platformEngineer'));
  await waitForFirstScan(api);
});

async function entities(filter: string): Promise<Entity[]> {
  const answer = await api.get('/api/catalog/entities/by-query', {
    params: { filter, limit: '500' },
  });
  expect(answer.status()).toBe(200);
  const { items }: { items: Entity[] } = await answer.json();
  return items;
}

test('the systems of the reference platform have their components', async () => {
  await expect
    .poll(
      async () => {
        const components = await entities('kind=component');
        return components.map(it => it.metadata.name).sort();
      },
      { timeout: 90_000 },
    )
    .toEqual(
      [
        'analytics-service',
        'authentication-service',
        'ci-cd',
        'data-pipeline',
        'developer-portal',
        'innovate-api',
        'innovate-web',
        'inventory-service',
        'observability',
        'order-service',
        'payment-service',
        'profile-service',
        'records-api',
        'reporting-service',
        'user-service',
      ].sort(),
    );
});

test('a component depends on the AWS resources that carry its tags', async () => {
  await expect
    .poll(
      async () => {
        const [component] = await entities(
          'kind=component,metadata.name=order-service',
        );
        return (component?.relations ?? []).filter(
          ({ type, targetRef }) =>
            type === 'dependsOn' && targetRef.startsWith('resource:'),
        ).length;
      },
      { timeout: 90_000 },
    )
    .toBeGreaterThan(0);
});

test('clusters of the same name in two Regions are two entities', async () => {
  await expect
    .poll(
      async () => {
        const clusters = await entities(
          'kind=resource,spec.type=AWS::EKS::Cluster',
        );
        return clusters
          .filter(it => it.metadata.title === 'production-eks-cluster')
          .map(it => it.metadata.annotations?.['meridian.aws/region'])
          .sort();
      },
      { timeout: 90_000 },
    )
    .toEqual(['us-east-1', 'us-west-2']);
});

test('a node group is part of its cluster', async () => {
  await expect
    .poll(
      async () => {
        const groups = await entities(
          'kind=resource,spec.type=AWS::EKS::Nodegroup',
        );
        return groups.length > 0
          ? groups.filter(
              ({ relations = [] }) =>
                !relations.some(({ type }) => type === 'partOf'),
            )
          : 'no node groups yet';
      },
      { timeout: 90_000 },
    )
    .toEqual([]);
});

test('what nobody owns is found under the group that says so', async () => {
  await expect
    .poll(
      async () =>
        (
          await entities(
            'kind=resource,relations.ownedBy=group:default/unowned',
          )
        ).length,
      { timeout: 90_000 },
    )
    .toBeGreaterThan(0);
});
