import type { TopologyEdge } from '@meridian/plugin-rds-inspector-common';
import type { DrawnNode, DrawnTopology } from './collapseTopology';
import { layoutRegion, type RegionLayout } from './layoutRegion';
import {
  GREATEST_NODE_WIDTH,
  LABEL_HEIGHT,
  LEAST_NODE_WIDTH,
  LETTER_WIDTH,
  NODE_PADDING,
  PADDING,
  REGION_GAP,
  USUAL_WIDTH,
} from './measures';
import { ranksOf } from './ranks';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedNode extends Rectangle {
  readonly node: DrawnNode;
}

/** What nodes stand in: a Region, or a zone of it. */
export interface PlacedBox extends Rectangle {
  readonly id: string;
  readonly kind: 'region' | 'zone';
  readonly label: string;
}

export interface PlacedEdge {
  readonly edge: TopologyEdge;
  /** How many Regions it leads over without ending there: it goes around them, above. */
  readonly isDetour: boolean;
}

export interface TopologyLayout {
  readonly nodes: readonly PlacedNode[];
  readonly boxes: readonly PlacedBox[];
  readonly edges: readonly PlacedEdge[];
  /** The clusters' Regions and the like; the global cluster around all of them. */
  readonly globalCluster?: DrawnNode;
  readonly width: number;
  readonly height: number;
}

const NOWHERE = 'Region not known';

function regionOf(node: DrawnNode): string {
  return node.region ?? NOWHERE;
}

/** The Regions in the direction of replication: the one that others copy from stands left. */
function orderedRegions(
  nodes: readonly DrawnNode[],
  edges: readonly TopologyEdge[],
): string[] {
  const regions = [...new Set(nodes.map(regionOf))].sort();
  const regionOfId = new Map(nodes.map(node => [node.id, regionOf(node)]));
  const ranks = ranksOf(
    regions,
    edges.flatMap(({ from, to }) => {
      const source = regionOfId.get(from);
      const target = regionOfId.get(to);
      return source && target && source !== target
        ? [{ from: source, to: target }]
        : [];
    }),
  );
  const rank = (region: string) => ranks.get(region) ?? 0;
  return regions.sort((a, b) => rank(a) - rank(b));
}

/** A proxy of a cluster sends requests to whatever instance writes: there its arrow ends. */
function endedAtWriter(
  edge: TopologyEdge,
  nodes: readonly DrawnNode[],
): TopologyEdge {
  const writer = nodes.find(
    ({ parentId, role }) => parentId === edge.to && role === 'writer',
  );
  return edge.kind === 'proxy' && writer ? { ...edge, to: writer.id } : edge;
}

/**
 * Puts a topology on the plane: Regions as columns, zones as lanes, replication from left to right. Names are
 * whole where that leaves the drawing narrow enough.
 */
export function layoutTopology(topology: DrawnTopology): TopologyLayout {
  const longest = Math.max(0, ...topology.nodes.map(({ name }) => name.length));
  const wanted = Math.min(
    GREATEST_NODE_WIDTH,
    Math.max(LEAST_NODE_WIDTH, longest * LETTER_WIDTH + NODE_PADDING),
  );
  const roomy = layoutWith(topology, wanted);
  return roomy.width <= USUAL_WIDTH
    ? roomy
    : layoutWith(topology, LEAST_NODE_WIDTH);
}

function layoutWith(
  topology: DrawnTopology,
  nodeWidth: number,
): TopologyLayout {
  const globalCluster = topology.nodes.find(
    ({ kind }) => kind === 'global-cluster',
  );
  const drawn = topology.nodes.filter(({ kind }) => kind !== 'global-cluster');
  const ids = new Set(drawn.map(({ id }) => id));
  const edges = topology.edges
    .map(edge => endedAtWriter(edge, drawn))
    .filter(({ from, to }) => ids.has(from) && ids.has(to));
  const regions = orderedRegions(drawn, edges);
  const layouts = regions.map(region =>
    layoutRegion(
      region,
      drawn.filter(node => regionOf(node) === region),
      edges,
      nodeWidth,
    ),
  );
  const columnOf = new Map(
    drawn.map(node => [node.id, regions.indexOf(regionOf(node))]),
  );
  const isDetour = ({ from, to }: TopologyEdge) =>
    Math.abs((columnOf.get(to) ?? 0) - (columnOf.get(from) ?? 0)) > 1;
  const hasDetour = edges.some(isDetour);
  const top = PADDING + (hasDetour ? LABEL_HEIGHT : 0);
  const height = Math.max(0, ...layouts.map(layout => layout.height));

  let x = PADDING;
  const placed: Array<{ layout: RegionLayout; x: number }> = [];
  for (const layout of layouts) {
    placed.push({ layout, x });
    x += layout.width + REGION_GAP;
  }
  return {
    globalCluster,
    nodes: placed.flatMap(column =>
      column.layout.nodes.map(node => moved(node, column.x, top)),
    ),
    boxes: placed.flatMap(column => [
      {
        id: `region ${column.layout.region}`,
        kind: 'region' as const,
        label: column.layout.region,
        x: column.x,
        y: top,
        width: column.layout.width,
        height,
      },
      ...column.layout.boxes.map(box => moved(box, column.x, top)),
    ]),
    edges: edges.map(edge => ({ edge, isDetour: isDetour(edge) })),
    width: Math.max(0, x - REGION_GAP) + PADDING,
    height: top + height + PADDING,
  };
}

function moved<T extends Rectangle>(rectangle: T, x: number, y: number): T {
  return { ...rectangle, x: rectangle.x + x, y: rectangle.y + y };
}
