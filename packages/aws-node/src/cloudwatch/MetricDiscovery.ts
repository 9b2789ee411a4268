import {
  CloudWatchClient,
  paginateListMetrics,
} from '@aws-sdk/client-cloudwatch';
import { formatTarget, type Target } from '@meridian/aws-common';

type Dimensions = Record<string, string>;

/** How long CloudWatch's list of a metric is used; new dimensions show up after that. */
const MAX_AGE_MILLISECONDS = 3_600_000;

/** How old a list has to be before it is read again because of what it does not hold. */
const MIN_AGE_MILLISECONDS = 5 * 60_000;

/**
 * How long dimensions that nobody asked for before are looked for in fresh lists. CloudWatch lists a new metric up
 * to fifteen minutes after its first point.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html
 */
const EXPECTED_MILLISECONDS = 20 * 60_000;

/** The dimensions that a series has to have; of several values it has one. */
export type WantedDimensions = Readonly<
  Record<string, string | readonly string[]>
>;

interface MetricList {
  listedAt: number;
  dimensions: Promise<Dimensions[]>;
  /** When each combination was first asked for, by its JSON. */
  readonly askedAt: Map<string, number>;
}

/**
 * Finds the dimensions in which CloudWatch has a metric.
 *
 * A metric of a target is listed once for all its resources, and again after an hour. Where a list does not hold
 * what is asked for the first time, as after a change of roles, it is read again sooner.
 */
export class MetricDiscovery {
  private readonly lists = new Map<string, MetricList>();

  constructor(private readonly now: () => Date) {}

  /** All combinations of dimensions that hold the given ones. */
  async find(
    client: CloudWatchClient,
    wanted: {
      target: Target;
      namespace: string;
      metricName: string;
      dimensions: WantedDimensions;
    },
  ): Promise<Dimensions[]> {
    const { target, namespace, metricName, dimensions } = wanted;
    const key = `${formatTarget(target)} ${namespace} ${metricName}`;
    const now = this.now().getTime();
    const known = this.lists.get(key);
    const askedAt = known?.askedAt ?? new Map<string, number>();
    const asked = JSON.stringify(dimensions);
    const firstAskedAt = askedAt.get(asked) ?? now;
    askedAt.set(asked, firstAskedAt);
    if (known && now - known.listedAt < MAX_AGE_MILLISECONDS) {
      const found = matching(await known.dimensions, dimensions);
      const isWorthAnother =
        found.length === 0 &&
        now - firstAskedAt < EXPECTED_MILLISECONDS &&
        now - known.listedAt >= MIN_AGE_MILLISECONDS;
      if (!isWorthAnother) return found;
      // Somebody else has begun to read it again meanwhile.
      if (this.lists.get(key) !== known) return this.find(client, wanted);
    }
    const listed = listDimensions(client, namespace, metricName);
    const list = { listedAt: now, dimensions: listed, askedAt };
    this.lists.set(key, list);
    try {
      return matching(await listed, dimensions);
    } catch (error) {
      if (this.lists.get(key) === list) this.lists.delete(key);
      throw error;
    }
  }
}

function matching(
  all: readonly Dimensions[],
  wanted: WantedDimensions,
): Dimensions[] {
  return all.filter(dimensions =>
    Object.entries(wanted).every(([name, value]) =>
      typeof value === 'string'
        ? dimensions[name] === value
        : value.includes(dimensions[name]),
    ),
  );
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
