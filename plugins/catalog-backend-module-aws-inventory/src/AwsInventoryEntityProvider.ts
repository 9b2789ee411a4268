import type {
  AuthService,
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import type {
  DeferredEntity,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { InventoryResource } from '@meridian/plugin-aws-inventory-common';
import type { AwsInventoryService } from '@meridian/plugin-aws-inventory-node';
import { entityRefOf } from './entityName';
import type { AwsInventoryProviderConfig } from './readProviderConfig';
import { PROVIDER_LOCATION, toEntity, unownedGroupEntity } from './toEntity';

const PAGE_SIZE = 500;

/**
 * Time by which every run looks back behind the newest change it saw: transactions become visible in
 * another order than their timestamps say.
 */
const OVERLAP_MILLISECONDS = 60_000;

/**
 * Keeps the catalog's Resource entities equal to the AWS inventory.
 *
 * The first run of a process takes over everything, which also removes entities of types that are no
 * longer configured. Later runs take over what changed since. An entity of a configured type goes only
 * when the inventory says that its resource is gone; when the inventory cannot be read, nothing changes.
 */
export class AwsInventoryEntityProvider implements EntityProvider {
  private readonly auth: AuthService;
  private readonly inventory: AwsInventoryService;
  private readonly logger: LoggerService;
  private readonly config: AwsInventoryProviderConfig;
  private readonly taskRunner: SchedulerServiceTaskRunner;
  /** What was taken over, by ARN: when it had changed, and whether it still exists. */
  private readonly takenOver = new Map<
    string,
    { changedAt: string; exists: boolean }
  >();
  private newestChange: Date | undefined;

  constructor(options: {
    auth: AuthService;
    inventory: AwsInventoryService;
    logger: LoggerService;
    config: AwsInventoryProviderConfig;
    taskRunner: SchedulerServiceTaskRunner;
  }) {
    this.auth = options.auth;
    this.inventory = options.inventory;
    this.logger = options.logger;
    this.config = options.config;
    this.taskRunner = options.taskRunner;
  }

  getProviderName(): string {
    return 'aws-inventory';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.taskRunner.run({
      id: 'aws-inventory-entities',
      fn: signal => this.update(connection, signal),
    });
  }

  /** Takes over what is new. Throws, and changes nothing, when the inventory cannot be read. */
  async update(
    connection: EntityProviderConnection,
    signal?: AbortSignal,
  ): Promise<void> {
    if (this.newestChange === undefined) {
      await this.takeOverEverything(connection, signal);
    } else {
      await this.takeOverChanges(connection, this.newestChange, signal);
    }
  }

  private async takeOverEverything(
    connection: EntityProviderConnection,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const resources: InventoryResource[] = [];
    for await (const page of this.pages({ deleted: 'exclude' }, signal)) {
      resources.push(...page);
    }
    if (resources.length === 0) {
      this.logger.info(
        'The AWS inventory holds no resource of the configured types yet; the catalog keeps what it has',
      );
      return;
    }
    await connection.applyMutation({
      type: 'full',
      entities: [
        deferred(unownedGroupEntity(this.config.unownedGroup)),
        ...this.entitiesOf(resources),
      ],
    });
    this.remember(resources);
    this.newestChange = newestOf(resources);
    this.logger.info(
      `Took over ${resources.length} resources from the AWS inventory`,
    );
  }

  private async takeOverChanges(
    connection: EntityProviderConnection,
    since: Date,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const changedSince = new Date(
      since.getTime() - OVERLAP_MILLISECONDS,
    ).toISOString();
    for await (const page of this.pages(
      { deleted: 'include', changedSince },
      signal,
    )) {
      const fresh = page.filter(
        ({ arn, changedAt }) =>
          this.takenOver.get(arn)?.changedAt !== changedAt,
      );
      if (fresh.length === 0) {
        continue;
      }
      const present = fresh.filter(({ deletedAt }) => !deletedAt);
      const gone = fresh.filter(({ deletedAt }) => deletedAt);
      await connection.applyMutation({
        type: 'delta',
        added: this.entitiesOf(present),
        removed: gone.map(({ arn }) => ({
          entityRef: entityRefOf(arn),
          locationKey: PROVIDER_LOCATION,
        })),
      });
      this.remember(fresh);
      this.newestChange = newestOf(fresh) ?? this.newestChange;
    }
  }

  private async *pages(
    filter: { deleted: 'exclude' | 'include'; changedSince?: string },
    signal: AbortSignal | undefined,
  ): AsyncIterable<InventoryResource[]> {
    const inventory = await this.inventory.as(
      await this.auth.getOwnServiceCredentials(),
    );
    let cursor: string | undefined;
    do {
      const page = await inventory.searchResources(
        {
          ...filter,
          type: [...this.config.types],
          view: 'relations',
          orderBy: 'changedAt',
          direction: 'asc',
          limit: PAGE_SIZE,
          ...(cursor ? { cursor } : {}),
        },
        { signal },
      );
      if (page.items.length > 0) {
        yield page.items;
      }
      cursor = page.nextCursor;
    } while (cursor);
  }

  private remember(resources: readonly InventoryResource[]): void {
    for (const { arn, changedAt, deletedAt } of resources) {
      this.takenOver.set(arn, { changedAt, exists: !deletedAt });
    }
  }

  private entitiesOf(
    resources: readonly InventoryResource[],
  ): DeferredEntity[] {
    const arns = new Set(resources.map(({ arn }) => arn));
    return resources.map(resource =>
      deferred(
        toEntity(resource, {
          isEntity: arn =>
            arns.has(arn) || this.takenOver.get(arn)?.exists === true,
          unownedGroup: this.config.unownedGroup,
        }),
      ),
    );
  }
}

function deferred(entity: DeferredEntity['entity']): DeferredEntity {
  return { entity, locationKey: PROVIDER_LOCATION };
}

function newestOf(resources: readonly InventoryResource[]): Date | undefined {
  return resources
    .map(({ changedAt }) => new Date(changedAt))
    .reduce<Date | undefined>(
      (newest, time) => (newest && newest >= time ? newest : time),
      undefined,
    );
}
