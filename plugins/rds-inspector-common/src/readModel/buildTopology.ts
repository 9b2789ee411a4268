import type { DatabaseEstate, DatabaseNode } from '../assembly';
import type { CheckContext } from '../checks';
import type { DatabaseTopology } from '../types';
import { topologyEdgesOf } from './topologyEdges';
import { topologyNodesOf } from './topologyNodes';

/** The group of a database, drawn: what is in it, and how data and requests go. */
export function buildTopology(
  database: DatabaseNode,
  context: CheckContext,
): DatabaseTopology {
  const group = groupOf(database, context.estate);
  return {
    nodes: unique(group.flatMap(topologyNodesOf)),
    edges: unique(group.flatMap(one => topologyEdgesOf(one, context))),
  };
}

/** All databases of the group, the root first, each below its parent. */
export function groupOf(
  database: DatabaseNode,
  estate: DatabaseEstate,
): DatabaseNode[] {
  const below = (node: DatabaseNode): DatabaseNode[] => [
    node,
    ...node.children.flatMap(below),
  ];
  return below(estate.byArn.get(database.rootArn) ?? database);
}

/** A proxy is found by its cluster and by each of its instances. */
function unique<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map(item => [item.id, item])).values()];
}
