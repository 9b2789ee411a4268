import type { Estate } from '../../core/Estate';
import {
  EVERYWHERE,
  metricDerivations,
  metricSources,
  type MetricSource,
} from './collections';

/** Every metric of an account and Region, of one namespace where one is named. */
export function sourcesOf(
  estate: Estate,
  accountId: string,
  region: string,
  namespace?: string,
): MetricSource[] {
  const isWanted = (name: string) =>
    namespace === undefined || name === namespace;
  const derived = estate
    .of(metricDerivations, EVERYWHERE, EVERYWHERE)
    .filter(derivation => derivation.namespaces.some(isWanted))
    .flatMap(derivation => derivation.derive(estate, accountId, region));
  return [...estate.of(metricSources, accountId, region), ...derived].filter(
    source => isWanted(source.namespace),
  );
}

/** What tells one metric from all others. */
export function metricKey(metric: {
  namespace: string;
  metricName: string;
  dimensions: Readonly<Record<string, string>>;
}): string {
  const dimensions = Object.entries(metric.dimensions)
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  return [metric.namespace, metric.metricName, ...dimensions].join('|');
}
