import { mockServices } from '@backstage/backend-test-utils';
import type { InventoryResource } from '@meridian/plugin-aws-inventory-common';
import { AwsInventoryEntityProvider } from './AwsInventoryEntityProvider';
import { entityRefOf } from './entityName';

const CLUSTER = 'arn:aws:rds:us-east-1:555566667777:cluster:orders';
const INSTANCE = 'arn:aws:rds:us-east-1:555566667777:db:orders-1';

function resource(
  arn: string,
  changedAt: string,
  more: Partial<InventoryResource> = {},
): InventoryResource {
  return {
    arn,
    type: 'AWS::RDS::DBInstance',
    name: 'orders-1',
    resourceId: 'orders-1',
    accountId: '555566667777',
    region: 'us-east-1',
    firstSeenAt: changedAt,
    observedAt: changedAt,
    changedAt,
    freshness: { state: 'fresh', ageSeconds: 1 },
    source: 'rds-db-instances',
    ...more,
  };
}

type SearchResources = (query: {
  view?: string;
  changedSince?: string;
  deleted?: string;
  cursor?: string;
}) => Promise<{ items: InventoryResource[]; nextCursor?: string }>;

function setUp(search: SearchResources) {
  const unused = async (): Promise<never> => {
    throw new Error('the provider only searches');
  };
  const connection = { applyMutation: jest.fn(), refresh: jest.fn() };
  const provider = new AwsInventoryEntityProvider({
    auth: mockServices.auth(),
    logger: mockServices.logger.mock(),
    inventory: {
      as: async () => ({
        searchResources: search,
        summarizeResources: unused,
        getResource: unused,
        getResourceHistory: unused,
        getResourceMetrics: unused,
        summarizeMetrics: unused,
        listChanges: unused,
        getCoverage: unused,
        getUsage: unused,
      }),
    },
    config: {
      types: ['AWS::RDS::DBInstance'],
      unownedGroup: 'group:default/unowned',
      schedule: { frequency: { seconds: 30 }, timeout: { minutes: 1 } },
    },
    taskRunner: { run: async () => {} },
  });
  return { provider, connection };
}

describe('AwsInventoryEntityProvider', () => {
  it('takes over every page first, with relations to what is an entity too', async () => {
    const { provider, connection } = setUp(async ({ cursor, view }) =>
      cursor
        ? { items: [resource(CLUSTER, '2026-11-20T10:01:00.000Z')] }
        : {
            items: [
              resource(INSTANCE, '2026-11-20T10:00:00.000Z', {
                relations:
                  view === 'relations'
                    ? [
                        { relation: 'partOf', targetArn: CLUSTER },
                        {
                          relation: 'dependsOn',
                          targetArn:
                            'arn:aws:ec2:us-east-1:555566667777:subnet/s-1',
                        },
                      ]
                    : undefined,
              }),
            ],
            nextCursor: 'next',
          },
    );

    await provider.update(connection);

    expect(connection.applyMutation).toHaveBeenCalledTimes(1);
    const [mutation] = connection.applyMutation.mock.calls[0];
    expect(mutation.type).toBe('full');
    expect(
      mutation.entities.map(
        ({ entity }: { entity: { kind: string } }) => entity.kind,
      ),
    ).toEqual(['Group', 'Resource', 'Resource']);
    expect(mutation.entities[1].entity.spec).toMatchObject({
      owner: 'group:default/unowned',
      partOf: [entityRefOf(CLUSTER)],
    });
    expect(mutation.entities[1].entity.spec.dependsOn).toBeUndefined();
  });

  it('removes nothing when the inventory is empty or cannot be read', async () => {
    const empty = setUp(async () => ({ items: [] }));
    await empty.provider.update(empty.connection);
    expect(empty.connection.applyMutation).not.toHaveBeenCalled();

    const failing = setUp(async ({ cursor }) => {
      if (cursor) throw new Error('connection reset');
      return {
        items: [resource(INSTANCE, '2026-11-20T10:00:00.000Z')],
        nextCursor: 'next',
      };
    });
    await expect(failing.provider.update(failing.connection)).rejects.toThrow(
      'connection reset',
    );
    expect(failing.connection.applyMutation).not.toHaveBeenCalled();
  });

  it('takes over each change once, and removes what the inventory says is gone', async () => {
    const first = resource(INSTANCE, '2026-11-20T10:00:00.000Z');
    const gone = resource(INSTANCE, '2026-11-20T11:00:00.000Z', {
      deletedAt: '2026-11-20T11:00:00.000Z',
    });
    let items = [first];
    const { provider, connection } = setUp(async ({ changedSince }) => ({
      items: items.filter(
        ({ changedAt }) => !changedSince || changedAt >= changedSince,
      ),
    }));
    await provider.update(connection);
    await provider.update(connection);
    expect(connection.applyMutation).toHaveBeenCalledTimes(1);

    items = [gone];
    await provider.update(connection);
    await provider.update(connection);

    expect(connection.applyMutation).toHaveBeenCalledTimes(2);
    expect(connection.applyMutation).toHaveBeenLastCalledWith({
      type: 'delta',
      added: [],
      removed: [
        {
          entityRef: entityRefOf(INSTANCE),
          locationKey: 'aws-inventory:default',
        },
      ],
    });
  });
});
