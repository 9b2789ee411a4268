import '@xyflow/react/dist/base.css';
import { Link } from '@backstage/ui';
import { Controls, ReactFlow, type Edge, type Node } from '@xyflow/react';
import { useMemo } from 'react';
import { useDatabaseLinks } from '../../useDatabaseLinks';
import type { DrawnTopology } from './collapseTopology';
import { LagEdge, type LagFlowEdge } from './LagEdge';
import { layoutTopology, type TopologyLayout } from './layoutTopology';
import {
  DatabaseBox,
  PlaceBox,
  type DatabaseFlowNode,
  type PlaceFlowNode,
} from './nodes';
import { nodeKindWord } from './nodeWords';
import styles from './Topology.module.css';

const NODE_TYPES = { database: DatabaseBox, place: PlaceBox };
const EDGE_TYPES = { lag: LagEdge };
const CONTROLS_ROOM = 48;
const FIT = {
  maxZoom: 1,
  padding: { top: '4px', right: '4px', bottom: '44px', left: '4px' },
} as const;

function flowNodes(
  layout: TopologyLayout,
  currentArn: string,
): Array<DatabaseFlowNode | PlaceFlowNode> {
  const places = layout.boxes.map(
    (box): PlaceFlowNode => ({
      id: box.id,
      type: 'place',
      position: { x: box.x, y: box.y },
      width: box.width,
      height: box.height,
      zIndex: box.kind === 'region' ? 0 : 1,
      data: { kind: box.kind, label: box.label },
    }),
  );
  const databases = layout.nodes.map(
    ({ node, x, y, width, height }): DatabaseFlowNode => ({
      id: node.id,
      type: 'database',
      position: { x, y },
      width,
      height,
      zIndex: 3,
      data: {
        node,
        isCurrent: node.arn === currentArn,
        // An instance on another version than its cluster is worth a word.
        showsVersion:
          layout.nodes.find(({ node: { id } }) => id === node.parentId)?.node
            .engineVersion !== node.engineVersion,
      },
    }),
  );
  return [...places, ...databases];
}

function flowEdges(layout: TopologyLayout): LagFlowEdge[] {
  return layout.edges.map(({ edge, isDetour }) => ({
    id: edge.id,
    type: 'lag',
    source: edge.from,
    target: edge.to,
    zIndex: 2,
    data: { edge, isDetour },
  }));
}

/** The drawing of a topology. Its boxes are links, so it can be used with the keyboard. */
export function TopologyDrawing(props: {
  topology: DrawnTopology;
  currentArn: string;
}) {
  const { topology, currentArn } = props;
  const layout = useMemo(() => layoutTopology(topology), [topology]);
  const nodes = useMemo<Node[]>(
    () => flowNodes(layout, currentArn),
    [layout, currentArn],
  );
  const edges = useMemo<Edge[]>(() => flowEdges(layout), [layout]);
  return (
    <figure className={styles.figure} aria-label="The topology as a drawing">
      {layout.globalCluster && (
        <GlobalClusterLine topology={topology} currentArn={currentArn} />
      )}
      <div
        className={styles.canvas}
        data-global={layout.globalCluster !== undefined}
        style={{
          // As high as the drawing is where it has to be made smaller to fit into the width.
          aspectRatio: `${layout.width} / ${layout.height + CONTROLS_ROOM}`,
          maxHeight: layout.height + CONTROLS_ROOM,
        }}
      >
        <ReactFlow
          key={layout.nodes.map(({ node }) => node.id).join(' ')}
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          zoomOnScroll={false}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          minZoom={0.3}
          maxZoom={1.5}
          fitView
          fitViewOptions={FIT}
          proOptions={{ hideAttribution: true }}
        >
          <Controls
            showInteractive={false}
            position="bottom-right"
            orientation="horizontal"
          />
        </ReactFlow>
      </div>
    </figure>
  );
}

function GlobalClusterLine(props: {
  topology: DrawnTopology;
  currentArn: string;
}) {
  const links = useDatabaseLinks();
  const node = props.topology.nodes.find(
    ({ kind }) => kind === 'global-cluster',
  );
  if (!node) {
    return null;
  }
  return (
    <figcaption className={styles.global}>
      <b>{nodeKindWord(node)}</b>{' '}
      {node.arn && node.arn !== props.currentArn ? (
        <Link href={links.database(node.arn)}>{node.name}</Link>
      ) : (
        node.name
      )}{' '}
      <span className={styles.hint}>{node.engineVersion}</span>
    </figcaption>
  );
}
