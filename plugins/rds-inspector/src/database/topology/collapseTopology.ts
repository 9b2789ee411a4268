import type {
  DatabaseTopology,
  TopologyEdge,
  TopologyNode,
} from '@meridian/plugin-rds-inspector-common';

/** A box of the drawing, which can stand for several alike. */
export interface DrawnNode extends TopologyNode {
  /** How many databases it stands for, when it is more than one. */
  readonly count?: number;
}

export interface DrawnTopology {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly TopologyEdge[];
  /** How many boxes were put together. */
  readonly collapsedCount: number;
}

/** How many boxes are readable on one drawing. */
export const READABLE_COUNT = 30;

const COLLAPSING_ROLES: ReadonlySet<TopologyNode['role']> = new Set([
  'reader',
  'replica',
]);

/** What boxes must have in common to be drawn as one. */
function kindOf(node: TopologyNode): string | undefined {
  const isCollapsing =
    node.kind === 'standby' ||
    node.kind === 'proxy' ||
    (node.kind === 'instance' && COLLAPSING_ROLES.has(node.role));
  return isCollapsing && !node.problem
    ? JSON.stringify([
        node.kind,
        node.role,
        node.parentId,
        node.region,
        node.availabilityZone,
        node.status,
      ])
    : undefined;
}

function worseEdge(a: TopologyEdge, b: TopologyEdge): TopologyEdge {
  if (a.lagUnknown) return a;
  if (b.lagUnknown) return b;
  return (b.lagSeconds ?? -1) > (a.lagSeconds ?? -1) ? b : a;
}

/**
 * Puts boxes of one kind in one zone together where there are more than can be read. The arrow to them is the
 * worst of theirs.
 */
export function collapseTopology(
  topology: DatabaseTopology,
  limit: number = READABLE_COUNT,
): DrawnTopology {
  if (topology.nodes.length <= limit) {
    return { ...topology, collapsedCount: 0 };
  }
  const groups = new Map<string, TopologyNode[]>();
  for (const node of topology.nodes) {
    const key = kindOf(node);
    if (key) groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  const leaderOf = new Map<string, DrawnNode>();
  for (const group of groups.values()) {
    if (group.length > 1) {
      for (const node of group) {
        leaderOf.set(node.id, { ...group[0], count: group.length });
      }
    }
  }
  const idOf = (id: string) => leaderOf.get(id)?.id ?? id;
  const edges = new Map<string, TopologyEdge>();
  for (const edge of topology.edges) {
    const moved = { ...edge, from: idOf(edge.from), to: idOf(edge.to) };
    const key = `${moved.kind} ${moved.from} ${moved.to}`;
    const before = edges.get(key);
    edges.set(key, before ? worseEdge(before, moved) : moved);
  }
  const nodes = topology.nodes
    .filter(({ id }) => idOf(id) === id)
    .map(node => leaderOf.get(node.id) ?? node);
  return {
    nodes,
    edges: [...edges.values()].filter(({ from, to }) => from !== to),
    collapsedCount: topology.nodes.length - nodes.length,
  };
}
