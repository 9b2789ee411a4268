import {
  type BackendFeature,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  type Entity,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  type CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { createEmptyDatabases, provide } from '@meridian/backend-test-utils';
import { awsInventoryServiceRef } from '@meridian/plugin-aws-inventory-node';
import {
  inventoryResource,
  MemoryInventory,
} from './__testUtils__/MemoryInventory';
import { CONTENT_HASH_ANNOTATION } from './contentHash';
import { entityRefOf } from './entityName';
import { catalogModuleAwsInventory } from './module';
import { PROVIDER_LOCATION, toEntity, unownedGroupEntity } from './toEntity';

jest.setTimeout(120_000);

const databases = createEmptyDatabases();
type Database = Awaited<ReturnType<typeof databases.empty>>;

const OLD = '2026-01-01T08:00:00.000Z';
const UNOWNED = 'group:default/unowned';
const CLUSTER = 'arn:aws:rds:us-east-1:555566667777:cluster:orders';
const INSTANCE = 'arn:aws:rds:us-east-1:555566667777:db:orders-1';
const QUEUE = 'arn:aws:sqs:us-east-1:555566667777:orders';

const cluster = inventoryResource(CLUSTER, OLD, {
  type: 'AWS::RDS::DBCluster',
});
const instance = inventoryResource(INSTANCE, OLD, {
  relations: [{ relation: 'partOf', targetArn: CLUSTER }],
});
const queue = inventoryResource(QUEUE, OLD, { type: 'AWS::SQS::Queue' });

/** A catalog backend on the database, with more features. */
async function startCatalog(db: Database, features: BackendFeature[]) {
  const tasks = new Map<
    string,
    (signal: AbortSignal) => Promise<void> | void
  >();
  const scheduler = mockServices.scheduler.mock({
    createScheduledTaskRunner: () => ({
      run: async ({ id, fn }) => {
        tasks.set(id, fn);
      },
    }),
  });
  let catalog: CatalogService | undefined;
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      createBackendModule({
        pluginId: 'catalog',
        moduleId: 'test',
        register(env) {
          env.registerInit({
            deps: { service: catalogServiceRef },
            async init({ service }) {
              catalog = service;
            },
          });
        },
      }),
      mockServices.database.factory({ knex: db }),
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            providers: {
              awsInventory: {
                types: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
              },
            },
          },
        },
      }),
      scheduler.factory,
      ...features,
    ],
  });
  const entities = async () => {
    const answer = await catalog?.getEntities(
      {
        filter: {
          'metadata.annotations.backstage.io/managed-by-origin-location':
            PROVIDER_LOCATION,
        },
      },
      { credentials: mockCredentials.service() },
    );
    return new Map(
      (answer?.items ?? []).map(entity => [stringifyEntityRef(entity), entity]),
    );
  };
  return {
    stop: () => backend.stop(),
    takeOver: () =>
      tasks.get('aws-inventory-entities')?.(new AbortController().signal),
    /** The provider's entities that the catalog shows, once they are as expected. */
    async entitiesOnce(isExpected: (all: Map<string, Entity>) => boolean) {
      const end = Date.now() + 30_000;
      for (;;) {
        const all = await entities();
        if (isExpected(all)) {
          return all;
        }
        if (Date.now() > end) {
          throw new Error(
            `The catalog still shows ${JSON.stringify([...all.values()])}`,
          );
        }
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    },
  };
}

/** As the provider did it before it gave the catalog page after page. */
function fullMutationModule(entities: Entity[]) {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'earlier',
    register(env) {
      env.registerInit({
        deps: { processing: catalogProcessingExtensionPoint },
        async init({ processing }) {
          processing.addEntityProvider({
            getProviderName: () => 'aws-inventory',
            connect: connection =>
              connection.applyMutation({
                type: 'full',
                entities: entities.map(entity => ({
                  entity,
                  locationKey: PROVIDER_LOCATION,
                })),
              }),
          });
        },
      });
    },
  });
}

function inventoryModule(inventory: MemoryInventory) {
  return [
    catalogModuleAwsInventory,
    provide(awsInventoryServiceRef, inventory),
  ];
}

const hashOf = (entity?: Entity) =>
  entity?.metadata.annotations?.[CONTENT_HASH_ANNOTATION];

const shown = (entities: Map<string, Entity>) => [...entities.keys()].sort();

it('takes over a catalog that an earlier version filled, and keeps it on restart', async () => {
  const db = await databases.empty();
  const options = { isEntity: () => true, unownedGroup: UNOWNED };
  const earlier = await startCatalog(db, [
    fullMutationModule([
      unownedGroupEntity(UNOWNED),
      ...[cluster, instance, queue].map(it => toEntity(it, options)),
    ]),
  ]);
  const before = await earlier.entitiesOnce(({ size }) => size === 4);
  await earlier.stop();
  const inventory = new MemoryInventory();
  inventory.resources = [cluster, instance, queue];

  const updated = await startCatalog(db, inventoryModule(inventory));
  await updated.takeOver();
  const after = await updated.entitiesOnce(
    all => all.size === 3 && [...all.values()].every(hashOf),
  );
  expect(shown(after)).toEqual(
    [UNOWNED, entityRefOf(CLUSTER), entityRefOf(INSTANCE)].sort(),
  );
  for (const [ref, entity] of after) {
    expect(entity.metadata.uid).toBe(before.get(ref)?.metadata.uid);
  }
  expect(after.get(entityRefOf(INSTANCE))?.relations).toContainEqual(
    expect.objectContaining({
      type: RELATION_PART_OF,
      targetRef: entityRefOf(CLUSTER),
    }),
  );
  await updated.stop();
  const discoveries = () =>
    db('refresh_state').orderBy('entity_ref').pluck('last_discovery_at');
  const discoveredAt = await discoveries();

  const restarted = await startCatalog(db, inventoryModule(inventory));
  await restarted.takeOver();
  expect(await discoveries()).toEqual(discoveredAt);

  inventory.resources = [
    cluster,
    { ...instance, changedAt: OLD, deletedAt: OLD },
  ];
  await restarted.stop();
  const later = await startCatalog(db, inventoryModule(inventory));
  await later.takeOver();
  await later.entitiesOnce(all => !all.has(entityRefOf(INSTANCE)));
  await later.stop();
});
