import type { AuthService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  InventoryResource,
  ResourceQuery,
} from '@meridian/plugin-aws-inventory-common';
import type { AwsInventoryService } from '@meridian/plugin-aws-inventory-node';

// Small enough that whoever asks the portal meanwhile hardly waits while the catalog takes one.
const PAGE_SIZE = 100;

/** Reads the resources of some types from the inventory, as the catalog itself. */
export class InventoryReader {
  constructor(
    private readonly options: {
      auth: AuthService;
      inventory: AwsInventoryService;
      types: readonly string[];
    },
  ) {}

  /**
   * Pages of at most 100 resources, those that changed first first. None is empty.
   *
   * What exists all the while is in one of them at least once, whatever changes meanwhile.
   */
  async *pages(
    query: Required<Pick<ResourceQuery, 'view' | 'deleted'>> &
      Pick<ResourceQuery, 'changedSince'>,
    signal: AbortSignal | undefined,
  ): AsyncIterable<InventoryResource[]> {
    const inventory = await this.connect();
    let cursor: string | undefined;
    do {
      const page = await inventory.searchResources(
        {
          ...query,
          type: [...this.options.types],
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

  /** Whether the inventory says that the resource is gone; not when it does not know it at all. */
  async isGone(arn: string, signal: AbortSignal | undefined): Promise<boolean> {
    const inventory = await this.connect();
    try {
      const { deletedAt } = await inventory.getResource(arn, { signal });
      return deletedAt !== undefined;
    } catch (error) {
      if (error instanceof ResponseError && error.statusCode === 404) {
        return false;
      }
      throw error;
    }
  }

  private async connect() {
    const { auth, inventory } = this.options;
    return inventory.as(await auth.getOwnServiceCredentials());
  }
}
