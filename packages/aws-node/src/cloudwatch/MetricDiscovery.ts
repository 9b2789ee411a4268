import {
  CloudWatchClient,
  paginateListMetrics,
} from '@aws-sdk/client-cloudwatch';
import { formatTarget, type Target } from '@meridian/aws-common';

type Dimensions = Record<string, string>;

/** How long CloudWatch's list of a metric is used; new dimensions show up after that. */
const MAX_AGE_MILLISECONDS = 3_600_000;

/**
 * Finds the dimensions in which CloudWatch has a metric.
 *
 * A metric of a target is listed once for all its resources, and again after an hour.
 */
export class MetricDiscovery {
  private readonly lists = new Map<
    string,
    { listedAt: number; dimensions: Promise<Dimensions[]> }
  >();

  constructor(private readonly now: () => Date) {}

  /** All combinations of dimensions that hold the given ones. */
  async find(
    client: CloudWatchClient,
    wanted: {
      target: Target;
      namespace: string;
      metricName: string;
      dimensions: Dimensions;
    },
  ): Promise<Dimensions[]> {
    const all = await this.list(client, wanted);
    return all.filter(dimensions =>
      Object.entries(wanted.dimensions).every(
        ([name, value]) => dimensions[name] === value,
      ),
    );
  }

  private async list(
    client: CloudWatchClient,
    metric: { target: Target; namespace: string; metricName: string },
  ): Promise<Dimensions[]> {
    const { target, namespace, metricName } = metric;
    const key = `${formatTarget(target)} ${namespace} ${metricName}`;
    const now = this.now().getTime();
    const known = this.lists.get(key);
    if (known && now - known.listedAt < MAX_AGE_MILLISECONDS) {
      return known.dimensions;
    }
    const dimensions = listDimensions(client, namespace, metricName);
    this.lists.set(key, { listedAt: now, dimensions });
    try {
      return await dimensions;
    } catch (error) {
      this.lists.delete(key);
      throw error;
    }
  }
}

async function listDimensions(
  client: CloudWatchClient,
  namespace: string,
  metricName: string,
): Promise<Dimensions[]> {
  const found: Dimensions[] = [];
  const pages = paginateListMetrics(
    { client },
    { Namespace: namespace, MetricName: metricName },
  );
  for await (const { Metrics = [] } of pages) {
    for (const { Dimensions: pairs = [] } of Metrics) {
      found.push(
        Object.fromEntries(
          pairs.flatMap(({ Name, Value }) =>
            Name !== undefined && Value !== undefined ? [[Name, Value]] : [],
          ),
        ),
      );
    }
  }
  return found;
}
