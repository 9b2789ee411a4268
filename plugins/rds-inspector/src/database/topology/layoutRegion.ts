import type { TopologyEdge } from '@meridian/plugin-rds-inspector-common';
import type { DrawnNode } from './collapseTopology';
import type { PlacedBox, PlacedNode } from './layoutTopology';
import {
  LABEL_HEIGHT,
  NODE_HEIGHT,
  PADDING,
  RANK_GAP,
  ROW_GAP,
} from './measures';
import { ranksOf } from './ranks';

/** The drawing of one Region, from its own top left corner. */
export interface RegionLayout {
  readonly region: string;
  readonly nodes: readonly PlacedNode[];
  readonly boxes: readonly PlacedBox[];
  readonly width: number;
  readonly height: number;
}

const SEVERAL_ZONES = 'in several zones';
const UNKNOWN_ZONE = 'zone not known';

/** The lane of a box; proxies are in several zones at once. */
function zoneOf(node: DrawnNode): string {
  return (
    node.availabilityZone ??
    (node.kind === 'proxy' ? SEVERAL_ZONES : UNKNOWN_ZONE)
  );
}

function compareZones(a: string, b: string): number {
  const order = (zone: string) => {
    if (zone === SEVERAL_ZONES) return 0;
    return zone === UNKNOWN_ZONE ? 2 : 1;
  };
  return order(a) - order(b) || a.localeCompare(b);
}

/** Lays out the clusters of one Region above its zones, and the zones as lanes below each other. */
export function layoutRegion(
  region: string,
  nodes: readonly DrawnNode[],
  edges: readonly TopologyEdge[],
  nodeWidth: number,
): RegionLayout {
  const clusters = nodes.filter(({ kind }) => kind === 'cluster');
  const leaves = nodes.filter(({ kind }) => kind !== 'cluster');
  const leafIds = leaves.map(({ id }) => id);
  const ranks = ranksOf(leafIds, edges);
  const rankCount = Math.max(1, ...[...ranks.values()].map(rank => rank + 1));
  const innerWidth = rankCount * nodeWidth + (rankCount - 1) * RANK_GAP;
  const placed: PlacedNode[] = [];
  const boxes: PlacedBox[] = [];

  let y = LABEL_HEIGHT + PADDING;
  for (const cluster of clusters) {
    placed.push({
      node: cluster,
      x: PADDING,
      y,
      width: innerWidth + 2 * PADDING,
      height: NODE_HEIGHT,
    });
    y += NODE_HEIGHT + ROW_GAP;
  }
  const zones = [...new Set(leaves.map(zoneOf))].sort(compareZones);
  for (const zone of zones) {
    const inLane = leaves.filter(leaf => zoneOf(leaf) === zone);
    const usedRows = new Map<number, number>();
    for (const node of inLane) {
      const rank = ranks.get(node.id) ?? 0;
      const row = usedRows.get(rank) ?? 0;
      usedRows.set(rank, row + 1);
      placed.push({
        node,
        x: 2 * PADDING + rank * (nodeWidth + RANK_GAP),
        y: y + LABEL_HEIGHT + row * (NODE_HEIGHT + ROW_GAP),
        width: nodeWidth,
        height: NODE_HEIGHT,
      });
    }
    const rowCount = Math.max(1, ...usedRows.values());
    const height =
      LABEL_HEIGHT + rowCount * (NODE_HEIGHT + ROW_GAP) - ROW_GAP + PADDING;
    boxes.push({
      id: `zone ${region} ${zone}`,
      kind: 'zone',
      label: zone,
      x: PADDING,
      y,
      width: innerWidth + 2 * PADDING,
      height,
    });
    y += height + ROW_GAP;
  }
  return {
    region,
    nodes: placed,
    boxes,
    width: innerWidth + 4 * PADDING,
    height: y - ROW_GAP + PADDING,
  };
}
