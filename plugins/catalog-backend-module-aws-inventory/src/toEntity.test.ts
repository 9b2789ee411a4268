import {
  DefaultNamespaceEntityPolicy,
  EntityPolicies,
  FieldFormatEntityPolicy,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import type { InventoryResource } from '@meridian/plugin-aws-inventory-common';
import { entityNameOf } from './entityName';
import { toEntity, unownedGroupEntity } from './toEntity';

const CLUSTER_EAST =
  'arn:aws:eks:us-east-1:555566667777:cluster/production-eks-cluster';

describe('entityNameOf', () => {
  it('differs for the same name in another Region or account', () => {
    const names = [
      CLUSTER_EAST,
      CLUSTER_EAST.replace('us-east-1', 'us-west-2'),
      CLUSTER_EAST.replace('555566667777', '444455556666'),
    ].map(entityNameOf);
    expect(new Set(names).size).toBe(3);
    expect(names[0]).toMatch(/^production-eks-cluster-[0-9a-f]{10}$/);
  });

  it.each([
    [
      'a name of 255 characters',
      `arn:aws:sqs:us-east-1:555566667777:${'q'.repeat(255)}`,
    ],
    [
      'characters that entities may not have',
      'arn:aws:lambda:us-east-1:555566667777:function:über$fn:PROD',
    ],
    ['nothing readable', 'arn:aws:x:us-east-1:555566667777:§'],
    ['dots at the ends', 'arn:aws:sqs:us-east-1:555566667777:..queue.fifo..'],
  ])('makes a valid name of %s', (_, arn) => {
    expect(entityNameOf(arn)).toMatch(/^[a-z0-9]([a-z0-9_.-]{0,61}[a-z0-9])?$/);
  });
});

describe('toEntity', () => {
  const resource: InventoryResource = {
    arn: CLUSTER_EAST,
    type: 'AWS::EKS::Cluster',
    name: 'production-eks-cluster',
    resourceId: 'production-eks-cluster',
    accountId: '555566667777',
    accountName: 'prod',
    region: 'us-east-1',
    environment: 'prod (main)',
    owner: 'group:default/platform-engineering',
    system: 'platform',
    component: 'ci-cd',
    firstSeenAt: '2026-11-20T10:00:00.000Z',
    observedAt: '2026-11-20T10:00:00.000Z',
    changedAt: '2026-11-20T10:00:00.000Z',
    freshness: { state: 'fresh', ageSeconds: 1 },
    source: 'eks-clusters',
  };
  const options = {
    isEntity: () => true,
    unownedGroup: 'group:default/unowned',
  };
  const policy = EntityPolicies.allOf([
    new SchemaValidEntityPolicy(),
    new DefaultNamespaceEntityPolicy(),
    new FieldFormatEntityPolicy(),
  ]);

  it('makes entities that the catalog accepts', async () => {
    for (const entity of [
      toEntity(resource, options),
      toEntity({ ...resource, owner: undefined, system: undefined }, options),
      unownedGroupEntity(options.unownedGroup),
    ]) {
      await expect(policy.enforce(entity)).resolves.toBeDefined();
    }
  });

  it('lets the component depend on it and says where it lives', () => {
    expect(toEntity(resource, options)).toMatchObject({
      metadata: {
        title: 'production-eks-cluster',
        annotations: {
          'meridian.aws/arn': CLUSTER_EAST,
          'meridian.aws/account-id': '555566667777',
          'meridian.aws/region': 'us-east-1',
          'meridian.aws/environment': 'prod (main)',
        },
      },
      spec: {
        type: 'AWS::EKS::Cluster',
        owner: 'group:default/platform-engineering',
        system: 'platform',
        dependencyOf: ['component:default/ci-cd'],
      },
    });
  });

  it('marks what nobody owns', () => {
    const entity = toEntity({ ...resource, owner: undefined }, options);
    expect(entity.spec.owner).toBe('group:default/unowned');
    expect(entity.metadata.labels).toMatchObject({
      'meridian.aws/unowned': 'true',
    });
  });
});
