import { mockServices } from '@backstage/backend-test-utils';
import type { InventoryResource } from '@meridian/plugin-aws-inventory-common';
import { AwsInventoryEntityProvider } from './AwsInventoryEntityProvider';
import { MemoryCatalog } from './__testUtils__/MemoryCatalog';
import {
  coverageOf,
  inventoryResource,
  MemoryInventory,
} from './__testUtils__/MemoryInventory';
import { entityRefOf } from './entityName';
import { toEntity } from './toEntity';

const CLUSTER = 'arn:aws:rds:us-east-1:555566667777:cluster:orders';
const FIRST = 'arn:aws:rds:us-east-1:555566667777:db:orders-1';
const SECOND = 'arn:aws:rds:us-east-1:555566667777:db:orders-2';
const SUBNET = 'arn:aws:ec2:us-east-1:555566667777:subnet/s-1';
const UNOWNED = 'group:default/unowned';

const CLUSTER_TYPE = { type: 'AWS::RDS::DBCluster' };
const PART_OF_CLUSTER: Partial<InventoryResource> = {
  relations: [
    { relation: 'partOf', targetArn: CLUSTER },
    { relation: 'dependsOn', targetArn: SUBNET },
  ],
};

// Long before the runs, so that the catalog has settled.
const OLD = '2026-11-20T08:00:00.000Z';

function setUp() {
  const inventory = new MemoryInventory();
  const catalog = new MemoryCatalog();
  let now = new Date('2026-11-20T12:00:00.000Z');
  /** A process that starts. */
  const start = (
    types = ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
    runTask: (task: (signal: AbortSignal) => unknown) => void = () => {},
  ) => {
    const provider = new AwsInventoryEntityProvider({
      auth: mockServices.auth(),
      catalog: catalog.service,
      inventory,
      logger: mockServices.logger.mock(),
      config: {
        types,
        unownedGroup: UNOWNED,
        schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
        lookBackMilliseconds: 10 * 60_000,
      },
      taskRunner: { run: async ({ fn }) => runTask(fn) },
      now: () => now,
      pollSeconds: 0,
    });
    return {
      provider,
      update: (signal?: AbortSignal) => provider.update(catalog, signal),
    };
  };
  return {
    inventory,
    catalog,
    start,
    setNow: (time: string) => {
      now = new Date(time);
    },
  };
}

