import { InputError } from '@backstage/errors';
import type { MetricSeriesDefinition } from '@meridian/plugin-aws-inventory-node';

/**
 * The definitions of the metrics that a caller asks for, by their ids.
 *
 * @param metrics - all when absent
 * @throws InputError when there is no such metric
 */
export function chooseDefinitions(
  metrics: readonly string[] | undefined,
  definitions: readonly MetricSeriesDefinition[],
): ReadonlyMap<string, MetricSeriesDefinition> {
  const all = new Map(definitions.map(d => [d.id, d]));
  if (!metrics) {
    return all;
  }
  return new Map(
    metrics.map(metric => {
      const definition = all.get(metric);
      if (!definition) {
        throw new InputError(
          `There is no metric '${metric}'. There are ${
            [...all.keys()].join(', ') || 'none'
          }.`,
        );
      }
      return [metric, definition];
    }),
  );
}
