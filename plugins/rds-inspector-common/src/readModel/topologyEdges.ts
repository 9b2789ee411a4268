import type { DatabaseNode } from '../assembly';
import type { CheckContext } from '../checks';
import { lastValueOf } from '../facts';
import { standardFor } from '../standard';
import type { TopologyEdge } from '../types';
import { hasStandby, proxiesOf, standbyIdOf } from './topologyNodes';

/** The arrows at a database: where its data comes from, to its standby, and from its proxies. */
export function topologyEdgesOf(
  database: DatabaseNode,
  context: CheckContext,
): TopologyEdge[] {
  return [
    ...replicationEdge(database, context),
    ...(database.kind === 'instance' && hasStandby(database)
      ? [
          edgeOf(
            database.facts.arn,
            standbyIdOf(database.facts.arn),
            'synchronous',
          ),
        ]
      : []),
    ...proxyEdges(database),
  ];
}

function edgeOf(
  from: string,
  to: string,
  kind: TopologyEdge['kind'],
): TopologyEdge {
  return { id: `${from} > ${to}`, from, to, kind };
}

function replicationEdge(
  { replication, facts }: DatabaseNode,
  { standard }: CheckContext,
): TopologyEdge[] {
  if (!replication) return [];
  const { fromArn, kind, lag, status } = replication;
  const wanted = standardFor(standard, facts.environment);
  const newest = lag && lastValueOf(lag);
  return [
    {
      ...edgeOf(fromArn, facts.arn, kind),
      lagSeconds: newest?.newest,
      lagObservedAt: newest?.newestAt,
      lagObjectiveSeconds:
        kind === 'storage-replication'
          ? wanted.globalLagSeconds.value
          : wanted.replicaLagSeconds.value,
      status,
      lagUnknown: lag && !lag.known ? lag.message : undefined,
    },
  ];
}

/** A proxy of a cluster stands before the cluster as a whole. */
function proxyEdges(database: DatabaseNode): TopologyEdge[] {
  const inFront =
    database.kind === 'instance' && database.parent?.kind === 'cluster'
      ? new Set(proxiesOf(database.parent).map(({ arn }) => arn))
      : new Set<string>();
  return proxiesOf(database)
    .filter(({ arn }) => !inFront.has(arn))
    .map(({ arn }) => edgeOf(arn, database.facts.arn, 'proxy'));
}
