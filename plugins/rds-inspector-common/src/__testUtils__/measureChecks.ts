import { performance } from 'node:perf_hooks';
import {
  alarm,
  cluster,
  clusterArn,
  dbArn,
  factsInput,
  globalCluster,
  instance,
  member,
  metric,
  NOW,
  snapshot,
  WEST,
} from './estate';
import { assembleDatabases } from '../assembly';
import { CHECKS, evaluateChecks } from '../checks';
import {
  buildFacts,
  FACT_METRICS,
  type FactsInput,
  type SourceResource,
} from '../facts';
import { DEFAULT_EXTENDED_SUPPORT_PRICES } from '../lib/extendedSupport';
import { resolveStandard } from '../standard';

/** What it takes to judge many databases, in milliseconds: the fastest and the median of all runs. */
export interface CheckMeasurement {
  readonly instanceCount: number;
  readonly databaseCount: number;
  readonly checkCount: number;
  readonly resultCount: number;
  readonly buildFactsMilliseconds: Spread;
  readonly assembleMilliseconds: Spread;
  readonly evaluateMilliseconds: Spread;
}

interface Spread {
  readonly fastest: number;
  readonly median: number;
}

/**
 * Measures all checks over an estate of standalone instances, replicas and global clusters, with their
 * snapshots, alarms and metrics.
 */
export function measureChecks(
  instanceCount: number = 2000,
  runs: number = 15,
): CheckMeasurement {
  const input = estateOf(instanceCount);
  const times = { facts: [0], assembly: [0], checks: [0] };
  times.facts.pop();
  times.assembly.pop();
  times.checks.pop();
  let resultCount = 0;
  let databaseCount = 0;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const facts = buildFacts(input, NOW);
    const built = performance.now();
    const estate = assembleDatabases(facts.databases);
    const assembled = performance.now();
    const results = evaluateChecks({
      now: NOW,
      estate,
      reference: facts.reference,
      standard: resolveStandard(),
      prices: DEFAULT_EXTENDED_SUPPORT_PRICES,
      knownAccountIds: facts.knownAccountIds,
    });
    const evaluated = performance.now();
    times.facts.push(built - start);
    times.assembly.push(assembled - built);
    times.checks.push(evaluated - assembled);
    resultCount = results.length;
    databaseCount = estate.all.length;
  }
  return {
    instanceCount,
    databaseCount,
    checkCount: CHECKS.length,
    resultCount,
    buildFactsMilliseconds: spreadOf(times.facts),
    assembleMilliseconds: spreadOf(times.assembly),
    evaluateMilliseconds: spreadOf(times.checks),
  };
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    fastest: round(sorted[0]),
    median: round(sorted[Math.floor(sorted.length / 2)]),
  };
}

/** Groups of eight instances: a primary with a replica, one alone, and a global cluster of five. */
function estateOf(instanceCount: number): FactsInput {
  const resources: SourceResource[] = [];
  for (let group = 0; group * 8 < instanceCount; group += 1) {
    const name = `orders-${group}`;
    resources.push(
      instance(`${name}-alone`, { EngineVersion: '15.4', MultiAZ: false }),
      instance(name, { EngineVersion: '14.17' }),
      instance(`${name}-west`, {
        EngineVersion: '14.17',
        ReadReplicaSourceDBInstanceIdentifier: name,
      }),
      globalCluster(`${name}-global`, [
        clusterArn(`${name}-east`),
        clusterArn(`${name}-second`, WEST),
      ]),
      cluster(
        `${name}-east`,
        [1, 2, 3].map(one => `${name}-east-${one}`),
      ),
      ...[1, 2, 3].map(one => member(`${name}-east-${one}`, `${name}-east`)),
      cluster(
        `${name}-second`,
        [1, 2].map(one => `${name}-second-${one}`),
        {},
        { region: WEST },
      ),
      ...[1, 2].map(one =>
        member(`${name}-second-${one}`, `${name}-second`, {}, { region: WEST }),
      ),
      alarm(name),
      ...Array.from({ length: 20 }, (_, day) =>
        snapshot(`${name}-${day}`, dbArn(name), { SnapshotType: 'automated' }),
      ),
    );
  }
  return factsInput(resources, {
    metrics: resources
      .filter(({ type }) => type === 'AWS::RDS::DBInstance')
      .flatMap(({ arn }) => FACT_METRICS.map(id => metric(arn, id, 1e9))),
  });
}
