import type { Estate } from '../../core/Estate';
import {
  EVERYWHERE,
  metricDerivations,
  metricSources,
  type AskedMetrics,
  type MetricSource,
} from './collections';

/** The name of a metric, without what it measures. */
export interface MetricName {
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

const EVERYTHING: AskedMetrics = { mayConcern: () => true };

/** Every metric of an account and Region, of one namespace where one is named. */
export function sourcesOf(
  estate: Estate,
  accountId: string,
  region: string,
  namespace?: string,
  asked: AskedMetrics = EVERYTHING,
): MetricSource[] {
  const isWanted = (name: string) =>
    namespace === undefined || name === namespace;
  const derived = estate
    .of(metricDerivations, EVERYWHERE, EVERYWHERE)
    .filter(derivation => derivation.namespaces.some(isWanted))
    .flatMap(derivation => derivation.derive(estate, accountId, region, asked));
  return [...estate.of(metricSources, accountId, region), ...derived].filter(
    source => isWanted(source.namespace),
  );
}

/** The metrics of an account and Region that have one of the names, by {@link metricKey}. */
export function indexSources(
  names: readonly MetricName[],
  context: {
    readonly estate: Estate;
    readonly accountId: string;
    readonly region: string;
  },
): Map<string, MetricSource> {
  const namespaces = new Set(names.map(({ namespace }) => namespace));
  const metricNames = new Set(names.map(({ metricName }) => metricName));
  const values = new Set(
    names.flatMap(({ dimensions }) => Object.values(dimensions)),
  );
  const asked = { mayConcern: (value: string) => values.has(value) };
  const index = new Map<string, MetricSource>();
  for (const namespace of namespaces) {
    for (const source of sourcesOf(
      context.estate,
      context.accountId,
      context.region,
      namespace,
      asked,
    )) {
      if (metricNames.has(source.metricName)) {
        index.set(metricKey(source), source);
      }
    }
  }
  return index;
}

/** What tells one metric from all others. */
export function metricKey(metric: MetricName): string {
  const dimensions = Object.entries(metric.dimensions)
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  return [metric.namespace, metric.metricName, ...dimensions].join('|');
}