describe('the first run of a process', () => {
  it('gives the catalog every page, with relations to later pages, and the group of the unowned', async () => {
    const { inventory, catalog, start } = setUp();
    inventory.resources = [
      inventoryResource(FIRST, OLD, PART_OF_CLUSTER),
      inventoryResource(SECOND, '2026-11-20T08:01:00.000Z'),
      inventoryResource(CLUSTER, '2026-11-20T08:02:00.000Z', CLUSTER_TYPE),
    ];

    await start().update();

    expect(catalog.takeMutations()).toEqual({
      added: [
        UNOWNED,
        entityRefOf(FIRST),
        entityRefOf(SECOND),
        entityRefOf(CLUSTER),
      ],
      removed: [],
    });
    const { spec } = catalog.get(entityRefOf(FIRST)) ?? {};
    expect(spec).toMatchObject({
      owner: UNOWNED,
      partOf: [entityRefOf(CLUSTER)],
    });
    expect(spec?.dependsOn).toBeUndefined();
  });

  it('waits until everything was read once', async () => {
    const { inventory, catalog, start, setNow } = setUp();
    inventory.resources = [inventoryResource(FIRST, OLD)];
    inventory.coverage = [
      coverageOf('AWS::RDS::DBInstance'),
      coverageOf('AWS::RDS::DBCluster', {
        outcome: 'pending',
        lastAttemptAt: undefined,
      }),
    ];

    const taken = start().update();
    await new Promise(setImmediate);
    expect(catalog.takeMutations()).toEqual({ added: [], removed: [] });
    inventory.coverage = [coverageOf('AWS::RDS::DBInstance')];
    setNow('2026-11-20T12:00:01.000Z');
    await taken;

    expect(catalog.takeMutations().added).toContain(entityRefOf(FIRST));
  });

  it('never holds more than a page of entities', async () => {
    const { inventory, catalog, start } = setUp();
    inventory.resources = Array.from({ length: 9 }, (_, index) =>
      inventoryResource(`${FIRST}${index}`, OLD),
    );

    await start().update();

    expect(
      catalog.mutations.map(mutation =>
        mutation.type === 'delta' ? mutation.added.length : 'all',
      ),
    ).toEqual([1, 2, 2, 2, 2, 1]);
  });

  it('gives nothing to a catalog that shows all of it', async () => {
    const { inventory, catalog, start } = setUp();
    inventory.resources = [
      inventoryResource(FIRST, OLD, PART_OF_CLUSTER),
      inventoryResource(SECOND, OLD),
      inventoryResource(CLUSTER, OLD, CLUSTER_TYPE),
    ];
    await start().update();
    catalog.takeMutations();

    await start().update();

    expect(catalog.mutations).toEqual([]);
  });

  it('gives what has another content than the catalog shows', async () => {
    const { inventory, catalog, start } = setUp();
    const first = inventoryResource(FIRST, OLD);
    const second = inventoryResource(SECOND, OLD);
    inventory.resources = [first, second];
    await start().update();
    catalog.takeMutations();
    inventory.resources = [first, { ...second, owner: 'group:default/orders' }];

    await start().update();

    expect(catalog.takeMutations()).toEqual({
      added: [entityRefOf(SECOND)],
      removed: [],
    });
  });

  it('gives what is equal but changed lately: what the catalog shows may be outdated', async () => {
    const { inventory, catalog, start, setNow } = setUp();
    inventory.resources = [inventoryResource(FIRST, OLD)];
    await start().update();
    catalog.takeMutations();

    setNow('2026-11-20T08:30:00.000Z');
    await start().update();

    expect(catalog.takeMutations()).toEqual({
      added: [entityRefOf(FIRST)],
      removed: [],
    });
  });

  it('gives entities without a hash again, as an earlier version made them', async () => {
    const { inventory, catalog, start } = setUp();
    const first = inventoryResource(FIRST, OLD);
    inventory.resources = [first];
    catalog.show(
      toEntity(first, { isEntity: () => true, unownedGroup: UNOWNED }),
    );

    await start().update();

    expect(catalog.takeMutations()).toEqual({
      added: [UNOWNED, entityRefOf(FIRST)],
      removed: [],
    });
  });

  it('removes entities of types that are not configured any more', async () => {
    const { inventory, catalog, start } = setUp();
    inventory.resources = [
      inventoryResource(FIRST, OLD, PART_OF_CLUSTER),
      inventoryResource(CLUSTER, OLD, CLUSTER_TYPE),
    ];
    await start().update();
    catalog.takeMutations();

    await start(['AWS::RDS::DBInstance']).update();

    expect(catalog.takeMutations()).toEqual({
      added: [entityRefOf(FIRST)],
      removed: [entityRefOf(CLUSTER)],
    });
    expect(catalog.get(entityRefOf(FIRST))?.spec?.partOf).toBeUndefined();
  });

  it('removes what the inventory says is gone, and keeps what it does not know', async () => {
    const { inventory, catalog, start } = setUp();
    const first = inventoryResource(FIRST, OLD);
    inventory.resources = [
      first,
      inventoryResource(SECOND, OLD),
      inventoryResource(CLUSTER, OLD, CLUSTER_TYPE),
    ];
    await start().update();
    catalog.takeMutations();
    inventory.resources = [
      first,
      inventoryResource(SECOND, '2026-11-20T09:00:00.000Z', {
        deletedAt: '2026-11-20T09:00:00.000Z',
      }),
    ];

    await start().update();

    expect(catalog.takeMutations()).toEqual({
      added: [],
      removed: [entityRefOf(SECOND)],
    });
    expect(catalog.get(entityRefOf(CLUSTER))).toBeDefined();
  });

  it('changes nothing while the inventory holds nothing of the configured types', async () => {
    const { inventory, catalog, start } = setUp();
    inventory.resources = [inventoryResource(FIRST, OLD)];
    await start().update();
    catalog.takeMutations();
    inventory.resources = [];

    await start().update();

    expect(catalog.mutations).toEqual([]);
  });

  it.each(['summary', 'relations'] as const)(
    'removes nothing when the inventory fails at a later page of %s, and starts over',
    async view => {
      const { inventory, catalog, start } = setUp();
      inventory.resources = [
        inventoryResource(FIRST, OLD),
        inventoryResource(SECOND, OLD),
        inventoryResource(CLUSTER, OLD, CLUSTER_TYPE),
      ];
      await start().update();
      catalog.takeMutations();
      inventory.beforeSearch = query => {
        if (query.cursor && query.view === view) {
          throw new Error('connection reset');
        }
      };
      const types = ['AWS::RDS::DBInstance'];
      inventory.resources.push(inventoryResource(`${FIRST}0`, OLD));
      const { update } = start(types);

      await expect(update()).rejects.toThrow('connection reset');
      expect(catalog.takeMutations().removed).toEqual([]);

      inventory.beforeSearch = () => {};
      await update();
      expect(catalog.takeMutations().removed).toEqual([entityRefOf(CLUSTER)]);
    },
  );

  it('changes nothing when the catalog cannot be read', async () => {
    const { inventory, catalog, start } = setUp();
    inventory.resources = [inventoryResource(FIRST, OLD)];
    catalog.beforeRead = () => {
      throw new Error('503 Service Unavailable');
    };

    await expect(start().update()).rejects.toThrow('503 Service Unavailable');
    expect(catalog.mutations).toEqual([]);
  });

  it('is tried again soon when it failed, whatever the schedule', async () => {
    const { inventory, catalog, start } = setUp();
    inventory.resources = [inventoryResource(FIRST, OLD)];
    let failures = 0;
    catalog.beforeRead = () => {
      if (failures++ === 0) throw new Error('503 Service Unavailable');
    };
    let task: ((signal: AbortSignal) => unknown) | undefined;
    await start(undefined, fn => {
      task = fn;
    }).provider.connect(catalog);

    await task?.(new AbortController().signal);

    expect(catalog.takeMutations().added).toEqual([
      UNOWNED,
      entityRefOf(FIRST),
    ]);
  });
});

