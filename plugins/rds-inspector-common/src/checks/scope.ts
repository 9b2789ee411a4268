import type { ClusterNode, DatabaseNode, InstanceNode } from '../assembly';
import {
  isProduction,
  standardFor,
  type EnvironmentStandard,
} from '../standard';
import type { Severity } from '../types';
import type { CheckContext } from './Check';
import { notApplicable, type Verdict } from './verdicts';

/** What the standard wants of a database. */
export function standardOf(
  { facts }: DatabaseNode,
  context: CheckContext,
): EnvironmentStandard {
  return standardFor(context.standard, facts.environment);
}

/** The one severity in production, the other elsewhere. */
export function severityIn(
  { facts }: DatabaseNode,
  production: Severity,
  elsewhere: Severity,
): Severity {
  return isProduction(facts.environment) ? production : elsewhere;
}

/** `prod`, or words for an environment that nobody named. */
export function environmentOf({ facts }: DatabaseNode): string {
  return facts.environment ?? 'an environment that nobody named';
}

/** Not applicable to what exists no more. */
export function unlessDeleted(
  database: DatabaseNode,
  judge: () => Verdict,
): Verdict {
  return database.facts.isDeleted
    ? notApplicable(
        `${database.facts.name} was deleted; only snapshots of it are left.`,
      )
    : judge();
}

/** Not applicable to a member of a cluster, where the cluster decides. */
export function unlessClusterDecides(
  instance: InstanceNode,
  judge: () => Verdict,
): Verdict {
  const { clusterIdentifier } = instance.facts.settings;
  return unlessDeleted(instance, () =>
    clusterIdentifier === undefined
      ? judge()
      : notApplicable(`The cluster ${clusterIdentifier} decides it.`),
  );
}

/** Not applicable to a read replica, which inherits it from its source. */
export function unlessReplica(
  database: InstanceNode | ClusterNode,
  judge: () => Verdict,
): Verdict {
  const { replicatesFrom } = database.facts.settings;
  return replicatesFrom === undefined
    ? judge()
    : notApplicable(`It is a replica of ${replicatesFrom}, which decides it.`);
}

/** Not applicable to a secondary cluster of a global cluster, which gets its data from the primary. */
export function unlessSecondary(
  cluster: ClusterNode,
  judge: () => Verdict,
): Verdict {
  return cluster.role === 'secondary' &&
    cluster.parent?.kind === 'global-cluster'
    ? notApplicable(
        `The primary cluster of ${cluster.parent.facts.name} decides it.`,
      )
    : judge();
}

/** AWS's words for an instance or cluster that does not run. */
const STOPPED = new Set(['stopped', 'stopping']);

export function isStopped({ facts }: DatabaseNode): boolean {
  return STOPPED.has(facts.settings.status ?? '');
}

/** A cluster of Aurora, in contrast to a Multi-AZ DB cluster of RDS. */
export function isAuroraCluster({ facts }: ClusterNode): boolean {
  return facts.settings.engine?.startsWith('aurora') ?? false;
}
