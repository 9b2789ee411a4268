import type { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import type { InventoryResource } from '@meridian/plugin-aws-inventory-common';
import type { EntityMaker } from './EntityMaker';
import { entityRefOf } from './entityName';
import type { InventoryReader } from './InventoryReader';
import { PROVIDER_LOCATION } from './toEntity';

/**
 * Takes over what changes in the inventory after everything was taken over.
 *
 * A change becomes visible when the scan that found it stores it, but its time is that of the start of the
 * scan. So every run looks back, and remembers what it has given to the catalog.
 *
 * Nothing is compared with what this process gave earlier: where several processes take turns, another
 * one may have given the catalog something else since. The catalog itself ignores what it has already.
 */
export class ChangeFollower {
  private readonly maker: EntityMaker;
  private readonly reader: InventoryReader;
  private readonly lookBackMilliseconds: number;
  private readFrom: string;
  /** When what was given to the catalog had changed, by ARN, as far as runs look back. */
  private readonly givenChanges: Map<string, string>;

  /** @param options.startedAt - when everything began to be taken over */
  constructor(options: {
    maker: EntityMaker;
    givenChanges: Map<string, string>;
    reader: InventoryReader;
    lookBackMilliseconds: number;
    startedAt: Date;
  }) {
    this.maker = options.maker;
    this.givenChanges = options.givenChanges;
    this.reader = options.reader;
    this.lookBackMilliseconds = options.lookBackMilliseconds;
    this.readFrom = this.lookBackFrom(options.startedAt);
  }

  /**
   * Gives the catalog what changed, and removes what is gone.
   *
   * @returns whether anything had changed
   * @throws when the inventory cannot be read; the next run begins at the same change again
   */
  async follow(
    connection: EntityProviderConnection,
    startedAt: Date,
    signal: AbortSignal | undefined,
  ): Promise<boolean> {
    const firstChangeAt = await this.findChanges(signal);
    if (firstChangeAt !== undefined) {
      const pages = this.reader.pages(
        { view: 'relations', deleted: 'include', changedSince: firstChangeAt },
        signal,
      );
      for await (const page of pages) {
        signal?.throwIfAborted();
        await this.give(connection, page);
      }
    }
    this.readFrom = this.lookBackFrom(startedAt);
    for (const [arn, changedAt] of this.givenChanges) {
      if (changedAt < this.readFrom) {
        this.givenChanges.delete(arn);
      }
    }
    return firstChangeAt !== undefined;
  }

  /**
   * Learns which resources are entities now, before the first of them is made: a relation may lead to
   * a later page.
   *
   * @returns the time of the first change that the catalog was not given
   */
  private async findChanges(
    signal: AbortSignal | undefined,
  ): Promise<string | undefined> {
    let firstChangeAt: string | undefined;
    const pages = this.reader.pages(
      { view: 'summary', deleted: 'include', changedSince: this.readFrom },
      signal,
    );
    for await (const page of pages) {
      for (const resource of page.filter(it => this.isNew(it))) {
        firstChangeAt ??= resource.changedAt;
        this.note(resource);
      }
    }
    return firstChangeAt;
  }

  private async give(
    connection: EntityProviderConnection,
    page: readonly InventoryResource[],
  ): Promise<void> {
    const changed = page.filter(it => this.isNew(it));
    if (changed.length === 0) {
      return;
    }
    // Again, because some may have appeared or gone meanwhile.
    changed.forEach(it => this.note(it));
    await connection.applyMutation({
      type: 'delta',
      added: changed
        .filter(({ deletedAt }) => !deletedAt)
        .map(it => this.maker.make(it).deferred),
      removed: changed
        .filter(({ deletedAt }) => deletedAt)
        .map(({ arn }) => ({
          entityRef: entityRefOf(arn),
          locationKey: PROVIDER_LOCATION,
        })),
    });
    for (const { arn, changedAt } of changed) {
      this.givenChanges.set(arn, changedAt);
    }
  }

  private isNew({ arn, changedAt }: InventoryResource): boolean {
    return this.givenChanges.get(arn) !== changedAt;
  }

  private note({ arn, deletedAt }: InventoryResource): void {
    if (deletedAt) {
      this.maker.delete(arn);
    } else {
      this.maker.add(arn);
    }
  }

  private lookBackFrom(time: Date): string {
    return new Date(time.getTime() - this.lookBackMilliseconds).toISOString();
  }
}