describe('later runs', () => {
  it('take over each change once, and remove what is gone', async () => {
    const { inventory, catalog, start, setNow } = setUp();
    inventory.resources = [inventoryResource(FIRST, OLD)];
    const { update } = start();
    await update();
    catalog.takeMutations();
    await update();
    expect(catalog.mutations).toEqual([]);

    inventory.resources = [
      inventoryResource(FIRST, '2026-11-20T12:00:10.000Z', {
        deletedAt: '2026-11-20T12:00:10.000Z',
      }),
      inventoryResource(SECOND, '2026-11-20T12:00:10.000Z'),
    ];
    setNow('2026-11-20T12:00:30.000Z');
    await update();
    setNow('2026-11-20T12:01:00.000Z');
    await update();

    expect(catalog.takeMutations()).toEqual({
      added: [entityRefOf(SECOND)],
      removed: [entityRefOf(FIRST)],
    });
  });

  it('see what a scan stores minutes after it started', async () => {
    const { inventory, catalog, start, setNow } = setUp();
    inventory.resources = [inventoryResource(FIRST, OLD)];
    const { update } = start();
    await update();
    inventory.resources.push(
      inventoryResource(SECOND, '2026-11-20T12:04:00.000Z'),
    );
    setNow('2026-11-20T12:04:30.000Z');
    await update();
    catalog.takeMutations();

    inventory.resources[0] = inventoryResource(
      FIRST,
      '2026-11-20T12:00:01.000Z',
      { deletedAt: '2026-11-20T12:00:01.000Z' },
    );
    setNow('2026-11-20T12:05:00.000Z');
    await update();

    expect(catalog.takeMutations()).toEqual({
      added: [],
      removed: [entityRefOf(FIRST)],
    });
  });

  it('relate what appears to what appears on later pages', async () => {
    const { inventory, catalog, start, setNow } = setUp();
    inventory.resources = [inventoryResource(`${FIRST}0`, OLD)];
    const { update } = start();
    await update();
    inventory.resources.push(
      inventoryResource(FIRST, '2026-11-20T12:00:01.000Z', PART_OF_CLUSTER),
      inventoryResource(SECOND, '2026-11-20T12:00:02.000Z'),
      inventoryResource(CLUSTER, '2026-11-20T12:00:03.000Z', CLUSTER_TYPE),
    );
    setNow('2026-11-20T12:00:30.000Z');

    await update();

    expect(catalog.get(entityRefOf(FIRST))?.spec?.partOf).toEqual([
      entityRefOf(CLUSTER),
    ]);
  });

  it('complete relations to what appears later, when the inventory is quiet', async () => {
    const { inventory, catalog, start, setNow } = setUp();
    inventory.resources = [inventoryResource(FIRST, OLD, PART_OF_CLUSTER)];
    const { update } = start();
    await update();
    inventory.resources.push(
      inventoryResource(CLUSTER, '2026-11-20T12:00:03.000Z', CLUSTER_TYPE),
    );
    setNow('2026-11-20T12:00:30.000Z');
    await update();
    catalog.takeMutations();

    setNow('2026-11-20T12:01:00.000Z');
    await update();

    expect(catalog.takeMutations().added).toContain(entityRefOf(FIRST));
    expect(catalog.get(entityRefOf(FIRST))?.spec?.partOf).toEqual([
      entityRefOf(CLUSTER),
    ]);
    inventory.searches.length = 0;
    setNow('2026-11-20T12:30:00.000Z');
    await update();
    expect(inventory.searches).toHaveLength(1);
  });

  it('complete relations in the end, when the inventory is never quiet', async () => {
    const { inventory, catalog, start, setNow } = setUp();
    inventory.resources = [inventoryResource(FIRST, OLD, PART_OF_CLUSTER)];
    const { update } = start();
    await update();
    inventory.resources.push(
      inventoryResource(CLUSTER, '2026-11-20T12:10:30.000Z', CLUSTER_TYPE),
    );
    setNow('2026-11-20T12:11:00.000Z');

    await update();

    expect(catalog.get(entityRefOf(FIRST))?.spec?.partOf).toEqual([
      entityRefOf(CLUSTER),
    ]);
  });

  it('begin at the same change again after a failure', async () => {
    const { inventory, catalog, start, setNow } = setUp();
    inventory.resources = [inventoryResource(FIRST, OLD)];
    const { update } = start();
    await update();
    catalog.takeMutations();
    inventory.resources.push(
      inventoryResource(SECOND, '2026-11-20T12:00:03.000Z'),
    );
    inventory.beforeSearch = ({ view }) => {
      if (view === 'relations') throw new Error('connection reset');
    };
    setNow('2026-11-20T12:20:00.000Z');
    await expect(update()).rejects.toThrow('connection reset');

    inventory.beforeSearch = () => {};
    setNow('2026-11-20T12:40:00.000Z');
    await update();

    expect(catalog.takeMutations()).toEqual({
      added: [entityRefOf(SECOND)],
      removed: [],
    });
  });
});
