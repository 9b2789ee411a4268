import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  CoverageEntry,
  InventoryResource,
  MetricSummary,
} from '@meridian/plugin-aws-inventory-common';
import type { AwsInventoryService } from './awsInventoryServiceRef';

// Small enough that whoever asks meanwhile hardly waits while a page is written and read.
const PAGE_SIZE = 100;
const METRIC_PAGE_SIZE = 500;
/** What changes slowly is told from a month. */
const METRIC_DAYS = 30;

/** What the inventory knows that a plugin judges by. */
export interface InventoryContents {
  readonly resources: readonly InventoryResource[];
  readonly coverage: readonly CoverageEntry[];
  readonly metrics: readonly MetricSummary[];
}

/**
 * Reads all resources of some types and what their metrics came to, in pages.
 *
 * Coverage is read first: what it calls complete is not newer than the resources that follow.
 *
 * @param wanted - CloudFormation names of types, and ids of metric series
 * @throws ResponseError when anything of it cannot be read; nothing is taken for the whole
 */
export async function readInventoryContents(
  inventory: AwsInventoryService,
  wanted: {
    readonly resourceTypes: readonly string[];
    readonly metricIds: readonly string[];
    /** By type, the attributes that are kept where there are many resources of which little is asked. */
    readonly keptAttributes?: Readonly<Record<string, readonly string[]>>;
  },
  options: {
    readonly credentials: BackstageCredentials;
    readonly signal: AbortSignal;
  },
): Promise<InventoryContents> {
  const { credentials, signal } = options;
  const api = await inventory.as(credentials);
  const { items: coverage } = await api.getCoverage({}, { signal });
  const resources = await readPages(async cursor => {
    const page = await api.searchResources(
      {
        type: [...wanted.resourceTypes],
        view: 'full',
        limit: PAGE_SIZE,
        cursor,
      },
      { signal },
    );
    return {
      ...page,
      items: page.items.map(one => trim(one, wanted.keptAttributes)),
    };
  });
  const metrics = await readPages(cursor =>
    api.summarizeMetrics(
      {
        metric: [...wanted.metricIds],
        days: METRIC_DAYS,
        limit: METRIC_PAGE_SIZE,
        cursor,
      },
      { signal },
    ),
  );
  return { resources, coverage, metrics };
}

function trim(
  resource: InventoryResource,
  keptAttributes: Readonly<Record<string, readonly string[]>> = {},
): InventoryResource {
  if (!Object.hasOwn(keptAttributes, resource.type)) return resource;
  const kept = keptAttributes[resource.type];
  const { attributes = {} } = resource;
  return {
    ...resource,
    attributes: Object.fromEntries(
      kept.flatMap(name =>
        Object.hasOwn(attributes, name) ? [[name, attributes[name]]] : [],
      ),
    ),
  };
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
