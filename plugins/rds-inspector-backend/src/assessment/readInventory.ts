import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  CoverageEntry,
  InventoryResource,
  MetricSummary,
} from '@meridian/plugin-aws-inventory-common';
import type { AwsInventoryService } from '@meridian/plugin-aws-inventory-node';
import {
  FACT_METRICS,
  FACT_RESOURCE_TYPES,
} from '@meridian/plugin-rds-inspector-common';

const PAGE_SIZE = 500;
const METRIC_PAGE_SIZE = 1000;
/** Growth is told from a month. */
const METRIC_DAYS = 30;

/** What the inventory knows that databases are judged by. */
export interface InventoryContents {
  readonly resources: readonly InventoryResource[];
  readonly coverage: readonly CoverageEntry[];
  readonly metrics: readonly MetricSummary[];
}

/**
 * Reads all that databases are judged by, in pages.
 *
 * Coverage is read first: what it calls complete is not newer than the resources that follow.
 *
 * @throws ResponseError when anything of it cannot be read; nothing is taken for the whole
 */
export async function readInventory(
  inventory: AwsInventoryService,
  credentials: BackstageCredentials,
  signal: AbortSignal,
): Promise<InventoryContents> {
  const api = await inventory.as(credentials);
  const { items: coverage } = await api.getCoverage({}, { signal });
  const resources = await readPages(cursor =>
    api.searchResources(
      {
        type: [...FACT_RESOURCE_TYPES],
        view: 'full',
        limit: PAGE_SIZE,
        cursor,
      },
      { signal },
    ),
  );
  const metrics = await readPages(cursor =>
    api.summarizeMetrics(
      {
        metric: [...FACT_METRICS],
        days: METRIC_DAYS,
        limit: METRIC_PAGE_SIZE,
        cursor,
      },
      { signal },
    ),
  );
  return { resources, coverage, metrics };
}

async function readPages<T>(
  readPage: (
    cursor: string | undefined,
  ) => Promise<{ items: T[]; nextCursor?: string }>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await readPage(cursor);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return items;
}
