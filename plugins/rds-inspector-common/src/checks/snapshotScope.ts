import type { ClusterNode, InstanceNode } from '../assembly';
import { notApplicable, type Verdict } from './verdicts';

/**
 * Not applicable to a member of a cluster, whose snapshots are the cluster's. In contrast to other checks,
 * those about snapshots do apply to a database that was deleted.
 */
export function unlessMember(
  database: InstanceNode | ClusterNode,
  judge: () => Verdict,
): Verdict {
  const cluster =
    database.kind === 'instance'
      ? database.facts.settings.clusterIdentifier
      : undefined;
  return cluster === undefined
    ? judge()
    : notApplicable(`The snapshots are those of the cluster ${cluster}.`);
}
