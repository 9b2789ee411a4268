import type {
  AuthService,
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import type {
  CatalogService,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  type AwsInventoryService,
  FirstReadGate,
} from '@meridian/plugin-aws-inventory-node';
import { ChangeFollower } from './ChangeFollower';
import type { EntityMaker } from './EntityMaker';
import { InventoryReader } from './InventoryReader';
import type { AwsInventoryProviderConfig } from './readProviderConfig';
import { retryWithDelay } from './retryWithDelay';
import { takeOverEverything, type TakeOverOptions } from './takeOverEverything';

/** At most so often relations are completed while the inventory keeps changing. */
const COMPLETION_INTERVAL_MILLISECONDS = 10 * 60_000;

/**
 * Keeps the catalog's Resource entities equal to the AWS inventory.
 *
 * The first run of a process waits until the inventory has tried to read everything once, so that the
 * catalog does not work through half an estate. It compares everything with what the catalog shows, which
 * also removes entities of types that are no longer configured. Later runs take over what changed since. An entity of a
 * configured type goes only when the inventory says that its resource is gone; when the inventory or the
 * catalog cannot be read, nothing is removed.
 */
export class AwsInventoryEntityProvider implements EntityProvider {
  private readonly takeOverOptions: TakeOverOptions;
  private readonly taskRunner: SchedulerServiceTaskRunner;
  private readonly now: () => Date;
  private readonly firstRead: FirstReadGate;
  private takenOver:
    | { startedAt: Date; maker: EntityMaker; follower: ChangeFollower }
    | undefined;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    inventory: AwsInventoryService;
    logger: LoggerService;
    config: AwsInventoryProviderConfig;
    taskRunner: SchedulerServiceTaskRunner;
    now?: () => Date;
    /** How often it is looked whether everything has been read once. */
    pollSeconds?: number;
  }) {
    const { auth, catalog, config, inventory, logger } = options;
    this.takeOverOptions = {
      auth,
      catalog,
      config,
      logger,
      reader: new InventoryReader({ auth, inventory, types: config.types }),
    };
    this.taskRunner = options.taskRunner;
    this.now = options.now ?? (() => new Date());
    this.firstRead = new FirstReadGate({
      auth,
      inventory,
      types: config.types,
      now: this.now,
      pollSeconds: options.pollSeconds,
    });
  }

  getProviderName(): string {
    return 'aws-inventory';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.taskRunner.run({
      id: 'aws-inventory-entities',
      // While the backend starts, neither the inventory nor the catalog may answer yet, and the schedule
      // may be one of hours.
      fn: signal =>
        retryWithDelay(() => this.update(connection, signal), {
          what: 'take over the AWS inventory into the catalog',
          logger: this.takeOverOptions.logger,
          shouldRetry: () => !this.takenOver,
          signal,
        }),
    });
  }

  /**
   * Takes over everything, or what is new.
   *
   * @throws when the inventory or the catalog cannot be read; nothing was removed then
   */
  async update(
    connection: EntityProviderConnection,
    signal?: AbortSignal,
  ): Promise<void> {
    if (!this.takenOver) {
      await this.firstRead.opened(signal);
      await this.takeOver(connection, this.now(), signal);
      return;
    }
    const startedAt = this.now();
    const { follower, maker } = this.takenOver;
    const hasChanged = await follower.follow(connection, startedAt, signal);
    const ageMilliseconds =
      startedAt.getTime() - this.takenOver.startedAt.getTime();
    if (
      maker.isIncomplete &&
      (!hasChanged || ageMilliseconds >= COMPLETION_INTERVAL_MILLISECONDS)
    ) {
      await this.takeOver(connection, startedAt, signal);
    }
  }

  private async takeOver(
    connection: EntityProviderConnection,
    startedAt: Date,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const taken = await takeOverEverything(
      connection,
      { ...this.takeOverOptions, startedAt },
      signal,
    );
    const { config, reader } = this.takeOverOptions;
    const { lookBackMilliseconds } = config;
    this.takenOver = taken && {
      startedAt,
      maker: taken.maker,
      follower: new ChangeFollower({
        ...taken,
        reader,
        lookBackMilliseconds,
        startedAt,
      }),
    };
  }
}
