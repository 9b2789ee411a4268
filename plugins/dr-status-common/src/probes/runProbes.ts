import { stringifyError } from '@backstage/errors';
import type { StoreRecovery, TrafficSplit } from '../types';
import type { ProbeInput, RecoveryProbe, StoreFinding } from './RecoveryProbe';

/** What all probes found together. */
export interface ProbedEstate {
  readonly stores: readonly StoreRecovery[];
  readonly traffic: readonly TrafficSplit[];
  /** Sentences of probes that failed; what they look at is missing from the stores. */
  readonly problems: readonly string[];
}

/** The probes to run: one that another plugin brings stands for what only says that nothing is known. */
export function chooseProbes(
  builtIn: readonly RecoveryProbe[],
  added: readonly RecoveryProbe[],
): RecoveryProbe[] {
  const kinds = new Set(added.flatMap(probe => probe.kinds));
  return [
    ...builtIn.filter(
      probe =>
        probe.resourceTypes.length > 0 ||
        !probe.kinds.every(kind => kinds.has(kind)),
    ),
    ...added,
  ];
}

/**
 * Runs all probes over an estate. One that throws loses its own stores and nobody else's, and is told in
 * `problems`.
 */
export function runProbes(
  probes: readonly RecoveryProbe[],
  input: ProbeInput,
  now: Date,
): ProbedEstate {
  const stores: StoreRecovery[] = [];
  const traffic: TrafficSplit[] = [];
  const findings: StoreFinding[] = [];
  const problems: string[] = [];
  for (const probe of probes) {
    try {
      const result = probe.probe(input, now);
      stores.push(...result.stores);
      traffic.push(...(result.traffic ?? []));
      findings.push(...(result.findings ?? []));
    } catch (error) {
      problems.push(
        `The probe of ${probe.title} failed: ${stringifyError(error)}`,
      );
    }
  }
  return { stores: attach(stores, findings), traffic, problems };
}

function attach(
  stores: readonly StoreRecovery[],
  findings: readonly StoreFinding[],
): StoreRecovery[] {
  if (findings.length === 0) return [...stores];
  const byArn = new Map<string, StoreFinding[]>();
  for (const finding of findings) {
    byArn.set(finding.arn, [...(byArn.get(finding.arn) ?? []), finding]);
  }
  return stores.map(store => {
    const arns = new Set([store.arn, ...store.copies.map(({ arn }) => arn)]);
    const found = [...arns].flatMap(arn => byArn.get(arn) ?? []);
    return found.length === 0
      ? store
      : {
          ...store,
          blockers: [...store.blockers, ...found.map(one => one.blocker)],
        };
  });
}
