import { graphlib, layout } from '@dagrejs/dagre';

/**
 * How far from its sources each node is, the sources being 0: what comes first stands left.
 *
 * @returns the rank of every id, without holes
 */
export function ranksOf(
  ids: readonly string[],
  edges: ReadonlyArray<{ readonly from: string; readonly to: string }>,
): Map<string, number> {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'LR' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of ids) {
    graph.setNode(id, { width: 1, height: 1 });
  }
  for (const { from, to } of edges) {
    if (graph.hasNode(from) && graph.hasNode(to)) {
      graph.setEdge(from, to);
    }
  }
  layout(graph);
  const places = [...new Set(ids.map(id => graph.node(id).x))].sort(
    (a, b) => a - b,
  );
  return new Map(ids.map(id => [id, places.indexOf(graph.node(id).x)]));
}
