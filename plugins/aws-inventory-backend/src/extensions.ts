import { ConflictError } from '@backstage/errors';
import type {
  AwsCollector,
  AwsInventoryCollectorsExtensionPoint,
  AwsInventoryMetricsExtensionPoint,
  MetricSeriesDefinition,
} from '@meridian/plugin-aws-inventory-node';

/** Holds what the inventory comes with and what modules add. */
export class Registry<T extends { readonly id: string }> {
  private readonly items = new Map<string, T>();

  /** @param what - what it holds, for the error: `collector` */
  constructor(private readonly what: string, items: readonly T[]) {
    this.add(...items);
  }

  /** @throws ConflictError when one of that id is there already */
  add(...items: T[]): void {
    for (const item of items) {
      if (this.items.has(item.id)) {
        throw new ConflictError(
          `There is a ${this.what} '${item.id}' already; give the new one another id`,
        );
      }
      this.items.set(item.id, item);
    }
  }

  all(): T[] {
    return [...this.items.values()];
  }
}

export function collectorsExtension(
  registry: Registry<AwsCollector>,
): AwsInventoryCollectorsExtensionPoint {
  return { addCollector: (...collectors) => registry.add(...collectors) };
}

export function metricsExtension(
  registry: Registry<MetricSeriesDefinition>,
): AwsInventoryMetricsExtensionPoint {
  return { addMetricSeries: (...definitions) => registry.add(...definitions) };
}
