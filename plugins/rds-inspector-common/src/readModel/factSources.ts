import { judgeFreshness, type Freshness } from '@meridian/aws-common';
import type { DatabaseNode } from '../assembly';
import type { CheckContext } from '../checks';
import { mapFact, type Fact } from '../facts';
import { supportOf } from '../lib/engineSupport';
import type { FactGroup, FactSource } from '../types';

/** How often each group is meant to be read, in seconds. */
const INTERVAL_SECONDS: Readonly<Record<FactGroup, number>> = {
  configuration: 300,
  members: 300,
  maintenance: 300,
  network: 1800,
  parameters: 3600,
  snapshots: 1800,
  'automated-backups': 900,
  proxies: 900,
  keys: 3600,
  'event-subscriptions': 3600,
  'blue-green-deployments': 900,
  'restore-tests': 3600,
  alarms: 300,
  metrics: 300,
  'engine-versions': 86_400,
  'engine-lifecycles': 86_400,
  certificates: 86_400,
};

/** How old the facts about a database are, group by group, or why there are none. */
export function factSourcesOf(
  database: DatabaseNode,
  context: CheckContext,
): FactSource[] {
  return factsByGroup(database, context).map(([group, fact]) => ({
    group,
    observedAt: fact.observedAt,
    freshness: freshnessOf(group, fact, context.now),
    ...(fact.known
      ? {}
      : {
          unknown: {
            reason: fact.reason,
            message: fact.message,
            missingAction: fact.missingAction,
          },
        }),
  }));
}

function freshnessOf(
  group: FactGroup,
  fact: Fact<unknown>,
  now: Date,
): Freshness {
  return judgeFreshness({
    observedAt: fact.observedAt ? new Date(fact.observedAt) : undefined,
    now,
    intervalSeconds: INTERVAL_SECONDS[group],
  });
}

function factsByGroup(
  database: DatabaseNode,
  { reference, now }: CheckContext,
): (readonly [FactGroup, Fact<unknown>])[] {
  const { facts } = database;
  const configuration: Fact<unknown> = facts.configuration;
  const common: (readonly [FactGroup, Fact<unknown>])[] = [
    ['configuration', configuration],
    ['members', configuration],
    ['engine-lifecycles', supportOf(database, reference, now)],
    ['engine-versions', reference.state('engine-versions', facts.region)],
  ];
  if (facts.kind === 'global-cluster') return common;
  return [
    ...common,
    ['maintenance', facts.maintenance],
    ['parameters', facts.parameterGroup],
    ['snapshots', facts.snapshots],
    ['proxies', facts.proxies],
    ['keys', facts.key],
    ['event-subscriptions', facts.eventSubscriptions],
    ['blue-green-deployments', facts.blueGreenDeployments],
    ['restore-tests', facts.restoreJobs],
    ['alarms', facts.alarms],
    ...(facts.kind === 'instance'
      ? [
          ['network', facts.network] as const,
          ['automated-backups', facts.automatedBackups] as const,
          [
            'metrics',
            mapFact(facts.metrics['rds-cpu-utilization'], () => undefined),
          ] as const,
          [
            'certificates',
            reference.state('certificates', facts.region),
          ] as const,
        ]
      : []),
  ];
}
